import type { Shown } from '../review-view.ts';

/** A number for plural forms, and as it is written. */
export interface Counted {
  readonly count: number;
  readonly number: string;
}

/** One consultation on the page where an evening begins and ends. */
export interface EveningPart {
  readonly slug: string;
  readonly title: Shown;
  /** Comments that the reader has; `href`: the next one. */
  readonly open: { readonly href: string; readonly left: Counted } | null;
  readonly waiting: Counted | 'many' | null;
  readonly batch: Counted;
  readonly minutes: Counted;
  /** What they have just read, once nothing of it is left. */
  readonly finished: { readonly read: Counted | null; readonly passedOn: Counted | null } | null;
  readonly preparing: boolean;
  readonly debrief: string;
}
