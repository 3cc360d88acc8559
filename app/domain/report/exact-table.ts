import type { TableKind } from './published.ts';

/** A table of exact counts of people, before `app/disclosure` has protected it. Never leaves the server. */
export interface ExactTable {
  readonly id: string;
  readonly audience: string;
  readonly kind: TableKind;
  /** How many people were asked: the denominator, and the published total. */
  readonly asked: number;
  /** How many of them answered at all. Dichotomies that are not a question (priority areas) say the same as `asked`. */
  readonly answered: number;
  /** Readers know that nobody could leave it out, so that `answered` is no secret. */
  readonly required: boolean;
  /**
   * It is about how the consultation was held (language, channel, what was read), not about what people think or are:
   * that everybody is in one row then says nothing of any of them, and is shown.
   */
  readonly aboutTheConsultation?: boolean;
  /** In the order of the question, never sorted by count: an order by count would tell of what is hidden. */
  readonly rows: readonly { readonly key: string; readonly count: number }[];
  /**
   * Not everybody was asked: `everybody` is the table whose denominator is everybody, `gates` are the tables of the
   * questions whose answers decided who was.
   */
  readonly subset?: { readonly everybody: string; readonly gates: readonly string[] };
  /** Its `asked` is a cell of another table, and can be shown only where that cell is. */
  readonly within?: { readonly table: string; readonly row: string };
}
