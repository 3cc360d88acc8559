import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { describe, expect, test } from 'vitest';
import { isWithheld, NO_ANSWER, type PublishedTable } from '#app/domain/report/published.ts';
import { protectTable, protectTables } from './protect.ts';
import { dichotomies, partition } from './test-tables.ts';

const figures = (table: PublishedTable) => table.rows.map(({ cell }) => (cell.type === 'count' ? cell.value : '?'));
const protect = (table: ExactTable, threshold = 10) => figures(protectTable(table, threshold).table);

describe('a small count', () => {
  test.each([
    [9, ['?', '?', 40]],
    [10, [10, 30, 40]],
    [11, [11, 30, 40]],
  ])('of %i people', (count, expected) => {
    expect(protect(partition([count, 30, 40]))).toEqual(expected);
  });

  test('is hidden with the smallest other, not with the largest', () => {
    expect(protect(partition([40, 3, 30, 50]))).toEqual([40, '?', '?', 50]);
  });

  test('takes more than one other with it where the rule would give it away', () => {
    // 9 and 10: somebody who knows that the smallest shown count was added would know both to within one person.
    expect(protect(partition([9, 10, 11, 50]))).toEqual(['?', '?', '?', 50]);
  });

  test('needs no other where small counts hide each other', () => {
    expect(protect(partition([7, 8, 60]))).toEqual(['?', '?', 60]);
  });
});

describe('no answer', () => {
  test.each([
    [9, ['?', 60, '?']],
    [10, [30, 60, 10]],
    [11, [30, 60, 11]],
  ])('by %i people is a row like any other', (noAnswer, expected) => {
    const { table } = protectTable(partition([30, 60], noAnswer), 10);
    expect(table.rows.at(-1)?.key).toBe(NO_ANSWER);
    expect(figures(table)).toEqual(expected);
  });

  test('is no row where nobody could leave the question out', () => {
    expect(protectTable(partition([30, 60]), 10).table.rows.map((row) => row.key)).toEqual(['c0', 'c1']);
  });

  test('is a row again where an import left a required question out', () => {
    expect(protect(partition([30, 60], 4, { required: true }))).toEqual(['?', 60, '?']);
  });
});

describe('zeros', () => {
  test('are shown where nothing is small', () => {
    expect(protect(partition([0, 30, 40]))).toEqual([0, 30, 40]);
  });

  test('are hidden beside a small count, and then fewer others are needed', () => {
    expect(protect(partition([0, 3, 30, 40]))).toEqual(['?', '?', '?', 40]);
    expect(protect(dichotomies(80, [0, 3, 30]))).toEqual(['?', '?', 30]);
  });

  test('everybody in one row is hidden: it speaks for each of them', () => {
    expect(protect(partition([0, 40, 0]))).toEqual(['?', '?', '?']);
    expect(protect(dichotomies(40, [40, 20]))).toEqual(['?', 20]);
  });
});

describe('a table about the consultation itself', () => {
  const channels = (counts: readonly number[]) => protect(partition(counts, 0, { aboutTheConsultation: true }));

  test('says that everybody came the same way', () => {
    expect(channels([40, 0, 0])).toEqual([40, 0, 0]);
    expect(channels([39, 1, 0])).toEqual(['?', '?', '?']);
  });

  test.each([
    [19, '?'],
    [20, 20],
    [21, 21],
  ])('of %i people', (count, expected) => {
    expect(channels([count, 0])[0]).toBe(expected);
  });
});

describe('how many were asked', () => {
  test.each([
    [9, true],
    [10, false],
    [11, false],
  ])('%i people: nothing published is %s', (asked, nothing) => {
    const { table } = protectTable(dichotomies(asked, [0, 0]), 10);
    expect(table.asked.type).toBe(nothing ? 'hidden' : 'count');
    expect(isWithheld(table)).toBe(nothing);
  });

  test('eleven people in two rows are too few to be told apart', () => {
    expect(protect(partition([1, 10]))).toEqual(['?', '?']);
  });
});

describe('a table of yes or no', () => {
  test.each([
    [71, '?'],
    [70, 70],
    [69, 69],
  ])('%i of 80: the complement counts too', (count, expected) => {
    expect(protect(dichotomies(80, [count, 30]))).toEqual([expected, 30]);
  });

  test.each([
    [9, '?'],
    [10, 10],
    [11, 11],
  ])('%i of 80', (count, expected) => {
    expect(protect(dichotomies(80, [count, 30]))).toEqual([expected, 30]);
  });

  test('never says how many chose nothing', () => {
    const { table } = protectTable(dichotomies(80, [30, 20], { answered: 60 }), 10);
    expect(table.rows.map((row) => row.key)).toEqual(['c0', 'c1']);
  });

  test.each([
    [9, [50, '?']],
    [10, [50, 40]],
  ])('two choices of which one was required: %i chose both', (both, expected) => {
    // The people who chose both are the two counts less everybody.
    const table = dichotomies(90 - both, [50, 40], { required: true });
    expect(protect(table)).toEqual(expected);
  });

  test('people who must be in the small row because they are in no shown one', () => {
    // 80 asked and 45 + 30 shown would leave at least five for the third row; with 65 shown there is room for none.
    expect(protect(dichotomies(80, [45, 30, 6], { required: true }))).toEqual([45, '?', '?']);
    expect(protect(dichotomies(80, [75 - 10, 30, 6], { required: true }))).toEqual([65, 30, '?']);
  });
});

describe('the explanation for the team', () => {
  const reasons = (table: ExactTable) =>
    protectTable(table, 10).hiddenRows.map((row) => [row.key, row.count, row.reason]);

  test('says which rows are small and which only hide them', () => {
    expect(reasons(partition([40, 3, 30, 50, 0]))).toEqual([
      ['c1', 3, 'small'],
      ['c2', 30, 'complementary'],
      ['c4', 0, 'zero-beside-small'],
    ]);
    expect(reasons(dichotomies(80, [75, 3, 80]))).toEqual([
      ['c0', 75, 'complement-too-small'],
      ['c1', 3, 'small'],
      ['c2', 80, 'nearly-all'],
    ]);
    expect(reasons(partition([70, 3]))).toEqual([
      ['c0', 70, 'nearly-all'],
      ['c1', 3, 'small'],
    ]);
    expect(reasons(partition([4, 3]))).toEqual([
      ['c0', 4, 'too-few'],
      ['c1', 3, 'too-few'],
    ]);
  });

  test('is not in what is published', () => {
    const published = JSON.stringify(protectTable(partition([40, 3, 30, 50]), 10).table);
    expect(published).not.toMatch(/small|complement|reason|30/);
  });
});

describe('tables of one edition', () => {
  const read = (counts: readonly [number, number, number]): ExactTable => ({
    ...partition(counts, 0),
    id: 'comments',
    rows: ['read', 'unread', 'none'].map((key, index) => ({ key, count: counts[index] ?? 0 })),
  });
  const areas = (asked: number) =>
    dichotomies(asked, [30], { id: 'areas', within: { table: 'comments', row: 'read' } });

  test('a denominator that is a shown cell of another table is shown', () => {
    const [, protection] = protectTables([read([50, 0, 30]), areas(50)], 10);
    expect(protection && figures(protection.table)).toEqual([30]);
  });

  test('a denominator that is a hidden cell takes its table with it', () => {
    const [, protection] = protectTables([read([50, 5, 30]), areas(50)], 10);
    expect(protection && figures(protection.table)).toEqual([30]);
    const [, linked] = protectTables([read([50, 5, 80]), areas(50)], 10);
    expect(linked?.table.asked).toEqual({ type: 'hidden' });
    expect(linked?.hiddenRows).toEqual([{ key: 'c0', count: 30, reason: 'linked' }]);
  });

  test('refuses a table that is not of its cell, is there twice, or lies in nothing', () => {
    expect(() => protectTables([read([50, 0, 30]), areas(49)], 10)).toThrow(RangeError);
    expect(() => protectTables([areas(50)], 10)).toThrow(RangeError);
    expect(() => protectTables([read([50, 0, 30]), read([50, 0, 30])], 10)).toThrow(RangeError);
  });
});

test('the threshold is ten unless a consultation says otherwise', () => {
  expect(figures(protectTable(partition([9, 30, 40])).table)).toEqual(['?', '?', 40]);
  expect(figures(protectTable(partition([10, 30, 40])).table)).toEqual([10, 30, 40]);
});

describe('refuses', () => {
  test.each([4, 0, -1, 9.5, Number.NaN])('a threshold of %d', (threshold) => {
    expect(() => protectTable(partition([20, 30]), threshold)).toThrow(RangeError);
  });

  test.each<[string, ExactTable]>([
    ['rows that do not add up', { ...partition([20, 30]), answered: 49, asked: 50 }],
    ['more answers than people', { ...partition([20, 30]), answered: 50, asked: 49 }],
    ['a row beyond everybody', dichotomies(20, [21])],
    ['a negative count', partition([-1, 30])],
    ['part of a person', partition([10.5, 30])],
    [
      'a row that stands twice',
      {
        ...dichotomies(20, [1, 2]),
        rows: [
          { key: 'a', count: 1 },
          { key: 'a', count: 2 },
        ],
      },
    ],
    ['a row that is called no answer', { ...dichotomies(20, [1]), rows: [{ key: NO_ANSWER, count: 1 }] }],
  ])('%s', (_, table) => {
    expect(() => protectTable(table, 10)).toThrow(RangeError);
  });
});
