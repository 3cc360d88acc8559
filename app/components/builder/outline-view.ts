import type { QuestionType } from '#app/domain/survey-question.ts';
import type { Shown } from '../review-view.ts';

/** A question as the outline shows it. */
export interface OutlineQuestionView {
  readonly key: string;
  /** Its number among the questions that are answered, as text; null for an explanation. */
  readonly number: string | null;
  readonly title: Shown;
  readonly type: QuestionType;
  readonly required: boolean;
  readonly aboutYou: boolean;
  /** When it is shown, as a sentence; null: always. */
  readonly condition: string | null;
  /** What must be put right here before the survey can be published. */
  readonly faults: readonly string[];
  readonly edit: string;
}

/** A page of the survey with its questions. */
export interface OutlineSectionView {
  readonly key: string;
  readonly number: string;
  /** Null where it has no heading of its own, as a page with one question mostly has none. */
  readonly title: Shown | null;
  readonly safety: boolean;
  readonly condition: string | null;
  readonly faults: readonly string[];
  readonly settings: string;
  readonly questions: readonly OutlineQuestionView[];
}

/** A button of the outline: what is done, to what. */
export type OutlineAct = 'up' | 'down' | 'duplicate' | 'remove';
export type OutlineThing = 'section' | 'question';
export const actName = (act: OutlineAct, thing: OutlineThing, key: string) => `${act}:${thing}:${key}`;
