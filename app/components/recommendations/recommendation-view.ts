import type { DecisionKind } from '#app/domain/decision.ts';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { Shown } from '../review-view.ts';

/** A figure of an edition that a recommendation rests on, or could; numbers come as text. */
export interface FindingView {
  /** As a form names it. */
  readonly value: string;
  readonly label: Shown;
  /** `47 of 83 people (57%)`; null where its edition does not show it any more. */
  readonly figures: string | null;
}

export interface LinkedFindingView extends FindingView {
  readonly table: Shown | null;
  /** Which edition, by name. */
  readonly edition: string;
  readonly href: string;
}

/** A table whose rows can be linked. */
export interface LinkableTableView {
  readonly id: string;
  readonly title: Shown;
  /** Whose answers they are, where a report has several audiences. */
  readonly audience: Shown | null;
  readonly findings: readonly FindingView[];
}

/** What the Council decided, in both languages where both are written. */
export interface DecisionView {
  readonly kind: DecisionKind;
  readonly day: string;
  readonly amended: readonly Shown[];
  readonly because: readonly Shown[];
  /** Who recorded it, and when; null: somebody who has left. */
  readonly recorded: { readonly by: string | null; readonly at: string } | null;
}

export interface RecommendationView {
  readonly id: string;
  readonly number: string;
  readonly text: readonly Shown[];
  readonly group: Shown;
  readonly findings: readonly LinkedFindingView[];
  readonly withdrawn: boolean;
  readonly decision: DecisionView | null;
  readonly seen: string;
}

/** What a form of a recommendation holds. */
export interface RecommendationForm {
  readonly text: OfficialTexts;
  readonly groupId: string;
  /** Findings as the form names them. */
  readonly findings: readonly string[];
}

/** What was typed and not saved; `at` is a recommendation's id, or `add`. */
export interface TypedRecommendation extends RecommendationForm {
  readonly at: string;
  readonly field: 'text' | 'group' | 'findings' | null;
  readonly language: OfficialLanguage | null;
}

/** An edition for the Council alone. */
export interface CouncilPreviewView {
  readonly number: string;
  readonly day: string;
  readonly href: string;
}

/** What a form of a decision holds. */
export interface DecisionForm {
  /** Empty: it is not decided. */
  readonly kind: string;
  readonly on: string;
  readonly amended: OfficialTexts;
  readonly because: OfficialTexts;
}

export interface TypedDecisionView extends DecisionForm {
  /** The recommendation. */
  readonly at: string;
  readonly field: 'kind' | 'on' | 'amended' | 'because' | null;
  readonly language: OfficialLanguage | null;
}

/** A priority that came of the decisions. */
export interface PriorityView {
  readonly id: string;
  readonly text: readonly Shown[];
  /** What it follows, by number. */
  readonly follows: readonly string[];
  readonly seen: string;
  readonly form: PriorityForm;
}

export interface PriorityForm {
  readonly text: OfficialTexts;
  readonly recommendationIds: readonly string[];
}

export interface TypedPriority extends PriorityForm {
  readonly at: string;
  readonly language: OfficialLanguage | null;
}

/** A recommendation that a priority can follow. */
export interface FollowChoice {
  readonly id: string;
  readonly name: string;
}
