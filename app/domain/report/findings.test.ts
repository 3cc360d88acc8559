import { describe, expect, test } from 'vitest';
import type { EditionTable, TableSection } from './edition.ts';
import { findingsOf } from './findings.ts';
import { NO_ANSWER } from './published.ts';

function table(section: TableSection, id: string, asked: number, cells: Record<string, number | null>): EditionTable {
  const words = { en: id, fr: id };
  return {
    id,
    audience: 'all',
    kind: 'partition',
    section,
    ordered: false,
    unit: 'people',
    foldInto: null,
    title: words,
    asked: { type: 'count', value: asked },
    rows: Object.entries(cells).map(([key, value]) => ({
      key,
      cell: value === null ? { type: 'hidden' } : { type: 'count', value },
    })),
    labels: {},
    made: { query: words, denominator: words, of: 'everybody', run: null },
    figuresFrom: { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' },
  };
}
const found = (...tables: EditionTable[]) => findingsOf(tables).map(({ table: id, row }) => `${id}:${row}`);

describe('the three findings', () => {
  const areas = table('areas', 'areas', 60, { housing: 30, work: 40, health: 12 });

  test('are the largest area and the most common answers, the largest shares first', () => {
    const settled = table('questions', 'settled', 80, { very: 20, somewhat: 44, not: 16 });
    const trust = table('questions', 'trust', 80, { yes: 60, no: 20 });
    const third = table('questions', 'third', 80, { a: 30, b: 28, c: 22 });
    expect(found(areas, settled, trust, third)).toEqual(['areas:work', 'trust:yes', 'settled:somewhat']);
  });

  test('are filled up with further areas where there are few questions', () => {
    expect(found(areas)).toEqual(['areas:work', 'areas:housing', 'areas:health']);
    expect(found(areas, table('questions', 'q', 80, { yes: 50, no: 30 }))).toEqual([
      'areas:work',
      'q:yes',
      'areas:housing',
    ]);
  });

  test('never come from a hidden cell, a zero, no answer, or a section that is not a result', () => {
    const hidden = table('areas', 'areas', 60, { housing: null, work: 0 });
    const unanswered = table('questions', 'q', 80, { [NO_ANSWER]: 60, yes: null });
    expect(found(hidden, unanswered, table('people', 'languages', 80, { en: 70, fr: 10 }))).toEqual([]);
  });
});
