import { checkNumber } from './typed-number.ts';
import type { Condition, ConditionTest } from './condition-schema.ts';
import { fieldKey } from './answer-field.ts';
import { OTHER, YES_NO } from './survey-question.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import type { TypedCondition, TypedTest } from './typed-question.ts';

/** What a condition can ask about: a question that is asked earlier, or one row or place of it. */
export interface AskableField {
  readonly key: string;
  readonly question: OutlineQuestion;
  /** The key of the row, or the place; null where the question is one field. */
  readonly part: string | null;
  readonly choices: readonly string[];
  readonly counts: boolean;
}

/** The tests that a field can be put to; a choice of "any of" needs choices. */
export function testsFor(field: AskableField): readonly ConditionTest['is'][] {
  const given = ['answered', 'not-answered'] as const;
  if (field.choices.length > 0)
    return field.counts ? ['any-of', 'none-of', 'at-least', 'at-most', ...given] : ['any-of', 'none-of', ...given];
  return field.counts ? ['at-least', 'at-most', ...given] : given;
}

/** Every field of the pages before a section, in their order; of all pages, where the section is not there. */
export function askableBefore(outline: SurveyOutline, section: string): readonly AskableField[] {
  const at = outline.sections.findIndex(({ key }) => key === section);
  const before = at < 0 ? outline.sections : outline.sections.slice(0, at);
  return before.flatMap(({ questions }) => questions.flatMap(fieldsToAsk));
}

function fieldsToAsk(question: OutlineQuestion): readonly AskableField[] {
  const one = (choices: readonly string[], counts = false): readonly AskableField[] => [
    { key: question.key, question, part: null, choices, counts },
  ];
  const several = (parts: readonly string[], choices: readonly string[]) =>
    parts.map((part) => ({ key: fieldKey(question.key, part), question, part, choices, counts: false }));
  switch (question.type) {
    case 'single':
    case 'multiple':
      return one([...keysOf(question.choices), ...(question.other === true ? [OTHER] : [])]);
    case 'yes-no':
      return one(YES_NO);
    case 'scale': {
      const { min, max } = question.scale;
      return one(
        Array.from({ length: Math.max(0, max - min + 1) }, (_, step) => String(min + step)),
        true,
      );
    }
    case 'matrix':
      return several(keysOf(question.rows), keysOf(question.choices));
    case 'ranking': {
      const places = Math.min(question.places, question.choices.length);
      return several(
        Array.from({ length: places }, (_, place) => String(place + 1)),
        keysOf(question.choices),
      );
    }
    case 'number':
      return one([], true);
    case 'date':
      return one([], question.precision === 'year');
    case 'text':
      return one([]);
    case 'explanation':
      return [];
  }
}

const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

/** What is wrong with a test of a condition; `at` counts from 0. */
export interface ConditionProblem {
  readonly kind: 'condition-gone' | 'condition-choices' | 'condition-number' | 'condition-test';
  readonly at: number;
}

/**
 * A condition as it was typed. A test without a question says nothing and is left out; a choice that the question does
 * not have any more is too.
 */
export function conditionOf(
  typed: TypedCondition,
  askable: readonly AskableField[],
): { readonly condition: Condition | undefined; readonly problems: readonly ConditionProblem[] } {
  const problems: ConditionProblem[] = [];
  const tests = typed.tests.flatMap((test, at): ConditionTest[] => {
    if (test.question === '') return [];
    const read = readTest(test, askable);
    if (typeof read !== 'string') return [read];
    problems.push({ kind: read, at });
    return [];
  });
  const match = typed.match === 'any' ? 'any' : 'all';
  return { condition: tests.length === 0 ? undefined : { match, tests }, problems };
}

function readTest(typed: TypedTest, askable: readonly AskableField[]): ConditionTest | ConditionProblem['kind'] {
  const field = askable.find(({ key }) => key === typed.question);
  if (field === undefined) return 'condition-gone';
  const is = testsFor(field).find((known) => known === typed.is);
  if (is === undefined) return 'condition-test';
  if (is === 'answered' || is === 'not-answered') return { question: field.key, is };
  if (is === 'any-of' || is === 'none-of') {
    const choices = field.choices.filter((choice) => typed.choices.includes(choice));
    return choices.length === 0 ? 'condition-choices' : { question: field.key, is, choices };
  }
  const number = numberOf(typed.number, 3);
  return number === null ? 'condition-number' : { question: field.key, is, number };
}

/** A number as it was typed, with at most so many decimals; null for anything else. */
export function numberOf(typed: string, decimals: number): number | null {
  const field = { kind: 'number', key: '', required: true, declines: false, min: undefined, max: undefined } as const;
  const read = checkNumber({ ...field, decimals }, typed);
  return typeof read === 'string' ? Number(read) : null;
}
