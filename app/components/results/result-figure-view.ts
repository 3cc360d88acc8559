import type { DayColumn } from '#app/charts/days.tsx';
import type { FigureRow } from '#app/charts/figure-row.ts';
import type { FigureGroup, GroupRow } from '#app/charts/group-row.ts';
import type { Direction, Tick } from '#app/charts/sizes.ts';

export type ChartView =
  | {
      readonly kind: 'bars';
      /** For the table. */
      readonly rows: readonly FigureRow[];
      /** Those of them that the chart has: shown, and not too many. */
      readonly drawn: readonly FigureRow[];
      readonly apart: FigureRow | null;
      readonly more: string | null;
    }
  | { readonly kind: 'scale'; readonly rows: readonly FigureRow[]; readonly apart: FigureRow | null }
  | {
      readonly kind: 'dots';
      readonly groups: readonly FigureGroup[];
      readonly rows: readonly GroupRow[];
      readonly ticks: readonly Tick[];
    }
  | { readonly kind: 'days'; readonly days: readonly DayColumn[]; readonly ticks: readonly Tick[] };

/** A figure of the team's results: a sentence, a chart, a table, in that order. */
export interface ResultFigureView {
  /** Names it in the page. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly direction: Direction;
  readonly hiddenText: string;
  readonly chart: ChartView;
  /** The head of the column of shares: of how many. */
  readonly shareOf: string;
  readonly files: readonly { readonly format: 'svg' | 'png' | 'csv'; readonly href: string }[];
  /** Said under the chart: what is too small to be shown. */
  readonly notes: readonly string[];
  /** Leads to the comments behind its rows. */
  readonly comments: readonly { readonly label: string; readonly href: string }[];
  /** Leads to the same by groups; null where there is nothing of the kind. */
  readonly byGroups: string | null;
}
