import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossTableId, type ExactCrossTable } from '#app/domain/report/cross-table.ts';
import { boundCells } from './audit/bound-cells.ts';
import { highsSolver } from './audit/highs-solver.ts';
import { protectCrossed, rules } from './cross/test-cross.ts';
import type { Interval } from './feasible-interval.ts';
import { partition } from './test-tables.ts';

const THRESHOLD = 5;
/** Everybody is in one row and in one group of each of two groupings; most in the first of each. */
const person = fc.tuple(
  ...[0, 1, 2].map(() => fc.integer({ min: 0, max: 9 }).map((drawn) => [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][drawn] ?? 0)),
);
const everybody = fc.array(person, { minLength: 40, maxLength: 120 });

function tablesOf(people: readonly (readonly number[])[]) {
  const named = (id: string, which: number) => {
    const counts = [0, 1, 2, 3].map((key) => people.filter((one) => one[which] === key).length);
    const table = partition(counts, 0, { id });
    return { ...table, rows: table.rows.map(({ count }, key) => ({ key: `k${String(key)}`, count })) };
  };
  const tables = [named('row', 0), named('one', 1), named('two', 2)];
  const keys = [0, 1, 2, 3];
  const crossTables = (['one', 'two'] as const).map((columnTable, index): ExactCrossTable => {
    const inCell = (row: number, column: number) =>
      people.filter((one) => one[0] === row && one[index + 1] === column).length;
    return {
      id: crossTableId('row', columnTable),
      audience: 'all',
      ...{ rowTable: 'row', columnTable },
      columns: keys.map((key) => ({
        key: `k${String(key)}`,
        asked: people.filter((one) => one[index + 1] === key).length,
      })),
      rows: keys.map((row) => ({ key: `k${String(row)}`, counts: keys.map((column) => inCell(row, column)) })),
    };
  });
  return { tables, crossTables };
}

test('nothing hidden in two tables that share their rows can be told from both', async () => {
  const solver = await highsSolver();
  await fc.assert(
    fc.asyncProperty(everybody, async (people) => {
      const crossed = tablesOf(people);
      const { cross, protections } = protectCrossed(crossed, { rules: { ...rules, threshold: THRESHOLD } });
      const rows = protections[0]?.table.rows ?? [];
      if (protections[0]?.table.asked.type !== 'count') return;
      const total = people.length;
      const cells: { id: string; known: Interval }[] = [];
      const enter = (id: string, cell: { type: string; value?: number }) =>
        cells.push({
          id,
          known:
            cell.type === 'count'
              ? { lowest: cell.value ?? 0, highest: cell.value ?? 0 }
              : { lowest: 0, highest: total },
        }) - 1;
      const everyone = enter('all', { type: 'count', value: total });
      const totals = rows.map(({ key, cell }) => enter(key, cell));
      const sums = [{ total: everyone, parts: totals }];
      const least = new Map<number, number>();
      const hiddenRows = rows.reduce((left, { cell }) => left - (cell.type === 'count' ? cell.value : 0), total);
      for (const { table } of cross) {
        const grid = table.rows.map(({ key, cells: row }) =>
          row.map((cell, column) => enter(`${table.id} ${key} ${String(column)}`, cell)),
        );
        grid.forEach((parts, row) => {
          if (parts.length > 0) sums.push({ total: totals[row] ?? -1, parts });
        });
        table.columns.forEach(({ asked }, column) => {
          const size = asked.type === 'count' ? asked.value : 0;
          sums.push({
            total: enter(`${table.id} ${String(column)}`, asked),
            parts: grid.map((row) => row[column] ?? -1),
          });
          grid.forEach((row, index) => {
            const cell = rows[index]?.cell;
            const [low, high] = cell?.type === 'count' ? [cell.value, cell.value] : [0, hiddenRows];
            const left = Math.min(size, high) - Math.max(0, size + low - total);
            if (table.rows[index]?.cells[column]?.type === 'hidden')
              least.set(row[column] ?? -1, Math.min(THRESHOLD, left));
          });
        });
      }
      const wanted = [...least.keys()];
      const bounds = await boundCells({ cells, sums }, wanted, {
        solver,
        least: (cell) => least.get(cell) ?? THRESHOLD,
      });
      expect([...bounds.values()].filter(({ verdict }) => verdict !== 'safe')).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
