import { bySize, type FigureRow } from './figure-row.ts';

/** Which sentence says a figure of one group; the words are the page's. */
export type BarsSummary =
  | { readonly kind: 'none-shown' }
  /** Figures are shown, and all of them are nought. */
  | { readonly kind: 'nobody' }
  /** Every row is shown and none stands out: the smallest is at least nine tenths of the largest. */
  | { readonly kind: 'even'; readonly largest: FigureRow; readonly smallest: FigureRow }
  | { readonly kind: 'tied'; readonly rows: readonly FigureRow[] }
  | {
      readonly kind: 'largest';
      readonly row: FigureRow;
      readonly second: FigureRow | null;
      /** False where both are estimates whose intervals meet: then it is not certain that the first is the larger. */
      readonly clear: boolean;
    };

const EVEN = 0.9;

/**
 * What the rows of a figure say. Rows for no answer and for others are the caller's to leave out. Hidden rows are never
 * spoken of as small or large: where one is hidden, the rows are not called even.
 */
export function summaryOfBars(rows: readonly FigureRow[]): BarsSummary {
  const shown = bySize(rows.filter(({ count }) => count !== null));
  const [first, second = null] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return { kind: 'none-shown' };
  const [most, least] = [valueOf(first), valueOf(last)];
  if (most === 0) return { kind: 'nobody' };
  const tied = shown.filter((row) => valueOf(row) === most);
  const all = shown.length === rows.length;
  if (all && shown.length > 2 && least >= most * EVEN) return { kind: 'even', largest: first, smallest: last };
  if (tied.length > 1) return { kind: 'tied', rows: tied };
  return {
    kind: 'largest',
    row: first,
    second: second === null || valueOf(second) === 0 ? null : second,
    clear: isClear(first, second),
  };
}

const valueOf = ({ count }: FigureRow) => count?.value ?? 0;

function isClear(first: FigureRow, second: FigureRow | null): boolean {
  const [upper, lower] = [first.count?.interval, second?.count?.interval];
  return upper === undefined || lower === undefined || upper.low > lower.high;
}
