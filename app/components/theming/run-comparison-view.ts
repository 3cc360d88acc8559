import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from '../review-view.ts';

/** One area, kind or theme in two runs; counts and reasons are text by now. */
export interface ComparedRow {
  /** `area:housing`: what its page of moved comments is asked for by. */
  readonly id: string;
  readonly name: Shown;
  /** Of a theme: what became of it, and a name that an assistant proposed for it. */
  readonly fate: string | null;
  readonly proposed: Shown | null;
  readonly before: string;
  readonly after: string;
  readonly moved: string;
  /** The reasons, the most frequent first. */
  readonly why: readonly string[];
  /** Whether there are comments to see. */
  readonly hasMoves: boolean;
}

export interface MovedComment {
  readonly id: string;
  readonly what: string;
  readonly reasons: readonly string[];
  /** Null where it was taken back meanwhile. */
  readonly comment: {
    readonly language: string;
    readonly direction: 'ltr' | 'rtl' | 'auto';
    readonly pieces: readonly TextPiece[];
  } | null;
}

export interface RunComparisonView {
  readonly with: number;
  readonly number: number;
  readonly differences: readonly string[];
  readonly areas: readonly ComparedRow[];
  readonly kinds: readonly ComparedRow[];
  readonly themes: readonly ComparedRow[];
  /** The comments of one row that moved; null where none was asked for. */
  readonly moved: {
    readonly name: Shown;
    readonly comments: readonly MovedComment[];
    /** How many are shown, where there are more. */
    readonly shownOnly: string | null;
  } | null;
}
