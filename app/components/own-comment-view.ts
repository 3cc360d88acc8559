import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { ObjectionProblem, ReadState } from '#app/domain/objection.ts';
import type { Shown } from './review-view.ts';

/** A priority area or theme under which words were counted. */
export interface OwnTargetView {
  /** As forms carry it: `area:housing`. */
  readonly id: string;
  readonly type: 'area' | 'theme';
  readonly name: Shown;
}

/** What a person said about how they were understood, and the readers' answer; moments as text. */
export interface OwnObjectionView {
  readonly id: string;
  readonly made: string;
  readonly targets: readonly OwnTargetView[];
  readonly words: Shown;
  readonly answer: { readonly kind: 'changed' | 'kept'; readonly moment: string; readonly words: Shown } | null;
}

/** What a person wrote, and what became of it. */
export interface OwnCommentView {
  readonly id: string;
  readonly revision: number;
  readonly question: LocalizedText;
  readonly text: string;
  readonly state: ReadState;
  readonly targets: readonly OwnTargetView[];
  readonly objections: readonly OwnObjectionView[];
  /** The id of what may be said next; null: nothing now. */
  readonly objection: string | null;
}

/** What came of "that is not what I meant", with what was sent. */
export interface SaidView {
  readonly commentId: string;
  readonly outcome: 'sent' | 'stale' | ObjectionProblem;
  readonly targets: readonly string[];
  readonly words: string;
}
