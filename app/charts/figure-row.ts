/** One row of a figure, in words: what a chart draws and a table says. Numbers arrive already written in the page's language. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** The language that the label is in, where it is not the page's. */
  readonly language?: string;
  /** Null when disclosure control hides it. */
  readonly count: { readonly value: number; readonly text: string; readonly share: string } | null;
}

/**
 * The order in which unordered rows are drawn: by what is shown, the largest first, ties and hidden rows as the survey
 * has them. Hidden rows come last and among themselves in the survey's order: any other order would tell their sizes.
 */
export function bySize(rows: readonly FigureRow[]): readonly FigureRow[] {
  return [...rows].sort((a, b) => (b.count?.value ?? -1) - (a.count?.value ?? -1));
}
