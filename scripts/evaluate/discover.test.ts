import { describe, expect, it } from 'vitest';
import { evaluateDiscover } from './discover.ts';
import type { EvaluationRow } from './types.ts';

const subjects = {
  housing: ['rent', 'landlord', 'apartment', 'eviction', 'lease', 'deposit'],
  transit: ['bus', 'route', 'driver', 'station', 'fare', 'transfer'],
};
const rows: EvaluationRow[] = Object.entries(subjects).flatMap(([label, words]) =>
  Array.from({ length: 30 }, (_, index) => ({
    text: [0, 1, 2, 3].map((step) => words[(index * 5 + step * (1 + (index % 2))) % words.length]).join(' and the '),
    labels: [label],
    lang: 'en',
    split: 'test' as const,
  })),
);
const odd: EvaluationRow = { text: 'Penguins', labels: ['none'], lang: 'en', split: 'test' };

describe('evaluateDiscover', () => {
  it('finds what was mixed, and leaves alone what is like nothing', () => {
    const { found, nearest, number, truth } = evaluateDiscover([...rows, odd], { seed: 1, words: null });
    expect(truth).toHaveLength(61);
    expect(found.at(-1)).toBe(-1);
    expect(nearest?.at(-1)).toBeGreaterThanOrEqual(0);
    const subjectsOf = (cluster: number) => new Set(truth.filter((_, row) => found[row] === cluster));
    expect(
      [...new Set(found)].filter((cluster) => cluster >= 0).every((cluster) => subjectsOf(cluster).size === 1),
    ).toBe(true);
    expect(number).toBeGreaterThanOrEqual(2);
  });

  it.each([2, 5])('makes %i clusters when so many are asked for', (clusters) => {
    const { number, found } = evaluateDiscover(rows, { seed: 1, words: null, clusters });
    expect(number).toBe(clusters);
    expect(Math.max(...found)).toBeLessThan(clusters);
  });

  it('does not look at labels', () => {
    const request = { seed: 3, words: null };
    const blind = rows.map((row) => ({ ...row, labels: ['x'] }));
    expect(evaluateDiscover(blind, request).found).toEqual(evaluateDiscover(rows, request).found);
  });

  it('keeps languages apart', () => {
    const both = [...rows, ...rows.map((row) => ({ ...row, lang: 'es' }))];
    const { found } = evaluateDiscover(both, { seed: 1, words: null });
    const english = new Set(found.slice(0, rows.length));
    expect(found.slice(rows.length).some((cluster) => cluster >= 0 && english.has(cluster))).toBe(false);
  });
});
