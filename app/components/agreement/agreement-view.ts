import type { Standing } from '#app/domain/agreement/standing.ts';
import type { Shown } from '../review-view.ts';

/** One row of figures; everything is text by now. */
export interface FigureView {
  /** What the row is about: a language, say. */
  readonly name: string;
  readonly percentage: string;
  readonly kappa: string;
  readonly alpha: string;
  readonly interval: string;
  readonly n: string;
}

/** How far readers agree on one area, on one theme, or over all. */
export interface AgreementCardView {
  /** Target id; `overall` for all together, `this` on the page of one. */
  readonly id: string;
  readonly name: Shown | null;
  readonly isTheme: boolean;
  readonly standing: Standing;
  /** What the numbers mean. */
  readonly says: string;
  readonly figures: FigureView;
  /** By language, each with and without a translation. */
  readonly parts: readonly FigureView[];
  /** Where the note and those who see it differently are. */
  readonly href: string | null;
  /** Whether a note is there or is missing, and how many see it differently. */
  readonly remarks: readonly string[];
}
