import type { ReportLinks } from './report-links.ts';

/** The addresses of a figure as files, by their format. */
export function figureFiles({ figures, query }: ReportLinks, table: string) {
  if (figures === null) return [];
  return ['SVG', 'PNG', 'CSV'].map((format) => ({
    format,
    href: `${figures}/${encodeURIComponent(table)}.${format.toLowerCase()}${query}`,
  }));
}
