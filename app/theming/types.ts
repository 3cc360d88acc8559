import type { SuggestionBasis } from '../domain/suggestion-basis.ts';
import type { ProposalEvidence } from '../domain/theme-proposal.ts';

/**
 * The plain data that passes between the stages of the theming pipeline.
 * All offsets are UTF-16 code units into the text that was given, end exclusive.
 */

/** One comment as it enters the pipeline: already redacted where it comes from the product. */
export interface ThemingComment {
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag when known (detected before, or said by whoever made the file); null or absent: detect it. */
  readonly language?: string | null;
  /** A translation of the text, where there is one: its words count beside the text's own. */
  readonly translation?: { readonly text: string; readonly language: string };
}

/**
 * What stands near a keyword where it means the area (`with`) and where it means something else (`without`):
 * “bank” of a river. Literals, compared as keywords are.
 */
export interface KeywordContext {
  readonly term: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** A priority area as the codebook file states it; texts and keywords by language tag. */
export interface CodebookArea {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** Of keywords that have several meanings: their neighbours, by language tag. */
  readonly context?: Readonly<Record<string, readonly KeywordContext[]>>;
}

export interface ThemingSettings {
  /** Seed of every pseudo-random choice. */
  readonly seed: number;
  /** Language tags that are plausible here; detection is restricted to them. */
  readonly languages: readonly string[];
  /** The language most comments are expected in; detection leans to it. Absent: to none. */
  readonly priorLanguage?: string;
  /** Suggestions with a lower score (0 to 1) are not made. */
  readonly minimumScore: number;
  /** A candidate theme needs at least so many comments. */
  readonly minimumThemeSize: number;
}

/** Why a suggestion was made: a span of the original text and what it matched. */
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
  /** The codebook keyword or theme keyphrase that matched. */
  readonly term: string;
  /** Share of the score that this span carried, 0 to 1. */
  readonly weight: number;
  /** Only the comment's translation has it: the span is empty then, at the start of the text. */
  readonly inTranslation?: true;
}

export interface Suggestion {
  readonly commentId: string;
  readonly targetType: 'area' | 'theme' | 'kind';
  /** The area's id, the candidate theme's key, or the kind. */
  readonly targetKey: string;
  /** 0 to 1; comparable within one run only. */
  readonly score: number;
  readonly evidence: readonly EvidenceSpan[];
  readonly basis: SuggestionBasis;
}

/** How a run learnt an area or a theme. */
export interface TargetSummary {
  readonly targetType: 'area' | 'theme';
  readonly targetKey: string;
  readonly learntFrom: 'keywords' | 'mixed' | 'decisions';
  /** Comments that people said are about it, and are not. */
  readonly accepted: number;
  readonly rejected: number;
  /** Suggested from this score on. */
  readonly threshold: number;
  /** F1 on decisions that were held out in turn, 0 to 1; null where there were too few to tell. */
  readonly heldOutF1: number | null;
}

/** What a person decided about one comment: which targets it is about; every other target that was asked, it is not. */
export interface ReviewedComment {
  readonly commentId: string;
  readonly about: readonly { readonly targetType: 'area' | 'theme'; readonly targetKey: string }[];
  /** Whether they answered about themes, which they need not: else nothing follows from themes that are not in `about`. */
  readonly themesDecided?: boolean;
  /** Whether it was read because it was drawn, and not because the pipeline was in doubt about it; absent: it was. */
  readonly atRandom?: boolean;
}

/**
 * What people decided about a comment of an earlier consultation of the same organization: an example to learn areas
 * from, never a comment of the run.
 */
export interface EarlierDecision {
  readonly comment: ThemingComment;
  /** Areas that it is about. */
  readonly about: readonly string[];
  /** Areas that were asked about then: of all others nothing follows. */
  readonly asked: readonly string[];
}

/** Everything that a run works on, at one moment. */
export interface ThemingInput {
  readonly comments: readonly ThemingComment[];
  readonly codebook: readonly CodebookArea[];
  readonly reviewed?: readonly ReviewedComment[];
  readonly earlierThemes?: readonly EarlierTheme[];
  readonly history?: readonly EarlierDecision[];
}

/** How comments fit the themes of a run; tallies of several batches add up. */
export interface DriftTally {
  readonly comments: number;
  /** Comments that belong to no theme. */
  readonly outside: number;
  /** Content words, and those of them that the run had not seen. */
  readonly words: number;
  readonly unseenWords: number;
}

/**
 * A theme of the run before, or one that people decided about, with the comments that had it: a theme found again keeps
 * its key, and what was decided about it.
 */
export interface EarlierTheme {
  readonly key: string;
  readonly language: string;
  readonly label: string;
  readonly commentIds: readonly string[];
  /** What people decided about it in the theme workshop; absent: nothing yet. A rejected one is known again, and no more. */
  readonly status?: 'selected' | 'rejected';
  /** The themes that people made one of, itself among them, each with the comments that a run put under it; absent: one. */
  readonly parts?: readonly { readonly key: string; readonly commentIds: readonly string[] }[];
}

/** A word that is telling for an area and that the codebook lacks: for staff to accept or not. */
export interface KeywordProposal {
  readonly areaId: string;
  readonly language: string;
  /** As most people write it. */
  readonly term: string;
  readonly score: number;
  readonly commentCount: number;
  /** Some of the comments that have it. */
  readonly commentIds: readonly string[];
}

/** A theme that the pipeline found; people decide whether it is kept. */
export interface CandidateTheme {
  /** Stable within a run: language and keyphrases, slugged. */
  readonly key: string;
  readonly language: string;
  /** The priority area its comments mostly fall under, if any. */
  readonly areaId: string | null;
  /** A readable phrase in the theme's own language. */
  readonly label: string;
  readonly keyphrases: readonly string[];
  readonly commentIds: readonly string[];
  readonly typicalCommentIds: readonly string[];
  /** Comments that belong to it and are least like the others. */
  readonly unusualCommentIds: readonly string[];
  /** The group of themes that it was found in, where it is not under an area and its group has other themes. */
  readonly groupKey: string | null;
  readonly groupLabel: string | null;
}

/** A theme beside those of all languages. */
export interface RunTheme extends CandidateTheme {
  /** Themes of several languages that mean the same share it; null: none of another language does. */
  readonly alignmentKey: string | null;
}

/** The language that was settled on for a comment; 'und' when nothing could be said. */
export interface CommentLanguage {
  readonly commentId: string;
  readonly language: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How much reading a comment would teach. */
export interface CommentDoubt {
  readonly commentId: string;
  readonly language: string;
  /** How many of its suggestions a decision would be expected to put right. */
  readonly doubt: number;
  /** The same for comments in nearly the same words. */
  readonly wording: string;
}

/** A theme that two themes would be better as, or that would be better as two: for people to do or to decline. */
export interface ThemeProposal {
  readonly kind: 'merge' | 'split';
  /** The two to be merged, the larger first; or the one to be split. */
  readonly themeKeys: readonly string[];
  /** 0 to 1; comparable within a run and a kind. */
  readonly score: number;
  readonly evidence: ProposalEvidence;
}

/** Something a person should know about the run (an empty text, a text cut short, a language without keywords). */
export interface RunNote {
  readonly code: string;
  readonly commentId?: string;
  readonly detail?: string;
}

export interface ThemingResult {
  /** Version of the pipeline; changes when the same input may give another output. */
  readonly version: string;
  readonly settings: ThemingSettings;
  /** SHA-256, hex, over all that the run worked on, in a canonical form (snapshot.ts). */
  readonly snapshotHash: string;
  readonly languages: readonly CommentLanguage[];
  readonly suggestions: readonly Suggestion[];
  readonly themes: readonly RunTheme[];
  readonly targets: readonly TargetSummary[];
  readonly proposals: readonly KeywordProposal[];
  readonly themeProposals: readonly ThemeProposal[];
  /** In the order of the comments' ids. */
  readonly doubts: readonly CommentDoubt[];
  readonly notes: readonly RunNote[];
}
