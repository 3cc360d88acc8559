import type { Condition, ConditionTest } from './condition-schema.ts';
import type { LocalizedText } from './localized-text.ts';
import { questionKeyOf } from './answer-field.ts';
import { OTHER, type QuestionType } from './survey-question.ts';

interface Labelled {
  readonly key: string;
  readonly label: LocalizedText;
}

/** What must be known of a question to speak of its answers; every question of a survey version is such a one. */
export interface AskedQuestion {
  readonly key: string;
  readonly type: QuestionType;
  readonly title: LocalizedText;
  readonly choices?: readonly Labelled[];
  readonly rows?: readonly Labelled[];
  readonly unit?: LocalizedText | undefined;
}

/** A choice in the survey's own words, or one that the interface has words for; `gone`: the question has none such. */
export type ChoiceWords =
  | { readonly kind: 'label'; readonly label: LocalizedText }
  | { readonly kind: 'yes' | 'no' | 'not-sure' | 'other' | 'gone' }
  | { readonly kind: 'point'; readonly point: number };

/** One test of a condition, in parts that a locale's strings put together. */
export interface TestWords {
  readonly is: ConditionTest['is'];
  /** The question that is looked back at, for its number; its title is null where there is none such (any more). */
  readonly question: string;
  readonly title: LocalizedText | null;
  /** The row of a matrix, or the place of a ranking (from 1), that is meant. */
  readonly row: LocalizedText | null;
  readonly place: number | null;
  /** For `any-of` and `none-of`; else empty. */
  readonly choices: readonly ChoiceWords[];
  /** For `at-least` and `at-most`; else null. */
  readonly number: number | null;
  readonly unit: LocalizedText | null;
}

/** A condition in parts: all of its tests, or any of them. */
export interface ConditionWords {
  readonly match: Condition['match'];
  readonly tests: readonly TestWords[];
}

/** Takes a condition apart so that it can be said in words, in any language. */
export function conditionWords(condition: Condition, questions: readonly AskedQuestion[]): ConditionWords {
  return {
    match: condition.match,
    tests: condition.tests.map((test) => {
      const key = questionKeyOf(test.question);
      return testWords(
        test,
        questions.find((one) => one.key === key),
      );
    }),
  };
}

function testWords(test: ConditionTest, question: AskedQuestion | undefined): TestWords {
  const part = test.question.includes('.') ? test.question.slice(test.question.indexOf('.') + 1) : null;
  const place = question?.type === 'ranking' && part !== null ? Number(part) : null;
  return {
    is: test.is,
    question: questionKeyOf(test.question),
    title: question?.title ?? null,
    row: question?.rows?.find(({ key }) => key === part)?.label ?? null,
    place: place === null || Number.isNaN(place) ? null : place,
    choices: 'choices' in test ? test.choices.map((choice) => choiceWords(choice, question)) : [],
    number: 'number' in test ? test.number : null,
    unit: question?.unit ?? null,
  };
}

function choiceWords(key: string, question: AskedQuestion | undefined): ChoiceWords {
  if (question?.type === 'scale') return { kind: 'point', point: Number(key) };
  if (question?.type === 'yes-no' && (key === 'yes' || key === 'no' || key === 'not-sure')) return { kind: key };
  const choice = question?.choices?.find((one) => one.key === key);
  if (choice !== undefined) return { kind: 'label', label: choice.label };
  return { kind: key === OTHER ? 'other' : 'gone' };
}
