import type { DayColumn } from './days.tsx';
import type { FigureRow } from './figure-row.ts';
import type { FigureGroup, GroupRow } from './group-row.ts';
import type { Direction, Tick } from './sizes.ts';

/** What stands around a chart that leaves the page. All of it in one language, in which the numbers are written too. */
interface FigureFrame {
  readonly title: string;
  /** The whole figure in a sentence. */
  readonly summary: string;
  readonly language: string;
  readonly direction: Direction;
  /** Under the chart: of whom, how many were asked, which edition and its hash, where it is. */
  readonly source: readonly string[];
  /** Written across figures that are live and exact; null for those of an edition. */
  readonly notForPublication: string | null;
  /** In place of a name that the letters of a picture lack: "(see the table)". */
  readonly unwritable: string;
  readonly hiddenText: string;
}

interface FigureOfRows {
  readonly kind: 'bars' | 'scale';
  /** Of what the value of a row is the number; `share` for estimates, whose value is from 0 to 1. */
  readonly measure: 'count' | 'share';
  readonly rows: readonly FigureRow[];
  /** Who gave no answer. */
  readonly apart: FigureRow | null;
  /** Of bars, how many more rows are in the table than the twenty that are drawn. */
  readonly moreText: (more: number) => string;
}

interface FigureOfGroups {
  readonly kind: 'dots';
  readonly groups: readonly FigureGroup[];
  readonly rows: readonly GroupRow[];
  readonly ticks: readonly Tick[];
}

interface FigureOfPairs {
  readonly kind: 'pairs';
  readonly against: FigureGroup;
  readonly shown: FigureGroup;
  readonly rows: readonly GroupRow[];
  readonly ticks: readonly Tick[];
}

interface FigureOfDays {
  readonly kind: 'days';
  readonly days: readonly DayColumn[];
  readonly ticks: readonly Tick[];
}

/** A chart with all that belongs to it, for a picture or a file of its own. */
export type Figure = FigureFrame & (FigureOfRows | FigureOfGroups | FigureOfPairs | FigureOfDays);

/** The groups whose marks a figure explains; none where there is one measure only. */
export function groupsIn(figure: Figure): readonly FigureGroup[] {
  if (figure.kind === 'dots') return figure.groups;
  return figure.kind === 'pairs' ? [figure.against, figure.shown] : [];
}
