import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from './review-view.ts';

/** A detail that somebody is asked about, in its comment. */
export interface DetailView {
  /** As the form sends it. */
  readonly id: string;
  /** As what it was shown: another one when somebody has decided meanwhile. */
  readonly basis: string;
  readonly consultation: Shown;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  readonly pieces: readonly TextPiece[];
  /** What stands where the detail is. */
  readonly words: string;
}

export interface DecidedDetailView extends DetailView {
  readonly decision: 'hide' | 'show';
  /** Null for somebody who is no longer a member. */
  readonly decidedBy: string | null;
  readonly date: string;
}
