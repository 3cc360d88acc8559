import { describe, expect, it, vi } from 'vitest';
import type { EvaluateRequest } from './arguments.ts';
import { measureDiscover } from './measure-discover.ts';
import type { DiscoverOutcome, EvaluationRow } from './types.ts';

/** A pipeline that clusters by first word, and leaves alone what begins with a question mark. */
vi.mock('./discover.ts', () => ({
  evaluateDiscover: (rows: readonly EvaluationRow[]): DiscoverOutcome => {
    const words = rows.map(({ text }) => text.split(' ')[0] ?? '');
    const names = [...new Set(words.filter((word) => word !== '?'))];
    const found = words.map((word) => names.indexOf(word));
    return {
      truth: rows.map(({ labels }) => labels[0] ?? ''),
      found,
      nearest: found.map((cluster) => Math.max(0, cluster)),
      number: names.length,
      settings: { by: 'first word' },
    };
  },
}));

const rows = (label: string, ...texts: string[]): EvaluationRow[] =>
  texts.map((text) => ({ text, labels: [label], lang: label === 'c' ? 'fr' : 'en', split: 'test' }));
const data = {
  rows: [
    ...rows('a', ...Array.from({ length: 10 }, (_, index) => `rent ${String(index)}`)),
    ...rows('b', ...Array.from({ length: 8 }, (_, index) => `bus ${String(index)}`), '? one', '? two'),
    ...rows('c', ...Array.from({ length: 10 }, (_, index) => `école ${String(index)}`)),
    { text: 'rent of train', labels: ['d'], lang: 'en', split: 'train' } as const,
  ],
  multiLabel: false,
  leftOut: 0,
};
const request: EvaluateRequest = {
  task: 'discover',
  data: 'rows.jsonl',
  codebook: null,
  shots: null,
  reviewed: null,
  order: 'given',
  earlierWeight: null,
  clusters: null,
  runs: 4,
  words: null,
  seed: 1,
  json: null,
  unused: [],
};

describe('discovery', () => {
  it('is of the test rows, counts what was left alone in three ways, and tells how many clusters there are', async () => {
    const progress = vi.fn();
    const { metrics, settings, effort } = await measureDiscover(data, request, null, progress);
    expect(effort.texts).toBe(30);
    expect(settings).toMatchObject({ by: 'first word', leftAloneInFigures: 'nearest', stabilityRuns: 4 });
    expect(metrics).toMatchObject({ numberFound: 3, numberKnown: 3, numberFactor: 1, numberFoundInRuns: [3, 3, 3, 3] });
    expect(metrics['shareLeftAlone']).toBeCloseTo(2 / 30, 12);
    const ways = metrics['leftAlone'] as Record<string, Record<string, number>>;
    expect(ways['apart']?.['homogeneity']).toBeCloseTo(1, 12);
    expect(ways['apart']?.['completeness']).toBeLessThan(1);
    expect(ways['together']?.['completeness']).toBeGreaterThan(ways['apart']?.['completeness'] ?? 1);
    expect(ways['nearest']?.['homogeneity']).toBeLessThan(1);
    expect(metrics['nmi']).toBe(ways['nearest']?.['nmi']);
    expect(metrics['vMeasure']).toBe(metrics['nmi']);
    expect(metrics['languages']).toMatchObject({ en: { rows: 20 }, fr: { rows: 10 } });
    expect(progress).toHaveBeenLastCalledWith(4, 4);
  });

  it('is stable where dropping rows changes no cluster: what stays alone is the same row in both runs', async () => {
    const { metrics } = await measureDiscover(data, request, null, vi.fn());
    const ways = metrics['leftAlone'] as Record<string, Record<string, number>>;
    for (const way of ['apart', 'together']) expect(ways[way]?.['stability']).toBe(1);
  });

  it('measures no stability where no runs are wanted', async () => {
    const { metrics } = await measureDiscover(data, { ...request, runs: 0 }, null, vi.fn());
    expect(metrics).not.toHaveProperty('stability');
  });

  it('says by which factor the number of clusters is off, either way', async () => {
    const merged = { ...data, rows: rows('a', 'rent 1', 'bus 1', 'school 1', 'work 1') };
    expect((await measureDiscover(merged, { ...request, runs: 0 }, null, vi.fn())).metrics).toMatchObject({
      numberFactor: 4,
    });
    const split = { ...data, rows: [...rows('a', 'rent 1'), ...rows('b', 'rent 2'), ...rows('c', 'rent 3')] };
    expect((await measureDiscover(split, { ...request, runs: 0 }, null, vi.fn())).metrics).toMatchObject({
      numberFactor: 3,
    });
  });
});
