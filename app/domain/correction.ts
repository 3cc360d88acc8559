import { checkAnswer, cleanText, PREFER_NOT_TO_SAY } from './answer.ts';
import type { DraftContent } from './draft.ts';
import { allQuestions, choiceKeys, type Question, type SurveyDocument } from './survey.ts';

/** What a response holds, or is to hold: chosen choices and words by question key, and whether it may be quoted. */
export interface Given {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>>;
  readonly quote: boolean;
}

/** What a correction changes. Words by question key; a question that is in none of the three keeps its words. */
export interface Changes {
  readonly choices: boolean;
  readonly quote: boolean;
  readonly changed: Readonly<Record<string, string>>;
  readonly added: Readonly<Record<string, string>>;
  readonly emptied: readonly string[];
}

/** The values of a draft that begins with what was sent; every page is finished, so that it begins at the check. */
export function valuesOf(survey: SurveyDocument, given: Given): Pick<DraftContent, 'values' | 'sent'> {
  const values = allQuestions(survey).map((question): [string, string[]] => [question.key, valuesFor(question, given)]);
  return { values: Object.fromEntries(values), sent: survey.sections.map(({ key }) => key) };
}

function valuesFor(question: Question, { choices, words }: Given): string[] {
  if (question.type === 'text') return [words[question.key] ?? ''];
  const chosen = choices[question.key] ?? [];
  // "Prefer not to say" is stored as no answer: for a question that had to be answered it is the only one that leaves none.
  const declined = chosen.length === 0 && question.required && choiceKeys(question).includes(PREFER_NOT_TO_SAY);
  return declined ? [PREFER_NOT_TO_SAY] : [...chosen];
}

/** What a draft would make of a response. Answers with a problem are left out: they cannot be sent. */
export function givenIn(survey: SurveyDocument, { values, consent }: DraftContent): Given {
  const checked = allQuestions(survey).map((question) => ({
    key: question.key,
    ...checkAnswer(question, values[question.key] ?? []),
  }));
  return {
    choices: Object.fromEntries(checked.flatMap(({ key, choices }) => (choices.length > 0 ? [[key, choices]] : []))),
    words: Object.fromEntries(checked.flatMap(({ key, text }) => (text === null ? [] : [[key, text]]))),
    quote: consent.quote,
  };
}

/** What has to be written so that a response becomes another; null when it already is what is wanted. */
export function changesBetween(before: Given, after: Given): Changes | null {
  const same = (key: string) => cleanText(before.words[key] ?? '') === after.words[key];
  const written = Object.entries(after.words).filter(([key]) => !same(key));
  const changes = {
    choices: said(before.choices) !== said(after.choices),
    quote: before.quote !== after.quote,
    changed: Object.fromEntries(written.filter(([key]) => before.words[key] !== undefined)),
    added: Object.fromEntries(written.filter(([key]) => before.words[key] === undefined)),
    emptied: Object.keys(before.words).filter((key) => after.words[key] === undefined),
  };
  const none = !changes.choices && !changes.quote && written.length === 0 && changes.emptied.length === 0;
  return none ? null : changes;
}

function said(choices: Given['choices']): string {
  const all = Object.entries(choices).flatMap(([question, chosen]) => chosen.map((choice) => `${question} ${choice}`));
  return all.sort().join('\n');
}
