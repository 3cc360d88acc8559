import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenTogether, isWithheld } from '#app/domain/report/published.ts';
import { protectTable } from './protect.ts';
import { dichotomies, partition } from './test-tables.ts';

describe('whatever the counts', () => {
  const threshold = fc.integer({ min: 5, max: 25 });
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 9,
  });

  test('subtraction from a published total leaves every hidden cell in doubt', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 40 }), fc.boolean(), threshold, (values, noAnswer, required, k) => {
        const exact = partition(values, noAnswer, { required });
        const { table } = protectTable(exact, k);
        const shown = table.rows.flatMap(({ cell }) => (cell.type === 'count' ? [cell.value as number] : []));
        for (const value of shown) {
          expect(value === 0 || value >= k).toBe(true);
          expect(exact.asked - value).toBeGreaterThanOrEqual(k);
        }
        if (table.asked.type === 'hidden') {
          expect(shown).toEqual([]);
          return;
        }
        const hiddenCells = table.rows.length - shown.length;
        if (hiddenCells === 0) return;
        const rest = exact.asked - shown.reduce((sum, value) => sum + value, 0);
        expect(hiddenCells === 1 && exact.rows.length > 1).toBe(false);
        expect(rest).toBeGreaterThanOrEqual(k);
        expect(isWithheld(table) ? null : rest).toBe(hiddenTogether(table));
      }),
      { numRuns: 2_000 },
    );
  });

  test('no yes, no complement, and no row made certain by the others is small', () => {
    const yes = fc.integer({ min: 1, max: 200 }).chain((asked) =>
      fc.record({
        asked: fc.constant(asked),
        values: fc.array(fc.integer({ min: 0, max: asked }), { maxLength: 9 }),
      }),
    );
    fc.assert(
      fc.property(yes, threshold, ({ asked, values }, k) => {
        const { table } = protectTable(dichotomies(asked, values), k);
        for (const { cell } of table.rows) {
          if (cell.type === 'hidden') continue;
          expect(cell.value === 0 || cell.value >= k).toBe(true);
          expect(asked - cell.value).toBeGreaterThanOrEqual(k);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('where everybody had to choose, neither the extra choices nor the rest of a small row can be subtracted', () => {
    // Everybody is in one row to begin with; some choose a second one too.
    const choosers = fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.option(fc.nat(3), { freq: 2 })), { maxLength: 6 });
    fc.assert(
      fc.property(choosers, threshold, (groups, k) => {
        const values = [0, 0, 0, 0];
        for (const [first, many, second] of groups) {
          values[first] = (values[first] ?? 0) + many;
          if (second !== null && second !== first) values[second] = (values[second] ?? 0) + many;
        }
        const asked = groups.reduce((sum, [, many]) => sum + many, 0);
        const { table, hiddenRows } = protectTable(dichotomies(asked, values, { required: true }), k);
        if (table.asked.type === 'hidden') return;
        const shown = table.rows.reduce((sum, { cell }) => sum + (cell.type === 'count' ? cell.value : 0), 0);
        if (hiddenRows.length === 0) expect(shown === asked || shown - asked >= k).toBe(true);
        if (hiddenRows.length === 1 && hiddenRows[0]?.reason === 'small') expect(shown).toBeGreaterThanOrEqual(asked);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the order of the rows tells nothing: the same counts in another order hide the same counts', () => {
    fc.assert(
      fc.property(counts, threshold, fc.nat(8), (values, k, turn) => {
        const turned = [...values.slice(turn), ...values.slice(0, turn)];
        const hiddenCounts = (list: readonly number[]) =>
          protectTable(partition(list), k)
            .hiddenRows.map((row) => row.count)
            .sort((a, b) => a - b);
        expect(hiddenCounts(turned)).toEqual(hiddenCounts(values));
      }),
    );
  });
});
