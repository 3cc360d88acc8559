import { stringify } from 'csv-stringify/sync';

const columns = [
  'language',
  'comments',
  'waiting',
  'reading',
  'read',
  'waiting_for_translation',
  'held',
  'readers',
  'translators',
  'hours_of_reading',
  'hours_of_translating',
] as const;

/** One language of the reading overview; numbers of comments as steps (`<10`, `45+`), hours in halves. */
export type ReadingRecord = Readonly<Record<(typeof columns)[number], string>>;

/** How far the reading has come, as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF), one line a language. */
export function readingCsv(rows: readonly ReadingRecord[]): string {
  return stringify([...rows], {
    header: true,
    bom: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
