import type { SuggestionBasis } from './suggestion-basis.ts';

/** What was different between two theming runs, as far as both recorded it. */
export type RunDifference =
  | { readonly kind: 'version'; readonly before: string; readonly after: string }
  | { readonly kind: 'settings'; readonly names: readonly string[] }
  | { readonly kind: 'providers'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'decisions'; readonly before: number; readonly after: number }
  | { readonly kind: 'comments'; readonly before: number; readonly after: number }
  | { readonly kind: 'keywords'; readonly added: readonly AreaWord[]; readonly removed: readonly AreaWord[] }
  /** The comments or the codebook were not the same, in a way that nothing else here says. */
  | { readonly kind: 'snapshot' };

/** A keyword that counted for an area in one run and not in the other. */
export interface AreaWord {
  readonly areaKey: string;
  readonly term: string;
}

/** Why a suggestion is another one now. */
export type MoveReason =
  /** The comment came after the earlier run; where that one has it, it had only been placed there. */
  | { readonly code: 'new-comment' | 'placed-before' }
  /** What may be read of the comment changed: a person decided about a detail that was masked. */
  | { readonly code: 'text-changed' }
  | { readonly code: 'language-changed' }
  | {
      readonly code: 'keyword-accepted' | 'keyword-added' | 'keyword-removed' | 'keyword-weight';
      readonly terms: readonly string[];
    }
  /** What people decided about other comments counts now, or counts more. */
  | { readonly code: 'decisions-speak' }
  | { readonly code: 'threshold-rose' | 'threshold-fell'; readonly before: number; readonly after: number }
  | { readonly code: 'theme-split' | 'theme-merged' | 'theme-new' | 'theme-gone' | 'themes-redrawn' }
  | { readonly code: 'version-changed' | 'settings-changed' | 'providers-changed' }
  | { readonly code: 'unrecorded' };
export type MoveReasonCode = MoveReason['code'];

export type MovedTargetType = 'area' | 'theme' | 'kind';

/** One run's suggestion of a target for a comment. */
export interface RunSuggestion {
  readonly targetKey: string;
  readonly score: number;
  readonly basis: SuggestionBasis;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

/** One suggestion that the later run does not make as the earlier one did. */
export interface Move {
  readonly commentId: string;
  readonly targetType: MovedTargetType;
  /** Null: the earlier run did not suggest it. For a theme, `from` and `to` are keys of their own runs. */
  readonly from: RunSuggestion | null;
  /** Null: the later run does not suggest it. */
  readonly to: RunSuggestion | null;
  /** Never empty. */
  readonly reasons: readonly MoveReason[];
}

/** How many comments a target had in each run, and how many of them in both. */
export interface TargetTally {
  readonly targetType: 'area' | 'kind';
  readonly targetKey: string;
  readonly before: number;
  readonly after: number;
  readonly kept: number;
}

/** What became of a theme between two runs. */
export type ThemeFate = 'same' | 'renamed' | 'split' | 'merged' | 'new' | 'gone';

export interface ThemeChange {
  readonly fate: ThemeFate;
  /** The earlier run's themes that it comes from, by key: none where it is new. */
  readonly from: readonly string[];
  /** The later run's theme; null where it is gone. */
  readonly to: string | null;
  /** Which of `from` it is the same as; null where it is not: its comments have moved. */
  readonly continues: string | null;
  readonly before: number;
  readonly after: number;
  /** Comments that it had in both. */
  readonly kept: number;
}

export interface RunComparison {
  readonly differences: readonly RunDifference[];
  readonly targets: readonly TargetTally[];
  readonly themes: readonly ThemeChange[];
}
