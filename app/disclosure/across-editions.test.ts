import type { ExactTable } from '#app/domain/report/exact-table.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectAcrossEditions, type EarlierEdition } from './across-editions.ts';
import { protectTable, protectTables } from './protect.ts';

const partition = (counts: readonly number[], id = 'q'): ExactTable => {
  const asked = counts.reduce((sum, count) => sum + count, 0);
  const rows = counts.map((count, index) => ({ key: `c${String(index)}`, count }));
  return { id, audience: 'all', kind: 'partition', asked, answered: asked, required: true, rows };
};
const dichotomies = (asked: number, counts: readonly number[]): ExactTable => ({
  ...partition(counts),
  kind: 'dichotomies',
  asked,
  answered: asked,
  required: false,
});
const edition = (number: number, tables: readonly ExactTable[], threshold = 10): EarlierEdition => ({
  edition: number,
  publishedAt: `2026-0${String(number)}-01T12:00:00.000Z`,
  tables: protectTables(tables, threshold).map(({ table }) => table),
});
function next(earlier: readonly EarlierEdition[], table: ExactTable, threshold = 10) {
  const [result] = protectAcrossEditions(earlier, [table], [protectTable(table, threshold)], threshold);
  if (result === undefined) throw new Error('nothing came back');
  const rows = result.table.rows.map(({ cell }) => (cell.type === 'count' ? cell.value : '?'));
  return { rows, keptFrom: result.keptFrom?.edition ?? null, hiddenRows: result.hiddenRows, asked: result.table.asked };
}

describe('figures of the next edition', () => {
  test.each([
    [1, 1],
    [9, 1],
    [10, null],
    [11, null],
  ])('when %i people more chose the first answer, come from edition %s', (more, keptFrom) => {
    const result = next([edition(1, [partition([30, 40, 50])])], partition([30 + more, 40, 50]));
    expect(result.keptFrom).toBe(keptFrom);
    expect(result.rows).toEqual(keptFrom === null ? [30 + more, 40, 50] : [30, 40, 50]);
  });

  test('are kept when only few have withdrawn, and when answers were only corrected', () => {
    const earlier = [edition(1, [partition([30, 40, 50])])];
    expect(next(earlier, partition([30, 40, 47])).keptFrom).toBe(1);
    expect(next(earlier, partition([33, 37, 50])).keptFrom).toBe(1);
    expect(next(earlier, partition([30, 40, 50])).keptFrom).toBe(null);
  });

  test('are new when as many have withdrawn as the threshold', () => {
    expect(next([edition(1, [partition([30, 40, 50])])], partition([30, 40, 40])).rows).toEqual([30, 40, 40]);
  });

  test.each([
    [2, 1],
    [10, null],
  ])('of yes or no: when %i of the new people said no, come from edition %s', (no, keptFrom) => {
    const result = next([edition(1, [dichotomies(80, [30])])], dichotomies(80 + 12 + no, [42]));
    expect(result.keptFrom).toBe(keptFrom);
  });

  test('are held against every earlier edition, not only against the last', () => {
    const first = edition(1, [partition([30, 40, 50])]);
    const second = edition(2, [partition([42, 40, 50])]);
    // Eleven have gone since the second; together with the first that would tell of one person.
    expect(next([first, second], partition([31, 40, 50])).keptFrom).toBe(2);
    expect(next([second], partition([31, 40, 50])).keptFrom).toBe(null);
  });

  test('are kept when a cell that was shown would be needed to hide another', () => {
    // The second row was 12, so that few are left in the third when both are hidden and add up to 15.
    const result = next([edition(1, [partition([40, 12, 0])])], partition([50, 12, 3]));
    expect(result.keptFrom).toBe(1);
  });

  test('of a table that is new are withheld when the number of people has changed too little', () => {
    const earlier = [edition(1, [partition([30, 40, 50])])];
    const result = next(earlier, partition([63, 60], 'another'));
    expect(result).toMatchObject({ rows: ['?', '?'], keptFrom: null, asked: { type: 'hidden' } });
    expect(result.hiddenRows.map((row) => row.reason)).toEqual(['changed-too-little', 'changed-too-little']);
    expect(next(earlier, partition([60, 60], 'another')).rows).toEqual([60, 60]);
    expect(next(earlier, { ...partition([63, 60], 'another'), audience: 'employers' }).rows).toEqual([63, 60]);
  });

  test('keep the date of the edition that they come from', () => {
    const table = partition([33, 40, 50]);
    const [kept] = protectAcrossEditions(
      [edition(1, [partition([30, 40, 50])])],
      [table],
      [protectTable(table, 10)],
      10,
    );
    expect(kept?.keptFrom).toEqual({ edition: 1, publishedAt: '2026-01-01T12:00:00.000Z' });
    expect(kept?.hiddenRows).toEqual([]);
  });
});

/** All ways to put `total` people into the unknown places (null), at most as many as fit, the known ones standing. */
function* completions(known: readonly (number | null)[], total: number): Generator<readonly number[]> {
  const [first, ...rest] = known;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  const choices = first === null ? Array.from({ length: total + 1 }, (_, value) => value) : [first];
  for (const value of choices) {
    if (value > total) return;
    for (const others of completions(rest, total - value)) yield [value, ...others];
  }
}

describe('whatever was published before', () => {
  const threshold = 5;
  const shownIn = (table: ExactTable) =>
    protectTable(table, threshold).table.rows.map(({ cell }) => (cell.type === 'count' ? cell.value : null));

  test('a reader of two editions who supposes that people only came cannot narrow a hidden cell', () => {
    const cells = fc.array(fc.tuple(fc.nat(14), fc.oneof(fc.constant(0), fc.nat(12))), { minLength: 2, maxLength: 3 });
    let updated = 0;
    fc.assert(
      fc.property(cells, (pairs) => {
        const [before, after] = [
          partition(pairs.map(([one]) => one)),
          partition(pairs.map(([one, more]) => one + more)),
        ];
        if (next([edition(1, [before], threshold)], after, threshold).keptFrom !== null) return;
        if (before.asked < threshold) return;
        updated += 1;
        const [knownBefore, knownAfter] = [shownIn(before), shownIn(after)];
        const seen = pairs.map(() => ({ before: new Set<number>(), after: new Set<number>() }));
        for (const later of completions(knownAfter, after.asked)) {
          for (const sooner of completions(knownBefore, before.asked)) {
            if (!sooner.every((value, index) => value <= (later[index] ?? 0))) continue;
            sooner.forEach((value, index) => seen[index]?.before.add(value));
            later.forEach((value, index) => seen[index]?.after.add(value));
          }
        }
        seen.forEach((values, index) => {
          if (knownBefore[index] === null)
            expect(Math.max(...values.before) - Math.min(...values.before)).toBeGreaterThanOrEqual(threshold);
          if (knownAfter[index] === null)
            expect(Math.max(...values.after) - Math.min(...values.after)).toBeGreaterThanOrEqual(threshold);
        });
      }),
      { numRuns: 500 },
    );
    expect(updated).toBeGreaterThan(20);
  });

  test('no figure that two editions both show differs by a small number', () => {
    const values = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.boolean(), (pairs, yesOrNo) => {
        const make = (counts: readonly number[]) =>
          yesOrNo ? dichotomies(Math.max(...counts) + 20, counts) : partition(counts);
        const [before, after] = [make(pairs.map(([one]) => one)), make(pairs.map(([, two]) => two))];
        const result = next([edition(1, [before])], after);
        const published = protectTable(before, 10).table.rows.map(({ cell }) =>
          cell.type === 'count' ? cell.value : '?',
        );
        result.rows.forEach((value, index) => {
          const earlier = published[index];
          if (typeof value !== 'number' || typeof earlier !== 'number') return;
          const step = Math.abs(value - earlier);
          expect(step === 0 || step >= 10).toBe(true);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
