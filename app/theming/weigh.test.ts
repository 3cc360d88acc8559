import { describe, expect, it } from 'vitest';
import type { Keyword, KeywordMatch } from './match.ts';
import { suggestAreas } from './suggest.ts';
import { weighKeywords } from './weigh.ts';

const keyword = (term: string, more: Partial<Keyword> = {}): Keyword => ({
  term,
  areaIds: new Set(['housing']),
  phrase: false,
  commonplace: false,
  ...more,
});
const at = (found: Keyword, start: number): KeywordMatch => ({ keyword: found, start, end: start + found.term.length });

describe('weighKeywords', () => {
  const rare = keyword('rent');
  const common = keyword('house');
  const comments = [[at(rare, 0), at(common, 9)], [at(common, 0)], [at(common, 0), at(common, 9)], []];

  it('gives a rare keyword more than a common one, and both some', () => {
    const strength = weighKeywords(comments);
    expect(strength(rare)).toBeGreaterThan(strength(common));
    expect(strength(common)).toBeGreaterThan(0.25);
    expect(strength(rare)).toBeLessThan(1);
  });

  it('gives a phrase more than a word, a commonplace word less, and a shared one its part', () => {
    const strength = weighKeywords(comments);
    const base = strength(keyword('lease'));
    expect(strength(keyword('room to rent', { phrase: true }))).toBeGreaterThan(base);
    expect(strength(keyword('alone', { commonplace: true }))).toBeCloseTo(base / 2);
    expect(
      strength(keyword('rent', { areaIds: new Set(Array.from({ length: 50 }, (_, area) => String(area))) })),
    ).toBeCloseTo(base / 50);
  });

  it('is a number for one comment, and for none', () => {
    expect(weighKeywords([[at(rare, 0)]])(rare)).toBeGreaterThan(0);
    expect(weighKeywords([])(rare)).not.toBeGreaterThan(1);
  });
});

describe('suggestAreas', () => {
  const rent = keyword('rent');
  const lease = keyword('lease');
  const strength = (): number => 0.5;

  it('adds independent signs up, each keyword once', () => {
    expect(suggestAreas('c', [at(rent, 0)], strength, 0)[0]?.score).toBe(0.5);
    expect(suggestAreas('c', [at(rent, 0), at(rent, 9)], strength, 0)[0]?.score).toBe(0.5);
    expect(suggestAreas('c', [at(rent, 0), at(lease, 9)], strength, 0)[0]?.score).toBe(0.75);
  });

  it('shows every span, with shares that sum to one', () => {
    const [suggestion] = suggestAreas('c', [at(rent, 20), at(lease, 9), at(rent, 0)], strength, 0);
    expect(suggestion?.evidence).toEqual([
      { start: 0, end: 4, term: 'rent', weight: 0.25 },
      { start: 9, end: 14, term: 'lease', weight: 0.5 },
      { start: 20, end: 24, term: 'rent', weight: 0.25 },
    ]);
  });

  it.each([
    [0.49, 1],
    [0.5, 1],
    [0.51, 0],
  ])('a score of 0.5 against a minimum of %d: %i suggestions', (minimum, count) => {
    expect(suggestAreas('c', [at(rent, 0)], strength, minimum)).toHaveLength(count);
  });
});
