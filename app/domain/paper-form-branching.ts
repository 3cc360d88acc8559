import type { Condition, ConditionTest } from './condition-schema.ts';
import type { PaperQuestion } from './paper-form.ts';
import type { SurveyDocument } from './survey.ts';
import { choiceKeys } from './survey-question.ts';

/** Where a ticked box leads: past questions that then cannot apply. `to` is a question's number; null: the end. */
export interface PaperJump {
  readonly to: number | null;
}

/** True, false, or not to be told from one box alone. */
type Known = boolean | null;

/** One box that was ticked. */
interface Ticked {
  readonly field: string;
  readonly choice: string;
  /** Other boxes of the same question may be ticked too. */
  readonly several: boolean;
}

/**
 * What each box of a question leads to, by choice key: only where at least one question that would come next cannot
 * apply, whatever else is answered. So "go to" is never wrong, and where two answers decide together nothing is said
 * beside the boxes: then the questions say "only if".
 */
export function jumpsOf(
  survey: Pick<SurveyDocument, 'sections'>,
  questions: readonly PaperQuestion[],
  from: PaperQuestion,
): ReadonlyMap<string, PaperJump> {
  const { question } = from;
  if (question.type !== 'single' && question.type !== 'multiple' && question.type !== 'yes-no') return new Map();
  const several = question.type === 'multiple';
  const conditionsOf = conditionsBySection(survey);
  const later = questions.filter(({ number }) => number > from.number);
  return new Map(
    choiceKeys(question).flatMap((choice): [string, PaperJump][] => {
      const ticked = { field: question.key, choice, several };
      const next = later.find((one) => conditionsOf(one).every((condition) => isShown(condition, ticked) !== false));
      const skips = later[0] !== undefined && next !== later[0];
      return skips ? [[choice, { to: next?.number ?? null }]] : [];
    }),
  );
}

/** The conditions of a question: its section's and its own. */
function conditionsBySection(survey: Pick<SurveyDocument, 'sections'>) {
  const bySection = new Map(survey.sections.map(({ key, showIf }) => [key, showIf]));
  return ({ section, question }: PaperQuestion): readonly Condition[] =>
    [bySection.get(section), question.showIf].filter((condition) => condition !== undefined);
}

function isShown({ match, tests }: Condition, ticked: Ticked): Known {
  const known = tests.map((test) => holds(test, ticked));
  const decides = match === 'any';
  if (known.includes(decides)) return decides;
  return known.includes(null) ? null : !decides;
}

function holds(test: ConditionTest, { field, choice, several }: Ticked): Known {
  if (test.question !== field) return null;
  switch (test.is) {
    case 'answered':
      return true;
    case 'not-answered':
      return false;
    case 'any-of':
      return test.choices.includes(choice) || (several ? null : false);
    case 'none-of':
      return test.choices.includes(choice) ? false : several ? null : true;
    case 'at-least':
    case 'at-most':
      return null;
  }
}
