import type { Interval } from './figure-row.ts';

/** A group whose shares are compared: a language, an age, a year. At most six are drawn in one chart. */
export interface FigureGroup {
  readonly key: string;
  readonly label: string;
  /** The language that the label is in, where it is not the page's. */
  readonly language?: string | undefined;
  /** How many of the group were asked, written in the page's language; absent where it is not said. */
  readonly asked?: string | undefined;
}

/** What one group says in one row. */
export interface GroupShare {
  /** 0 to 1. */
  readonly share: number;
  readonly text: string;
  /** How many people, as a number and as it is written; absent where the share is all that is known of them. */
  readonly count?: { readonly value: number; readonly text: string } | undefined;
  readonly interval?: (Interval & { readonly text: string }) | undefined;
}

/** One row of a figure by groups. Texts arrive in the page's language. */
export interface GroupRow {
  readonly key: string;
  readonly label: string;
  readonly language?: string | undefined;
  /** In the order of the groups; null where disclosure control hides it. */
  readonly shares: readonly (GroupShare | null)[];
  /** Said under the label: which groups are not shown in this row, or why two years cannot be compared. */
  readonly note?: string | undefined;
}

/** As many groups as there are colours and shapes that can be told apart. */
export const MOST_GROUPS = 6;

/** The groups that a row hides, for the sentence that names them. */
export function hiddenGroups(row: GroupRow, groups: readonly FigureGroup[]): readonly FigureGroup[] {
  return groups.filter((_, index) => (row.shares[index] ?? null) === null);
}

/** The order of rows by the largest share shown in any group, rows without one last and as they came. */
export function byLargestShare(rows: readonly GroupRow[]): readonly GroupRow[] {
  const largest = (row: GroupRow) => Math.max(-1, ...row.shares.map((share) => share?.share ?? -1));
  return [...rows].sort((a, b) => largest(b) - largest(a));
}
