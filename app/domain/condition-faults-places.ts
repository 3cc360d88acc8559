import type { Condition } from './condition-schema.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import { askableBefore, type AskableField } from './typed-condition.ts';

/** A section or question that is shown under a condition; `at` is the place of its section in the survey. */
export interface ShownPlace {
  readonly of: 'section' | 'question';
  readonly key: string;
  readonly section: string;
  readonly at: number;
  readonly condition: Condition;
}

/** A question that can be asked about, with the conditions under which it is asked. */
export interface AskedPlace {
  readonly key: string;
  readonly type: OutlineQuestion['type'];
  readonly at: number;
  readonly question: OutlineQuestion;
  /** Its section's and its own. */
  readonly conditions: readonly Condition[];
}

export interface ConditionPlaces {
  readonly shown: readonly ShownPlace[];
  readonly questions: ReadonlyMap<string, AskedPlace>;
  readonly fields: ReadonlyMap<string, AskableField>;
}

/** Where the conditions of an outline stand, and what they can look at. */
export function placesOf(outline: SurveyOutline): ConditionPlaces {
  const shown: ShownPlace[] = [];
  const questions = new Map<string, AskedPlace>();
  for (const [at, { key: section, showIf, questions: asked }] of outline.sections.entries()) {
    if (showIf !== undefined) shown.push({ of: 'section', key: section, section, at, condition: showIf });
    for (const question of asked) {
      const { key, type, showIf: own } = question;
      if (own !== undefined) shown.push({ of: 'question', key, section, at, condition: own });
      const conditions = [showIf, own].filter((condition) => condition !== undefined);
      questions.set(key, { key, type, at, question, conditions });
    }
  }
  // Of a section that is not there: the fields of all.
  const fields = new Map(askableBefore(outline, '').map((one) => [one.key, one]));
  return { shown, questions, fields };
}
