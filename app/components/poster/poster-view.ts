import type { Shown } from '../review-view.ts';

interface Printed {
  /** An SVG of this product's own making. */
  readonly qr: string;
  /** The short address, as somebody types it. */
  readonly address: string;
}

/** A poster in one language. */
export interface PosterView extends Printed {
  readonly language: string;
  readonly asks: Shown;
  readonly title: Shown;
  readonly takePart: string;
  readonly scan: string;
  readonly type: string;
  /** How long it takes, until when, what is not asked. */
  readonly facts: readonly string[];
  readonly askStaff: string;
}

/** A line of the poster in all languages. */
export interface PosterLine {
  readonly language: string;
  /** The language, in its own writing. */
  readonly name: string;
  readonly takePart: string;
  readonly askStaff: string;
}

/** The poster in all languages. */
export interface PosterForAllView extends Printed {
  readonly asks: readonly Shown[];
  readonly titles: readonly Shown[];
  readonly lines: readonly PosterLine[];
}
