import type { CommentKind } from '#app/domain/comment-kind.ts';
import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from '../review-view.ts';

/** A comment's words, or a translation of them. */
export interface DifferWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  readonly pieces: readonly TextPiece[];
  /** Null: the author's own. */
  readonly origin: 'person' | 'machine' | null;
}

/** One area or theme on which readers differ. */
export interface DifferTarget {
  /** Target id. */
  readonly id: string;
  readonly name: Shown;
  readonly definition: Shown | null;
  readonly draft: boolean;
  readonly isTheme: boolean;
  readonly views: readonly { readonly yes: boolean; readonly kind: CommentKind | null }[];
  /** What stands on the form: what was sent, else what was decided. */
  readonly about: boolean | null;
  readonly kind: CommentKind | null;
  /** Where those who see it differently say so. */
  readonly dissentAt: string;
}

/** A comment on which readers differ, as the page shows it. */
export interface DifferView {
  readonly question: Shown | null;
  readonly words: readonly DifferWords[];
  readonly covered: boolean;
  readonly debrief: string;
  readonly targets: readonly DifferTarget[];
  readonly hidden: { readonly revision: number; readonly said: string; readonly basis: string };
  readonly mayDecide: boolean;
  readonly decision: {
    readonly by: string;
    readonly reason: Shown;
    /** A sentence a reader: what they had said yes to. */
    readonly readers: readonly string[];
  } | null;
}
