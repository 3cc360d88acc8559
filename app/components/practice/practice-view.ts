import type { Shown } from '#app/components/review-view.ts';
import type { CommentKind } from '#app/domain/comment-kind.ts';
import type { PracticeAnswer, PracticeProblem, Verdict } from '#app/domain/practice.ts';
import type { PracticeArea, PracticeEnding, PracticeId } from '#app/domain/practice-comments.ts';

export interface PracticeAreaView {
  readonly key: PracticeArea;
  readonly name: Shown;
  readonly definition: Shown | null;
}

/** A made-up comment to be answered. */
export interface PracticeCommentView {
  readonly id: PracticeId;
  readonly hard: boolean;
  /** Its number and how many there are, as text. */
  readonly number: string;
  readonly of: string;
}

/** An answer beside the one that the practice gives. */
export interface PracticeAnswerView extends PracticeCommentView {
  readonly verdict: Verdict;
  readonly own: PracticeSaid;
  readonly right: PracticeSaid;
}

/** What somebody said of a comment; areas by name. */
export interface PracticeSaid {
  readonly ending: PracticeEnding;
  readonly areas: string;
  readonly kinds: readonly CommentKind[];
}

export interface PracticeResultView {
  readonly agreed: string;
  readonly of: string;
  readonly all: boolean;
  /** Of the yes and no on areas that were the same, as a percentage. */
  readonly share: string;
  readonly again: readonly { readonly id: PracticeId; readonly verdict: Verdict; readonly href: string }[];
  /** How the first real batch went beside other readers, in a sentence. */
  readonly first: string;
}

/** What was chosen and not kept, to stand there again. */
export interface TypedPractice {
  readonly id: PracticeId;
  readonly answer: PracticeAnswer;
  readonly problem: PracticeProblem;
}
