import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';

/** The rows with, for a partition, those who gave no answer as a row of its own: else they could be had by subtraction. */
export function rowsToProtect(table: ExactTable): readonly { readonly key: string; readonly count: number }[] {
  if (table.kind === 'dichotomies' || neverWithoutAnswer(table)) return table.rows;
  return [...table.rows, { key: NO_ANSWER, count: table.asked - table.answered }];
}

/** Everybody answered because everybody had to. An import may lack required answers; then the question was not. */
export function neverWithoutAnswer(table: ExactTable): boolean {
  return table.required && table.answered === table.asked;
}

/** Of how many something is known: everybody asked or, of a sample, those who were read. */
export function readOf(table: ExactTable): number {
  return table.asked - (table.unread ?? 0);
}

/** Throws on a table that cannot be: a fault in the query that made it must not become a published figure. */
export function requireSound(table: ExactTable): void {
  const counts = [table.asked, table.answered, table.unread ?? 0, ...table.rows.map((row) => row.count)];
  const fault = (what: string) => new RangeError(`Table ${table.id}: ${what}`);
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) throw fault('a count is not a whole number');
  if (table.answered > table.asked) throw fault('more answered than were asked');
  if (table.unread !== undefined && table.kind === 'partition') throw fault('of a partition all is known');
  if (table.rows.some((row) => row.count > readOf(table))) throw fault('a row has more people than were read');
  if (table.rows.some((row) => row.count > table.answered)) throw fault('a row has more people than answered');
  if (new Set(table.rows.map((row) => row.key)).size !== table.rows.length) throw fault('a row stands twice');
  if (table.rows.some((row) => row.key === NO_ANSWER)) throw fault('no answer is not a row of its own making');
  // A table without rows says how many there are, and no more.
  if (table.rows.length === 0) return;
  const sum = table.rows.reduce((total, row) => total + row.count, 0);
  if (table.kind === 'partition' && sum !== table.answered) throw fault('the rows do not add up to who answered');
  if (neverWithoutAnswer(table) && sum < table.asked) throw fault('somebody answered and chose nothing');
}
