import { stringify } from 'csv-stringify/sync';

const columns = ['code', 'address', 'partner', 'medium', 'name', 'made', 'retired', 'counted', 'held'] as const;

/** A link with its tally; moments as ISO 8601. */
export type LinkRecord = Readonly<Record<(typeof columns)[number], string>>;

/**
 * Links with their tallies as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF). What a spreadsheet would take
 * for a formula begins with an apostrophe: partners and names are typed.
 */
export function linksCsv(links: readonly LinkRecord[]): string {
  return stringify([...links], {
    header: true,
    bom: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
