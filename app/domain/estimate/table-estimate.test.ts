import { describe, expect, test } from 'vitest';
import type { PublishedTable } from '../report/published.ts';
import { estimateTable, tableEstimateSchema } from './table-estimate.ts';

const count = (value: number) => ({ type: 'count', value }) as const;
const hidden = { type: 'hidden' } as const;
const sample = (unread: PublishedTable['unread'], cell: PublishedTable['asked'] = count(30)): PublishedTable => ({
  ...{ id: 't', audience: 'all', kind: 'dichotomies', asked: count(100), unread },
  rows: [
    { key: 'housing', cell },
    { key: 'work', cell: hidden },
  ],
});
const known = { writers: 100, everybody: 200, threshold: 10 };

describe('what a table of the random sample says of all', () => {
  test('is said of the people who wrote and of everybody, in whole ten-thousandths', () => {
    const found = estimateTable(sample(count(0)), known);
    expect(found?.rows['housing']).toEqual({
      ...{ share: 3000, low: 3000, high: 3000 },
      ofEverybody: { share: 1500, low: 1500, high: 1500 },
    });
    expect(tableEstimateSchema.parse(found)).toEqual(found);
  });

  test('rounds its range outwards', () => {
    const row = estimateTable(sample(count(0), count(33)), { ...known, writers: 1000 })?.rows['housing'];
    expect(row).toMatchObject({ share: 3300, low: 2494, high: 4219 });
  });

  test('says nothing of a row that is hidden', () => {
    expect(Object.keys(estimateTable(sample(count(0)), known)?.rows ?? {})).toEqual(['housing']);
  });

  test('takes an unread number that is hidden for anything below the threshold', () => {
    expect(estimateTable(sample(hidden), known)?.rows['housing']).toMatchObject({ low: 3000, high: 3900 });
    expect(estimateTable(sample(hidden), { ...known, threshold: 5 })?.rows['housing']).toMatchObject({ high: 3400 });
  });

  test('says nothing of everybody where it is not shown who wrote nothing', () => {
    const row = estimateTable(sample(count(0)), { ...known, writers: null, everybody: null })?.rows['housing'];
    expect(row?.ofEverybody).toBeNull();
    expect(row?.low).toBeLessThan(3000);
  });

  test('is there for no other table, and for none that is withheld', () => {
    expect(estimateTable(sample(undefined), known)).toBeNull();
    expect(estimateTable({ ...sample(count(0)), asked: hidden }, known)).toBeNull();
  });
});
