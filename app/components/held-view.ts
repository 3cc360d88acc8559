import type { HoldReason } from '#app/domain/hold-reason.ts';
import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Shown } from './review-view.ts';

interface Counted {
  readonly count: number;
  readonly number: string;
}

export interface HeldAnswer {
  readonly question: Shown;
  /** The row, the place or the "other" of it that was answered; null: the question as a whole. */
  readonly part: Shown | null;
  readonly choices: readonly Shown[];
}

/** A comment as members read it; without pieces while it is being made safe to read. */
export interface HeldComment {
  readonly question: Shown;
  readonly part: Shown | null;
  readonly pieces: readonly TextPiece[] | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
}

export interface HeldResponseView {
  readonly id: string;
  readonly came: string;
  /** How many other responses say nearly the same. */
  readonly alike: Counted | null;
  readonly answers: readonly HeldAnswer[];
  readonly comments: readonly HeldComment[];
}

export interface HeldGroupView {
  /** What a form sends for the whole group. */
  readonly name: string;
  readonly reasons: readonly HoldReason[];
  readonly hour: string;
  /** Of the whole group, also what stands on other pages. */
  readonly total: Counted;
  readonly responses: readonly HeldResponseView[];
}

export interface AlikeView extends Omit<HeldComment, 'question' | 'part'> {
  readonly id: string;
  readonly total: Counted;
  /** Responses, parted by commas. */
  readonly all: string;
  readonly butFirst: string;
}

export interface DecidedBatch {
  readonly what: 'count' | 'leave-out' | 'set-aside';
  /** Null for somebody who is no member any more. */
  readonly name: string | null;
  readonly by: string;
  readonly at: string;
  readonly date: string;
  readonly total: Counted;
}
