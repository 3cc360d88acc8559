import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, isWithheld, type PublishedTable } from '#app/domain/report/published.ts';
import { differenceIsSafe } from './difference.ts';
import { protectTable } from './protect.ts';
import { dichotomies } from './test-tables.ts';

const THRESHOLD = 10;
const rowOf = (asked: number, unread: number, count: number) =>
  protectTable(dichotomies(asked, [count], { unread }), THRESHOLD).table;

describe('a table of a sample that was not read to its end', () => {
  test.each([
    [0, 0],
    [1, null],
    [9, null],
    [10, 10],
    [11, 11],
  ])('of which %i were not read says %j of them', (unread, expected) => {
    const cell = rowOf(100, unread, 40).unread;
    expect(cell && countOf(cell)).toBe(expected);
  });

  test.each([
    [59, 59],
    [60, 60],
    [61, null],
    [69, null],
    [70, null],
  ])(
    'of which 70 of 100 were read shows a row of %i as %j: the few who said no could be subtracted',
    (yes, expected) => {
      const cell = rowOf(100, 30, yes).rows[0]?.cell;
      expect(cell && countOf(cell)).toBe(expected);
    },
  );

  test('is withheld where fewer were read than the threshold, however many were asked', () => {
    expect(isWithheld(rowOf(100, 91, 5))).toBe(true);
    expect(isWithheld(rowOf(100, 90, 0))).toBe(false);
  });

  test('with more in a row than were read is a fault', () => {
    expect(() => rowOf(100, 30, 71)).toThrow(RangeError);
  });

  test('never lets the people who were read and said no be worked out where they are few', () => {
    const any = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const [yes = 0, read = 0, asked = 0] = [a, b, c].sort((one, other) => one - other);
        const table = rowOf(asked, asked - read, yes);
        const shown = table.rows[0] === undefined ? null : countOf(table.rows[0].cell);
        if (shown === null) return;
        expect(shown === 0 || shown >= THRESHOLD).toBe(true);
        expect(read - shown).toBeGreaterThanOrEqual(THRESHOLD);
      }),
    );
  });
});

describe('two editions of a sample', () => {
  const table = (count: number, unread: number): PublishedTable => rowOf(200, unread, count);

  test.each([
    ['the same', 60, 40, 60, 40, true],
    ['a few more yes', 60, 40, 65, 20, false],
    ['a few newly read, all of them no', 60, 40, 60, 35, false],
    ['many newly read, few of them no', 60, 40, 95, 0, false],
    ['enough newly read of both', 60, 40, 80, 0, true],
    ['a hidden number of unread, nothing else', 60, 5, 60, 5, true],
    ['from a hidden number of unread to none', 60, 5, 75, 0, false],
  ])('with %s', (_, before, unreadBefore, after, unreadAfter, safe) => {
    expect(differenceIsSafe(table(before, unreadBefore), table(after, unreadAfter), THRESHOLD)).toBe(safe);
  });
});
