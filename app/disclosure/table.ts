import { NO_ANSWER, type TableKind } from '#app/domain/report/published.ts';

/** A table of exact counts of people, before it is protected. Never leaves the server, and never the team. */
export interface Table {
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
  /** Its `asked` is a cell of another table, and can be shown only where that cell is. */
  readonly within?: { readonly table: string; readonly row: string };
}

/** The rows with, for a partition, those who gave no answer as a row of its own: else they could be had by subtraction. */
export function rowsToProtect(table: Table): readonly { readonly key: string; readonly count: number }[] {
  if (table.kind === 'dichotomies' || neverWithoutAnswer(table)) return table.rows;
  return [...table.rows, { key: NO_ANSWER, count: table.asked - table.answered }];
}

/** Everybody answered because everybody had to. An import may lack required answers; then the question was not. */
export function neverWithoutAnswer(table: Table): boolean {
  return table.required && table.answered === table.asked;
}

/** Throws on a table that cannot be: a fault in the query that made it must not become a published figure. */
export function requireSound(table: Table): void {
  const counts = [table.asked, table.answered, ...table.rows.map((row) => row.count)];
  const fault = (what: string) => new RangeError(`Table ${table.id}: ${what}`);
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) throw fault('a count is not a whole number');
  if (table.answered > table.asked) throw fault('more answered than were asked');
  if (table.rows.some((row) => row.count > table.answered)) throw fault('a row has more people than answered');
  if (new Set(table.rows.map((row) => row.key)).size !== table.rows.length) throw fault('a row stands twice');
  if (table.rows.some((row) => row.key === NO_ANSWER)) throw fault('no answer is not a row of its own making');
  const sum = table.rows.reduce((total, row) => total + row.count, 0);
  if (table.kind === 'partition' && sum !== table.answered) throw fault('the rows do not add up to who answered');
  if (neverWithoutAnswer(table) && sum < table.asked) throw fault('somebody answered and chose nothing');
}
