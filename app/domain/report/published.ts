/** No published count stands for fewer people than this, whatever threshold a consultation chooses. */
export const LOWEST_THRESHOLD = 5;

declare const publishable: unique symbol;

/**
 * A count that disclosure control has let through. The type lives here so that documents can speak of it; the only code
 * that can make one is in `app/disclosure/publishable.ts`, and a test keeps it so.
 */
export type PublishableCount = number & { readonly [publishable]: true };

/** One figure of a published table: its count, or the fact that it is not shown. Why is for the team only. */
export type Cell<Count extends number = number> =
  { readonly type: 'count'; readonly value: Count } | { readonly type: 'hidden' };

export const tableKinds = ['partition', 'dichotomies'] as const;
/**
 * `partition`: everyone asked is in exactly one row (single choice, scale, language, channel), so the rows add up.
 * `dichotomies`: each row is a yes or no of everyone asked (multiple choice, priority areas), so they do not.
 */
export type TableKind = (typeof tableKinds)[number];

export interface PublishedRow<Count extends number = number> {
  readonly key: string;
  readonly cell: Cell<Count>;
}

/** A table as a reader gets it. `asked` is the denominator of every row; hidden when there are too few to count safely. */
export interface PublishedTable<Count extends number = number> {
  readonly id: string;
  /** Whose answers these are. Audiences are never pooled in a figure. */
  readonly audience: string;
  readonly kind: TableKind;
  readonly asked: Cell<Count>;
  readonly rows: readonly PublishedRow<Count>[];
  /**
   * Of a random sample that was not read to its end: how many of those asked were not; hidden where they are fewer than
   * the threshold and not none. Absent where every comment behind the table was read.
   */
  readonly unread?: Cell<Count> | undefined;
  /** Every count is rounded to a multiple of five, up or down at random: what adds up need not seem to. */
  readonly rounded?: true | undefined;
}

/** The row of a partition that holds the people who were asked and gave no answer. */
export const NO_ANSWER = 'no-answer';

/** The count of a cell, or null when it is hidden. */
export function countOf(cell: Cell): number | null {
  return cell.type === 'count' ? cell.value : null;
}

/** The share (0 to 1) of a row, from published counts only; null when either of the two is hidden. */
export function shareOf(cell: Cell, asked: Cell): number | null {
  const count = countOf(cell);
  const total = countOf(asked);
  // Of two rounded counts the part may have been rounded up and the whole down.
  return count === null || total === null || total === 0 ? null : Math.min(1, count / total);
}

/** Whether nothing but, at most, the denominator is shown of a table: too few people to count safely. */
export function isWithheld(table: PublishedTable): boolean {
  return (
    table.asked.type === 'hidden' || (table.rows.length > 0 && table.rows.every(({ cell }) => cell.type === 'hidden'))
  );
}

/**
 * How many people are in the hidden rows of a partition together. It tells nothing new, since anybody can subtract the
 * shown rows from the total; saying it lets a table add up. Null when nothing is hidden, or when the rows do not add up. Of rounded counts it is as
 * rough as they are, and never below zero.
 */
export function hiddenTogether(table: PublishedTable): number | null {
  const asked = countOf(table.asked);
  if (table.kind !== 'partition' || asked === null || isWithheld(table)) return null;
  if (table.rows.every((row) => row.cell.type === 'count')) return null;
  const rest = table.rows.reduce((left, row) => left - (countOf(row.cell) ?? 0), asked);
  return table.rounded ? Math.max(0, rest) : rest;
}
