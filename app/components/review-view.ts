import type { CommentKind } from '#app/domain/comment-kind.ts';
import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Choices, ReviewProblem, Target, TargetDecision } from '#app/domain/review.ts';

/** A text with the language that it is really in. */
export interface Shown {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface AreaView {
  readonly name: Shown;
  readonly definition: Shown | null;
  /** No person has reviewed this area's texts in this language. */
  readonly draft: boolean;
}

export interface SuggestionView extends AreaView {
  /** Target id, as the form sends it. */
  readonly id: string;
  readonly target: Target;
  /** Number of the suggestion's underline. */
  readonly mark: number;
  readonly strength: 'strong' | 'likely' | 'weak';
  /** The words of the comment that led here. */
  readonly words: readonly string[];
  readonly keyphrases: readonly string[];
}

/** "That is not what I meant": what an author says of their comment, without personal details. */
export interface ObjectionView {
  readonly id: string;
  /** What they do not mean, by name. */
  readonly targets: readonly Shown[];
  readonly pieces: readonly TextPiece[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** One comment as the review page shows it; what is counted or dated comes as text, made on the server. */
export interface ReviewView {
  readonly id: string;
  readonly revision: number;
  readonly consultation: { readonly slug: string; readonly title: Shown };
  readonly comment: {
    readonly language: string;
    readonly direction: 'ltr' | 'rtl' | 'auto';
    readonly languageName: string | null;
    readonly pieces: readonly TextPiece[];
  };
  readonly question: Shown | null;
  readonly runId: string | null;
  /** When the member's own decision that is shown had been made. */
  readonly basis: string | null;
  readonly suggestions: readonly SuggestionView[];
  /** Of which kind the machine takes the comment to be, with the words that say so. */
  readonly kind: { readonly kind: CommentKind; readonly words: readonly string[] } | null;
  readonly areas: readonly (AreaView & { readonly key: string })[];
  readonly own: readonly TargetDecision[] | null;
  readonly objections: readonly ObjectionView[];
  readonly waiting: { readonly count: number; readonly number: string };
  readonly quoteConsent: boolean;
}

/** What came of a form that was not simply saved, with everything that it had sent. */
export interface ReviewAnswer {
  readonly outcome: string;
  readonly problems?: readonly ReviewProblem[];
  readonly choices: Choices;
  readonly quote: string;
}
