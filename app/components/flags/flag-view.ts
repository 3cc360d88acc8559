import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from '../review-view.ts';

/** A flagged comment as the page shows it. */
export interface FlagView {
  readonly id: string;
  readonly kind: 'personal-detail' | 'danger';
  readonly consultation: Shown;
  readonly pieces: readonly TextPiece[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  /** Who said it; null where none of them is a member any more. */
  readonly flaggedBy: string | null;
  readonly flaggedAt: string;
  /** Null until somebody has seen it. */
  readonly seen: { readonly by: string | null; readonly at: string } | null;
  readonly translations: readonly (Shown & { readonly name: string })[];
  /** Words of the comment, to choose from; none for a danger. */
  readonly words: readonly string[];
  readonly done: {
    readonly outcome: 'hidden' | 'acted' | 'nothing';
    readonly note: string;
    readonly by: string | null;
    readonly at: string;
  } | null;
}

/** What was sent and could not be done, to be mended where it stands. */
export interface FlagAnswerView {
  readonly flag: string;
  readonly note: string;
  readonly typed: string;
  readonly chosen: readonly string[];
}
