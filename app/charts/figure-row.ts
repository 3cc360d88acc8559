/** A 95 % interval, its ends in the unit of the figure that it belongs to. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One row of a figure, in words: what a chart draws and a table says. Numbers arrive already written in the page's language. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** The language that the label is in, where it is not the page's. */
  readonly language?: string | undefined;
  /** Null when disclosure control hides it. */
  readonly count: {
    readonly value: number;
    readonly text: string;
    readonly share: string;
    /** The share as a number, 0 to 1, for the file behind the chart; absent where `value` is the share itself. */
    readonly portion?: number | undefined;
    /** Of an estimate; drawn as a whisker. */
    readonly interval?: Interval | undefined;
  } | null;
}

/** How many rows a chart draws; what goes beyond is in the table, and said. */
const MOST_ROWS = 20;

/**
 * The order in which unordered rows are drawn: by what is shown, the largest first, ties and hidden rows as the survey
 * has them. Hidden rows come last and among themselves in the survey's order: any other order would tell their sizes.
 */
export function bySize(rows: readonly FigureRow[]): readonly FigureRow[] {
  return [...rows].sort((a, b) => (b.count?.value ?? -1) - (a.count?.value ?? -1));
}

/** The largest rows by what is shown, in the order in which they came, and how many others there are. */
export function foldRows(
  rows: readonly FigureRow[],
  most: number = MOST_ROWS,
): { readonly drawn: readonly FigureRow[]; readonly more: number } {
  if (rows.length <= most) return { drawn: rows, more: 0 };
  const largest = new Set(bySize(rows).slice(0, most));
  return { drawn: rows.filter((row) => largest.has(row)), more: rows.length - most };
}
