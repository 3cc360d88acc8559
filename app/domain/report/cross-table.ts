import type { Cell } from './published.ts';

/**
 * One table by the groups of another: how many of each group said each row. Both tables stand in the same edition and give
 * the words; `rowTable` is a partition or dichotomies, `columnTable` a partition (a language, an about-you question).
 */
export interface CrossTableShape {
  /** `${rowTable} by ${columnTable}`. */
  readonly id: string;
  readonly audience: string;
  readonly rowTable: string;
  readonly columnTable: string;
}

/** Of everyone in `rowTable`'s denominator: every one of them is in exactly one column. Never leaves the server. */
export interface ExactCrossTable extends CrossTableShape {
  /** In the order of the column table, with a column for those who gave no answer to it where there may be some. */
  readonly columns: readonly { readonly key: string; readonly asked: number }[];
  /** In the order of the row table, its row for no answer included where it is a partition; `counts` in the order of `columns`. */
  readonly rows: readonly { readonly key: string; readonly counts: readonly number[] }[];
}

/**
 * As a reader gets it. A column may hold several groups together, where one of them alone would tell too much: `groups` are
 * the keys of the column table that it holds.
 */
export interface PublishedCrossTable<Count extends number = number> extends CrossTableShape {
  readonly columns: readonly {
    readonly key: string;
    readonly groups: readonly string[];
    readonly asked: Cell<Count>;
  }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell<Count>[] }[];
  /** As in `PublishedTable`. */
  readonly rounded?: true | undefined;
}

/** The column of the groups that are told together. */
export const OTHER_GROUPS = 'other-groups';

export function crossTableId(rowTable: string, columnTable: string): string {
  return `${rowTable} by ${columnTable}`;
}
