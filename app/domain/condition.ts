import { fieldsOf } from './answer-field.ts';
import { checkQuestion, type DraftValues } from './answer.ts';
import type { Condition, ConditionTest } from './condition-schema.ts';
import type { Section } from './survey.ts';
import type { Question } from './survey-question.ts';

/** What was answered so far, by field key: choice keys, a number or a day in its canonical form, `true` words. */
type Answered = ReadonlyMap<string, { readonly choices: readonly string[]; readonly text: string | null }>;

function holds(test: ConditionTest, answered: Answered): boolean {
  const given = answered.get(test.question);
  const said = given !== undefined && (given.choices.length > 0 || given.text !== null);
  switch (test.is) {
    case 'any-of':
      return given?.choices.some((choice) => test.choices.includes(choice)) ?? false;
    case 'none-of':
      return !(given?.choices.some((choice) => test.choices.includes(choice)) ?? false);
    case 'answered':
      return said;
    case 'not-answered':
      return !said;
    case 'at-least':
      return given?.choices.some((value) => Number(value) >= test.number) ?? false;
    case 'at-most':
      return given?.choices.some((value) => Number(value) <= test.number) ?? false;
  }
}

function isShown(condition: Condition | undefined, answered: Answered): boolean {
  if (condition === undefined) return true;
  const { match, tests } = condition;
  return match === 'all' ? tests.every((test) => holds(test, answered)) : tests.some((test) => holds(test, answered));
}

/**
 * The sections that apply to somebody, each with the questions that do. An answer to a question that is not shown is
 * kept in the draft, but says nothing: what depended on it is decided without it. One pass, since a condition only looks
 * back.
 */
export function shownSections(sections: readonly Section[], values: DraftValues): readonly Section[] {
  const answered = new Map<string, { choices: readonly string[]; text: string | null }>();
  const lookedAt = questionsLookedAt(sections);
  const shown: Section[] = [];
  for (const section of sections) {
    if (!isShown(section.showIf, answered)) continue;
    // Asked of the pages before this one: what a page itself is answered with cannot change the page.
    const questions = section.questions.filter((question) => isShown(question.showIf, answered));
    for (const question of questions) if (lookedAt.has(question.key)) note(question, values, answered);
    if (questions.length > 0)
      shown.push(questions.length === section.questions.length ? section : { ...section, questions });
  }
  return shown;
}

/** Only what a condition looks at has to be checked; a page of most surveys has no condition at all. */
function questionsLookedAt(sections: readonly Section[]): ReadonlySet<string> {
  const conditions = sections.flatMap(({ showIf, questions }) => [showIf, ...questions.map((one) => one.showIf)]);
  return new Set(conditions.flatMap((condition) => (condition === undefined ? [] : askedAbout(condition))));
}

function note(
  question: Question,
  values: DraftValues,
  answered: Map<string, { choices: readonly string[]; text: string | null }>,
): void {
  if (fieldsOf(question).length === 0) return;
  for (const { key, choices, text } of checkQuestion(question, values).fields) answered.set(key, { choices, text });
}

/** The questions (not fields) that a condition looks back at. */
export function askedAbout(condition: Condition): readonly string[] {
  return [...new Set(condition.tests.map(({ question }) => question.split('.')[0] ?? question))];
}
