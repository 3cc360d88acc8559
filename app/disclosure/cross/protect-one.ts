import type { ExactCrossTable, PublishedCrossTable } from '#app/domain/report/cross-table.ts';
import type { PublishableCount } from '#app/domain/report/published.ts';
import type { CrossHidingReason, HiddenCell } from '../explanation.ts';
import { hidden, shown } from '../publishable.ts';
import type { Draw } from '../rules.ts';
import { hideInNetwork } from '../suppression/hide-in-network.ts';
import { networkOf } from './network-of.ts';
import type { GroupedColumn } from './groups.ts';
import { at, primaryReasons, type CrossCounts } from './primary.ts';

/** A table by groups that may be published. */
export type ProtectedCrossTable = PublishedCrossTable<PublishableCount>;

export interface CrossProtection {
  readonly table: ProtectedCrossTable;
  /** The fewest people that a figure of it stands for. */
  readonly threshold: number;
  /** Why there is nothing in it at all; null where there is. */
  readonly withheld: CrossHidingReason | null;
  /** For the team only; apart from the table, so that it cannot be published with it. */
  readonly hiddenCells: readonly HiddenCell[];
}

/**
 * Protects one table by groups whose columns are settled: what has to be hidden for itself (`primaryReasons`), and the least
 * of what has to be hidden beside it (`hideInNetwork`).
 */
export function protectOne(
  exact: ExactCrossTable,
  columns: readonly GroupedColumn[],
  table: CrossCounts,
  draw: Draw,
): CrossProtection {
  const reasons = new Map(primaryReasons(table));
  const { network, cellOf, totals } = networkOf(table);
  const primary = new Set(totals);
  forEachCell(table, (row, column) => {
    if (reasons.has(at(row, column))) primary.add(cellOf[row]?.[column] ?? -1);
  });
  const names = table.counts.flatMap((_, row) => columns.map(({ key }) => `${exact.id} ${rowKey(exact, row)} ${key}`));
  const draws = names.map(draw);
  const gone = hideInNetwork({ network, primary, width: table.threshold, more: 1, draw: (cell) => draws[cell] ?? 0 });
  forEachCell(table, (row, column) => {
    if (!gone.has(cellOf[row]?.[column] ?? -1) || reasons.has(at(row, column))) return;
    reasons.set(at(row, column), table.counts[row]?.[column] === 0 ? 'zero-beside-small' : 'complementary');
  });
  const { id, audience, rowTable, columnTable } = exact;
  return {
    threshold: table.threshold,
    withheld: null,
    table: {
      ...{ id, audience, rowTable, columnTable },
      columns: columns.map(({ key, positions, asked }) => ({
        key,
        groups: positions.map((position) => exact.columns[position]?.key ?? ''),
        asked: shown(asked),
      })),
      rows: table.counts.map((counts, row) => ({
        key: rowKey(exact, row),
        cells: counts.map((count, column) => (reasons.has(at(row, column)) ? hidden : shown(count))),
      })),
    },
    hiddenCells: table.counts.flatMap((counts, row) =>
      counts.flatMap((count, column): HiddenCell[] => {
        const reason = reasons.get(at(row, column));
        if (reason === undefined) return [];
        return [{ row: rowKey(exact, row), column: columns[column]?.key ?? '', count, reason }];
      }),
    ),
  };
}

/** The table with nothing in it: no column, no figure. */
export function withholdCross(exact: ExactCrossTable, threshold: number, reason: CrossHidingReason): CrossProtection {
  const { id, audience, rowTable, columnTable, rows } = exact;
  return {
    table: {
      ...{ id, audience, rowTable, columnTable },
      columns: [],
      rows: rows.map(({ key }) => ({ key, cells: [] })),
    },
    ...{ threshold, withheld: reason, hiddenCells: [] },
  };
}

export function shownCells({ rows }: ProtectedCrossTable): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(({ type }) => type === 'count').length, 0);
}

function rowKey({ rows }: ExactCrossTable, row: number): string {
  return rows[row]?.key ?? '';
}

function forEachCell({ counts }: CrossCounts, visit: (row: number, column: number) => void): void {
  counts.forEach((row, index) => {
    row.forEach((_, column) => {
      visit(index, column);
    });
  });
}
