import { stringify } from 'csv-stringify/sync';

/** A redacted comment, as a file has it. */
interface CommentRow {
  readonly id: string;
  readonly language: string | null;
  readonly read: boolean;
  readonly text: string;
}

/**
 * Redacted comments as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF), one line each: BCP 47 tags of their
 * languages, `und` where it could not be told. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export function commentsCsv(comments: readonly CommentRow[]): string {
  const rows = comments.map(({ id, language, read, text }) => [id, language ?? 'und', read ? 'yes' : 'no', text]);
  const columns = ['comment', 'language', 'read', 'text'];
  return stringify(rows, { columns, escape_formulas: true, record_delimiter: '\r\n', bom: true, header: true });
}
