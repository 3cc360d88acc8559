import type { CommentKind } from '#app/domain/comment-kind.ts';
import type { TextPiece } from '#app/domain/marked-text.ts';
import type { Choices, ReviewProblem, Target } from '#app/domain/review.ts';

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

/** An area or a selected theme, as it can be chosen. */
export interface TargetView extends AreaView {
  /** Target id, as the form sends it. */
  readonly id: string;
  /** The area that a theme belongs to; null for an area, and where a theme belongs to none. */
  readonly within: Shown | null;
}

export interface SuggestionView extends AreaView {
  /** Target id, as the form sends it. */
  readonly id: string;
  readonly target: Target;
  /** A candidate of a run: nobody has decided whether it is a theme. */
  readonly candidate: boolean;
  /** Number of the suggestion's underline. */
  readonly mark: number;
  readonly strength: 'strong' | 'likely' | 'weak';
  /** The words of the comment that led here; none while the comment is covered. */
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

/** Words of a comment, in whichever language they are. */
export interface CommentWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** In the page's language; null where it could not be told. */
  readonly languageName: string | null;
  readonly pieces: readonly TextPiece[];
}

/** One comment as the review page shows it; what is counted or dated comes as text, made on the server. */
export interface ReviewView {
  readonly id: string;
  readonly revision: number;
  /** Stands for the member, so that what a page sends is taken from nobody else who signs in on the same device. */
  readonly reader: string;
  readonly consultation: { readonly slug: string; readonly title: Shown };
  readonly comment: CommentWords;
  readonly translations: readonly (CommentWords & { readonly origin: 'person' | 'machine' })[];
  readonly reads: 'original' | 'translation';
  /** The words may be hard to read. */
  readonly covered: boolean;
  readonly question: Shown | null;
  readonly runId: string | null;
  /** When the member's own decision that is shown had been made. */
  readonly basis: string | null;
  readonly suggestionsShown: boolean;
  readonly suggestions: readonly SuggestionView[];
  /** Of which kind the machine takes the comment to be, with the words that say so. */
  readonly kind: { readonly kind: CommentKind; readonly words: readonly string[] } | null;
  readonly areas: readonly TargetView[];
  readonly themes: readonly TargetView[];
  readonly choices: Choices;
  /** The choices were kept, and are not decided on. */
  readonly kept: boolean;
  readonly objections: readonly ObjectionView[];
  readonly progress: { readonly place: string; readonly of: string } | null;
  /** Whom readers can talk to, as it was typed; empty where nobody is named. */
  readonly debrief: string;
  /** The reader has said that somebody may be in danger. */
  readonly danger: { readonly named: { readonly name: string; readonly contact: string } | null } | null;
  readonly quoteConsent: boolean;
}

/** What came of a form that was not simply saved, with everything that it had sent. */
export interface ReviewAnswer {
  readonly outcome: string;
  readonly problems?: readonly ReviewProblem[];
  readonly choices: Choices;
  readonly quote: string;
}
