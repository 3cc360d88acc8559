import type { ReportLinks } from './report-links.ts';

/** Where a figure is found by itself. */
export interface FigureFiles {
  readonly files: readonly { readonly format: string; readonly href: string }[];
  /** Its light page for other websites; null where there is none. */
  readonly embed: string | null;
}

/** The addresses of a figure as files, by their format, and as a page for other websites. */
export function figureFiles({ figures, embed, query }: ReportLinks, table: string): FigureFiles {
  if (figures === null) return { files: [], embed: null };
  const name = encodeURIComponent(table);
  return {
    files: ['SVG', 'PNG', 'CSV'].map((format) => ({
      format,
      href: `${figures}/${name}.${format.toLowerCase()}${query}`,
    })),
    embed: embed === null ? null : `${embed}${query === '' ? '?' : `${query}&`}figure=${name}`,
  };
}
