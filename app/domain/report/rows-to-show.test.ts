import { describe, expect, test } from 'vitest';
import type { EditionTable } from './edition.ts';
import { rowsToShow } from './rows-to-show.ts';

const words = { en: 'w', fr: 'm' };
const table = (cells: Record<string, number | null>, more: Partial<EditionTable> = {}): EditionTable => ({
  ...{ id: 't', audience: 'all', kind: 'partition', section: 'people', ordered: false, unit: 'people', foldInto: null },
  ...{ title: words, labels: {}, made: { query: words, denominator: words, of: 'everybody', run: null } },
  figuresFrom: { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' },
  asked: { type: 'count', value: 100 },
  rows: Object.entries(cells).map(([key, value]) => ({
    key,
    cell: value === null ? { type: 'hidden' } : { type: 'count', value },
  })),
  ...more,
});
const shown = (given: EditionTable) => rowsToShow(given).map(({ key, count, share }) => [key, count, share]);

describe('the rows that are shown', () => {
  test('are all of them where nothing is hidden', () => {
    expect(shown(table({ a: 60, b: 40 }))).toEqual([
      ['a', 60, 0.6],
      ['b', 40, 0.4],
    ]);
  });

  test('end with what the hidden ones hold together, where rows add up', () => {
    expect(shown(table({ a: 60, b: null, c: null }))).toEqual([
      ['a', 60, 0.6],
      ['b', null, null],
      ['c', null, null],
      ['hidden-together', 40, 0.4],
    ]);
    expect(shown(table({ a: 60, b: null }, { kind: 'dichotomies' }))).toHaveLength(2);
  });

  test('fold small languages into other languages', () => {
    const folded = table({ en: 60, ti: null, so: null, other: null }, { foldInto: 'other' });
    expect(shown(folded)).toEqual([
      ['en', 60, 0.6],
      ['other', 40, 0.4],
    ]);
    const withOwn = table({ en: 60, ti: null, so: null, other: 15 }, { foldInto: 'other' });
    expect(shown(withOwn).at(-1)).toEqual(['other', 40, 0.4]);
  });

  test('are none where there are too few to count safely', () => {
    expect(shown(table({ a: null, b: null }))).toEqual([]);
    expect(shown(table({ a: null }, { asked: { type: 'hidden' } }))).toEqual([]);
  });
});
