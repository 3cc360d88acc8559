import { checkQuestion, cleanText, type DraftValues } from './answer.ts';
import { fieldsOf, questionKeyOf } from './answer-field.ts';
import { shownSections } from './condition.ts';
import { valuesOf, type Given } from './correction.ts';
import { allQuestions, type SurveyDocument } from './survey.ts';
import type { Question } from './survey-question.ts';

/** Stands for the box beside "you may quote me" among fields; no field's key has such a sign. */
export const QUOTE_BOX = '+quote';

export type Typing = 'first' | 'second';
/** Which typing holds, by field. */
export type Settled = Readonly<Record<string, Typing>>;

/** What a second typing of a sheet showed. */
export interface Comparison {
  /** Fields that at least one of the typings has something for, and the quote box. */
  readonly compared: number;
  /** Keys of those in which they differ, in the order of the form. */
  readonly differing: readonly string[];
}

/** What one field says in a typing; empty where it says nothing. */
type Said = (field: string) => { readonly choices: readonly string[]; readonly words: string };

/**
 * Compares two typings field by field. Choices, numbers and dates must be the same exactly; words must be the same but
 * for space, capitals and the form of quotation marks. A text counts as one field, and so any other letter in it as one
 * error. Fields that both leave empty are not counted: that two people agree on nothing would flatter the rate. Nor are
 * questions that the first typing does not ask: what follows from one wrong answer is one error.
 */
export function compareTypings(
  survey: SurveyDocument,
  first: Given,
  second: { readonly values: DraftValues; readonly quote: boolean },
): Comparison {
  const asked = shownSections(survey.sections, valuesOf(survey, first).values).flatMap(({ questions }) => questions);
  const [before, after] = [saidIn(first), saidIn(typedGiven(survey, second.values))];
  const keys = asked.flatMap((question) => fieldsOf(question).map(({ key }) => key));
  const compared = keys.filter((key) => !isEmpty(before(key)) || !isEmpty(after(key)));
  const differing = compared.filter((key) => !isSame(before(key), after(key)));
  return {
    compared: compared.length + 1,
    differing: first.quote === second.quote ? differing : [QUOTE_BOX, ...differing],
  };
}

/** What was typed, also for questions that do not apply. */
function typedGiven(survey: SurveyDocument, values: DraftValues): Pick<Given, 'choices' | 'words'> {
  const fields = allQuestions(survey).flatMap((question) => checkQuestion(question, values).fields);
  return {
    choices: Object.fromEntries(fields.map(({ key, choices }) => [key, choices])),
    words: Object.fromEntries(fields.flatMap(({ key, text }) => (text === null ? [] : [[key, text]]))),
  };
}

const saidIn =
  ({ choices, words }: Pick<Given, 'choices' | 'words'>): Said =>
  (field) => ({ choices: choices[field] ?? [], words: words[field] ?? '' });

const isEmpty = ({ choices, words }: ReturnType<Said>) => choices.length === 0 && words === '';

function isSame(one: ReturnType<Said>, other: ReturnType<Said>): boolean {
  const chosen = ({ choices }: ReturnType<Said>) => [...choices].sort().join('\n');
  return chosen(one) === chosen(other) && plainWords(one.words) === plainWords(other.words);
}

/** Words without what two people type differently and nobody could call an error. */
function plainWords(words: string): string {
  return cleanText(words)
    .replaceAll(/[‘’‚′]/g, "'")
    .replaceAll(/[“”„″]|«\s*|\s*»/g, '"')
    .replaceAll(/\s+/gu, ' ')
    .toLocaleLowerCase('und');
}

/** Fields that are settled with one look at the sheet: a row of a table by itself, any other question as a whole. */
export function settledTogether(survey: SurveyDocument, field: string): string {
  const question = questionOf(survey, field);
  return question === undefined || question.type === 'matrix' ? field : question.key;
}

function questionOf(survey: SurveyDocument, field: string): Question | undefined {
  const key = questionKeyOf(field);
  return allQuestions(survey).find((question) => question.key === key);
}

/**
 * What the sheet says, once somebody has looked: where the typings differed, the one that holds; where only the second
 * asked a question, the second.
 */
export function settledValues(
  survey: SurveyDocument,
  first: Given,
  second: { readonly values: DraftValues; readonly quote: boolean },
  settled: Settled,
): { readonly values: DraftValues; readonly quote: boolean } {
  const { values } = valuesOf(survey, first);
  const asked = new Set(
    shownSections(survey.sections, values).flatMap(({ questions }) => questions.map(({ key }) => key)),
  );
  const holds = (key: string): Typing => settled[key] ?? (asked.has(questionKeyOf(key)) ? 'first' : 'second');
  const merged = Object.keys(values).map((key): [string, readonly string[]] => [
    key,
    (holds(key) === 'second' ? second.values[key] : values[key]) ?? [],
  ]);
  return {
    values: Object.fromEntries(merged),
    quote: settled[QUOTE_BOX] === 'second' ? second.quote : first.quote,
  };
}
