import { crossTableId } from '#app/domain/report/cross-table.ts';
import { neverWithoutAnswer } from '../table.ts';
import { commonColumns, togetherIn } from './common-columns.ts';
import { countsIn, type GroupedColumn } from './groups.ts';
import type { Pair, Protected } from './pairs.ts';
import type { CrossCounts } from './primary.ts';

/**
 * A table by groups in the given columns, with what has to be known to protect it. Null where the table that its rows lie
 * under keeps other columns in which one of them comes too near to the row above: then it cannot be told.
 */
export function crossCountsOf(pair: Pair, columns: readonly GroupedColumn[], done: Protected): CrossCounts | null {
  const { exact, rowTable, columnTable, rows, threshold } = pair;
  const counts = countsIn(exact, columns);
  const above = rowsAbove(pair, columns, counts, done);
  if (above === null) return null;
  const hidden = new Set(rows.table.rows.filter(({ cell }) => cell.type === 'hidden').map(({ key }) => key));
  return {
    ...{ kind: rowTable.kind, counts, threshold, above },
    columns: columns.map(({ asked }) => asked),
    rows: exact.rows.map(({ key }, row) => ({
      total: counts[row]?.reduce((sum, count) => sum + count, 0) ?? 0,
      hidden: hidden.has(key),
    })),
    asked: rowTable.asked,
    everybodyMayBeShown: {
      inRow: rowTable.aboutTheConsultation ?? false,
      inColumn: columnTable.aboutTheConsultation ?? false,
    },
    everyoneInARow: rowTable.kind === 'dichotomies' && neverWithoutAnswer(rowTable),
    unread: rowTable.unread ?? 0,
  };
}

/** By row, what is shown of the row above it in each column. */
function rowsAbove(
  { exact, rowTable, columnTable, threshold }: Pair,
  columns: readonly GroupedColumn[],
  counts: CrossCounts['counts'],
  done: Protected,
): CrossCounts['above'] | null {
  const { nested } = rowTable;
  const upper = nested === undefined ? undefined : done.get(crossTableId(nested.table, columnTable.id))?.table;
  if (nested === undefined || upper === undefined) return exact.rows.map(() => null);
  const own = columns.map(({ positions }) => ({ groups: positions.map((one) => exact.columns[one]?.key ?? '') }));
  const common = commonColumns(own, upper.columns);
  const tooNear: string[] = [];
  const above = exact.rows.map(({ key }, row) => {
    const cells = upper.rows.find((candidate) => candidate.key === nested.rows[key])?.cells;
    if (cells === undefined) return null;
    const shown = columns.map((): number | undefined => undefined);
    for (const { one, other } of common) {
      const outer = togetherIn(cells, other);
      if (outer === null || other.length === 0) continue;
      const [only] = one;
      if (one.length === 1 && only !== undefined) {
        shown[only] = outer;
        continue;
      }
      const inner = one.reduce((sum, column) => sum + (counts[row]?.[column] ?? 0), 0);
      if (inner > 0 && Math.abs(outer - inner) < threshold) tooNear.push(key);
    }
    return shown;
  });
  return tooNear.length > 0 ? null : above;
}
