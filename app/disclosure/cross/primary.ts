import type { CrossHidingReason } from '../explanation.ts';
import { isSmall } from '../threshold.ts';

/** One table by groups, ready to be protected: exact counts, rows by columns. */
export interface CrossCounts {
  readonly kind: 'partition' | 'dichotomies';
  readonly counts: readonly (readonly number[])[];
  readonly columns: readonly number[];
  /** Of each row, everybody who said it, and whether its own table hides that. */
  readonly rows: readonly { readonly total: number; readonly hidden: boolean }[];
  readonly asked: number;
  readonly threshold: number;
  /** That everybody of a group is in one row (that all of a row are of one group) says nothing of any of them. */
  readonly everybodyMayBeShown: { readonly inRow: boolean; readonly inColumn: boolean };
  /** Every person asked is known to be in some row, of dichotomies too. */
  readonly everyoneInARow: boolean;
  /** Of a sample: how many of those asked nothing is known of. */
  readonly unread: number;
  /** Of rows that lie under a row of another table: what is shown of that row in the same columns. */
  readonly above: readonly (readonly (number | undefined)[] | null)[];
}

/**
 * The cells that are hidden for what they say themselves, by row and column, and why.
 *
 * 1. A row that its own table hides is hidden in every column. Its total then stays as unknown as it was, whichever tables
 *    have it as a margin, and each of them can be protected by itself: whatever the hidden totals are, the cells of the
 *    hidden rows can be filled so that all columns add up.
 * 2. A small cell is hidden; nobody is not small (`isSmall`), and what is shown of nobody is hidden only where that helps.
 * 3. A cell that holds everybody of its column says of each of that group what they answered. Of a partition the same holds
 *    along the row: it says of everybody who answered so which group they are of.
 * 4. Of a yes or no, few who did not say yes are hidden like few who did (in a partition they are the other rows).
 * 5. A theme within a threshold of its area, in the same group, is hidden as it would be in a table of its own (`hideNested`).
 */
export function primaryReasons(table: CrossCounts): ReadonlyMap<string, CrossHidingReason> {
  const reasons = new Map<string, CrossHidingReason>();
  table.counts.forEach((counts, row) => {
    counts.forEach((count, column) => {
      const reason = reasonOf(table, row, column, count);
      if (reason !== null) reasons.set(at(row, column), reason);
    });
  });
  if (table.kind === 'dichotomies' && table.everyoneInARow) hideExtraChoices(table, reasons);
  return reasons;
}

export function at(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function reasonOf(table: CrossCounts, row: number, column: number, count: number): CrossHidingReason | null {
  const { threshold, everybodyMayBeShown } = table;
  const asked = table.columns[column] ?? 0;
  const { total, hidden } = table.rows[row] ?? { total: 0, hidden: true };
  if (hidden) return 'row-hidden';
  if (isSmall(count, threshold)) return 'small';
  if (count > 0 && count === asked && !(everybodyMayBeShown.inRow && count >= 2 * threshold)) return 'nearly-all';
  if (table.kind === 'partition')
    return count > 0 && count === total && !everybodyMayBeShown.inColumn ? 'nearly-all' : null;
  const noes = asked - count;
  const surelyNo = table.unread < threshold ? noes - table.unread : noes;
  if (isSmall(noes, threshold) || (table.unread > 0 && noes > 0 && surelyNo < threshold)) return 'complement-too-small';
  const above = table.above[row]?.[column];
  return count > 0 && above !== undefined && Math.abs(above - count) < threshold ? 'nested' : null;
}

/** Where everybody had to choose, and few of a group chose more than one, the sum of its cells would tell how few. */
function hideExtraChoices(table: CrossCounts, reasons: Map<string, CrossHidingReason>): void {
  table.columns.forEach((asked, column) => {
    const cells = table.counts.map((counts) => counts[column] ?? 0);
    if (cells.some((_, row) => reasons.has(at(row, column)))) return;
    const extra = cells.reduce((sum, count) => sum + count, 0) - asked;
    if (!isSmall(extra, table.threshold)) return;
    const smallest = Math.min(...cells);
    cells.forEach((count, row) => {
      if (count === smallest) reasons.set(at(row, column), 'complementary');
    });
  });
}
