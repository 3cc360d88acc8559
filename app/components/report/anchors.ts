/**
 * Names of places in the page, for links from elsewhere. They are made of keys alone, which stay the same over editions,
 * languages and waves, and never of a place in an order.
 */

/** A row of a table: an area, a theme, an answer. */
export function rowAnchor(table: string, row: string): string {
  return `${table}.${row}`;
}

/** A finding that opens the report. */
export function findingAnchor(table: string, row: string): string {
  return `finding.${rowAnchor(table, row)}`;
}

/** A table by groups; its id has spaces, which no name of a place can have. */
export function crossAnchor(id: string): string {
  return id.replaceAll(' ', '.');
}
