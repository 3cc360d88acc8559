import type { TextPiece } from '#app/domain/marked-text.ts';
import type { ObjectionView, Shown } from './review-view.ts';

/** What an author says, with the comment and what readers decided about it. */
export interface ListedObjectionView {
  /** Consultation and objection, as the form sends them. */
  readonly id: string;
  readonly basis: string;
  readonly consultation: Shown;
  readonly comment: {
    readonly language: string;
    readonly direction: 'ltr' | 'rtl' | 'auto';
    readonly languageName: string | null;
    readonly pieces: readonly TextPiece[];
  };
  readonly counted: readonly Shown[];
  readonly objection: ObjectionView;
  /** Where the comment is read and decided on again. */
  readonly review: string;
  readonly answer: {
    readonly kind: 'changed' | 'kept';
    readonly by: string | null;
    readonly date: string;
    readonly words: Shown;
  } | null;
}

/** What was sent from the page and could not be saved, to be shown again. */
export interface SentAnswerView {
  readonly id: string;
  readonly words: string;
}
