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
  /** How many of those who were asked nothing is known of: in no row, and no for certain in none. */
  readonly unread?: number;
  /**
   * Rows that lie under a row of another table, by their keys: whoever is in a theme is, as a rule, in its area, so that
   * the difference of the two is people who are in the one and not in the other.
   */
  readonly nested?: { readonly table: string; readonly rows: Readonly<Record<string, string>> };
  /** The ranking of which it is one place: nobody has the same row in two places of it, nor a place without the ones before. */
  readonly placeOf?: string;
  /** Its `asked` is a cell of another table, and can be shown only where that cell is. */
  readonly within?: { readonly table: string; readonly row: string };
}
