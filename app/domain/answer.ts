import type { AnswerProblem } from './answer-problem.ts';
import { fieldsOf, PREFER_NOT_TO_SAY, type AnswerField, type ChoicesField } from './answer-field.ts';
import { checkDate } from './typed-date.ts';
import { checkNumber } from './typed-number.ts';
import { OTHER, type Question } from './survey-question.ts';

/** What was typed or chosen, by field key: also what is wrong, and what is not asked any more. */
export type DraftValues = Readonly<Record<string, readonly string[]>>;

/** What the values of a form say about one field. With a problem, there is neither choice nor text. */
export interface CheckedField {
  readonly choices: readonly string[];
  readonly text: string | null;
  readonly problem: AnswerProblem | null;
}

/** A question with all its fields; `problem` is the first one, in the field `at`. */
export interface CheckedQuestion {
  readonly fields: readonly (CheckedField & { readonly key: string })[];
  readonly problem: AnswerProblem | null;
  readonly at: string | null;
}

const noAnswer: CheckedField = { choices: [], text: null, problem: null };
const wrong = (problem: AnswerProblem): CheckedField => ({ ...noAnswer, problem });

/** Checks what was sent for a field. Nothing, and "prefer not to say", are no answer; only a required field minds. */
export function checkField(field: AnswerField, values: readonly string[]): CheckedField {
  if (field.kind === 'choices') return checkChoices(field, values);
  const typed = values.filter((value) => value !== PREFER_NOT_TO_SAY);
  if (typed.length < values.length) {
    if (!field.declines) return wrong({ kind: 'unknown-choice' });
    if (typed.every((value) => cleanText(value) === '')) return noAnswer;
  }
  if (typed.every((value) => cleanText(value) === '')) return field.required ? wrong({ kind: 'required' }) : noAnswer;
  if (field.kind === 'text') return checkText(field.longest, typed[0] ?? '');
  const checked = field.kind === 'number' ? checkNumber(field, typed[0] ?? '') : checkDate(field, typed);
  return typeof checked === 'string' ? { ...noAnswer, choices: [checked] } : wrong(checked);
}

/** Checks what was sent for a question, field by field, and what its fields say together. */
export function checkQuestion(question: Question, values: DraftValues): CheckedQuestion {
  const fields = fieldsOf(question).map((field) => ({ key: field.key, ...checkField(field, values[field.key] ?? []) }));
  const bad = fields.find(({ problem }) => problem !== null);
  if (bad !== undefined) return { fields, problem: bad.problem, at: bad.key };
  if (question.type === 'ranking') return checkRanking(fields);
  if ((question.type === 'single' || question.type === 'multiple') && question.other === true)
    return checkOther(question.type, fields);
  return { fields, problem: null, at: null };
}

type Fields = CheckedQuestion['fields'];

/** Nothing comes twice; places that were skipped close up. */
function checkRanking(fields: Fields): CheckedQuestion {
  const ranked = fields.flatMap(({ choices }) => choices);
  const twice = fields.find(
    ({ choices: [own] }, place) =>
      own !== undefined && fields.slice(0, place).some(({ choices }) => choices[0] === own),
  );
  if (twice !== undefined) return { fields, problem: { kind: 'ranked-twice' }, at: twice.key };
  const closed = fields.map((field, place) => ({ ...field, choices: ranked.slice(place, place + 1) }));
  return { fields: closed, problem: null, at: null };
}

/** Words under "other" choose it, unless something else was chosen where only one thing can be. */
function checkOther(type: 'single' | 'multiple', fields: Fields): CheckedQuestion {
  const [chosen, other] = fields;
  if (chosen === undefined || other === undefined || other.text === null || chosen.choices.includes(OTHER))
    return { fields, problem: null, at: null };
  if (type === 'single' && chosen.choices.length > 0)
    return { fields: [chosen, { ...other, text: null }], problem: { kind: 'other-not-chosen' }, at: chosen.key };
  return { fields: [{ ...chosen, choices: [...chosen.choices, OTHER] }, other], problem: null, at: null };
}

function checkText(longest: number, value: string): CheckedField {
  const text = cleanText(value);
  const length = codePoints(text);
  return length > longest ? wrong({ kind: 'too-long', length, longest }) : { ...noAnswer, text };
}

function checkChoices(field: ChoicesField, values: readonly string[]): CheckedField {
  const chosen = [...new Set(values)].filter((value) => value !== '');
  const choices = chosen.filter((key) => key !== PREFER_NOT_TO_SAY);
  if (choices.some((key) => !field.choices.includes(key))) return wrong({ kind: 'unknown-choice' });
  const declines = chosen.includes(PREFER_NOT_TO_SAY);
  if (declines && !field.declines) return wrong({ kind: 'unknown-choice' });
  if (chosen.length > 1 && !field.several) return wrong({ kind: 'too-many' });
  if (choices.length === 0 && !declines && field.required) return wrong({ kind: 'required' });
  return { ...noAnswer, choices: field.choices.filter((key) => choices.includes(key)) };
}

/**
 * A typed text as it is kept: composed (NFC), with plain line ends, without halves of characters and without control
 * characters (PostgreSQL takes no NUL), and without space around it.
 */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\p{Cc}]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .normalize('NFC')
    .trim();
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
