import { countsIn, type GroupedColumn } from './groups.ts';
import type { Pair } from './pairs.ts';
import { shownCells, type CrossProtection } from './protect-one.ts';

/** What telling two columns as one would bring. */
export interface CoarserGrouping {
  /** The keys of the two columns. */
  readonly together: readonly [string, string];
  /** Cells that could then be shown, out of how many the table would have; and how many are shown now. */
  readonly shown: number;
  readonly cells: number;
  readonly shownNow: number;
}

/** Pairs that are tried out: those after which the fewest cells would be small. */
const TRIED = 3;

/**
 * The two columns which, told as one, would let the most cells be shown: more than are shown now.
 * It is worked out by protecting the coarser table, for the pairs that promise most. Null where nothing is hidden, there are
 * only two columns, or no pair helps.
 */
export function coarserGrouping(
  { exact }: Pair,
  own: CrossProtection,
  protectIn: (columns: readonly GroupedColumn[]) => CrossProtection,
): CoarserGrouping | null {
  const shownNow = shownCells(own.table);
  const columns = columnsOf(exact.columns, own);
  if (own.hiddenCells.length === 0 || columns.length < 3) return null;
  const counts = countsIn(exact, columns);
  const small = (one: number, other: number) =>
    counts.filter((row) => {
      const sum = (row[one] ?? 0) + (row[other] ?? 0);
      return sum > 0 && sum < own.threshold;
    }).length -
    counts.flatMap((row) => [row[one] ?? 0, row[other] ?? 0]).filter((n) => n > 0 && n < own.threshold).length;
  const pairs = columns.flatMap((_, one) =>
    columns.flatMap((__, other) => (one < other ? [[one, other] as const] : [])),
  );
  const promising = pairs
    .map(([one, other]) => ({ one, other, rank: small(one, other) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, TRIED);
  let best: CoarserGrouping | null = null;
  for (const { one, other } of promising) {
    const [first, second] = [columns[one], columns[other]];
    if (first === undefined || second === undefined) continue;
    const merged = columns.flatMap((column, index) =>
      index === other ? [] : [index === one ? mergedOf(first, second) : column],
    );
    const coarse = protectIn(merged);
    if (coarse.withheld !== null) continue;
    const shown = shownCells(coarse.table);
    if (shown <= Math.max(shownNow, best?.shown ?? 0)) continue;
    best = { together: [first.key, second.key], shown, cells: exact.rows.length * merged.length, shownNow };
  }
  return best;
}

function mergedOf(one: GroupedColumn, other: GroupedColumn): GroupedColumn {
  return {
    key: one.key,
    positions: [...one.positions, ...other.positions],
    asked: one.asked + other.asked,
    everybody: one.everybody + other.everybody,
  };
}

function columnsOf(exact: Pair['exact']['columns'], { table }: CrossProtection): readonly GroupedColumn[] {
  return table.columns.map(({ key, groups }) => {
    const positions = groups.map((group) => exact.findIndex((column) => column.key === group));
    const asked = positions.reduce((sum, position) => sum + (exact[position]?.asked ?? 0), 0);
    return { key, positions, asked, everybody: asked };
  });
}
