import { choiceKeys, type Question } from './survey.ts';

/** The longest free-text answer, in code points: about two pages, and what one comment can be read as. */
export const LONGEST_TEXT = 5_000;

/** The choice that is no answer: it may be among a question's own choices, and is offered where an answer is optional. */
export const PREFER_NOT_TO_SAY = 'prefer-not-to-say';

/** What is wrong with an answer; lengths in code points. */
export type AnswerProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'unknown-choice' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-long'; readonly length: number; readonly longest: number };

/** What the values of a form say about one question. With a problem, there is neither choice nor text. */
export interface CheckedAnswer {
  readonly choices: readonly string[];
  readonly text: string | null;
  readonly problem: AnswerProblem | null;
}

const noAnswer: CheckedAnswer = { choices: [], text: null, problem: null };
const wrong = (problem: AnswerProblem): CheckedAnswer => ({ ...noAnswer, problem });

/** Checks what was sent for a question. Nothing, and "prefer not to say", are no answer; only a required question minds. */
export function checkAnswer(question: Question, values: readonly string[]): CheckedAnswer {
  return question.type === 'text' ? checkText(question, values[0] ?? '') : checkChoices(question, values);
}

function checkText(question: Question, value: string): CheckedAnswer {
  const text = cleanText(value);
  if (text === '') return question.required ? wrong({ kind: 'required' }) : noAnswer;
  const length = codePoints(text);
  if (length > LONGEST_TEXT) return wrong({ kind: 'too-long', length, longest: LONGEST_TEXT });
  return { ...noAnswer, text };
}

function checkChoices(question: Question, values: readonly string[]): CheckedAnswer {
  const chosen = [...new Set(values)].filter((value) => value !== '');
  const known = choiceKeys(question);
  const choices = chosen.filter((key) => key !== PREFER_NOT_TO_SAY);
  if (choices.some((key) => !known.includes(key))) return wrong({ kind: 'unknown-choice' });
  const declines = chosen.includes(PREFER_NOT_TO_SAY);
  if (declines && !canDecline(question)) return wrong({ kind: 'unknown-choice' });
  if (chosen.length > 1 && question.type !== 'multiple') return wrong({ kind: 'too-many' });
  if (choices.length === 0 && !declines && question.required) return wrong({ kind: 'required' });
  return { ...noAnswer, choices: known.filter((key) => choices.includes(key)) };
}

/** Whether "prefer not to say" can be chosen: it is the question's own choice, or it is offered beside them. */
function canDecline(question: Question): boolean {
  return choiceKeys(question).includes(PREFER_NOT_TO_SAY) || offersToDecline(question);
}

/**
 * Whether the page adds "prefer not to say" below the choices: where one of several must be picked to pick any, since
 * a picked radio button cannot be let go without a script.
 */
export function offersToDecline(question: Question): boolean {
  const picksOne = question.type === 'single' || question.type === 'scale';
  return picksOne && !question.required && !choiceKeys(question).includes(PREFER_NOT_TO_SAY);
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
