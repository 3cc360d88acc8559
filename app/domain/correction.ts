import { checkField, checkQuestion, cleanText } from './answer.ts';
import { fieldsOf, PREFER_NOT_TO_SAY, type AnswerField } from './answer-field.ts';
import { shownSections } from './condition.ts';
import type { DraftContent } from './draft.ts';
import { allQuestions, type SurveyDocument } from './survey.ts';
import { remarkField } from './trial.ts';

/** What a response holds, or is to hold: chosen choices and words by field key, and whether it may be quoted. */
export interface Given {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>>;
  readonly quote: boolean;
}

/** What a correction changes. Words by field key; a field that is in none of the three keeps its words. */
export interface Changes {
  readonly choices: boolean;
  readonly quote: boolean;
  readonly changed: Readonly<Record<string, string>>;
  readonly added: Readonly<Record<string, string>>;
  readonly emptied: readonly string[];
}

/**
 * The values of a draft that begins with what was sent; every page that applied is finished, so that it begins at the
 * check. A page that comes to apply later has not been seen.
 */
export function valuesOf(survey: SurveyDocument, given: Given): Pick<DraftContent, 'values' | 'sent'> {
  const fields = allQuestions(survey).flatMap(fieldsOf);
  const values = Object.fromEntries(fields.map((field): [string, string[]] => [field.key, valuesFor(field, given)]));
  return {
    values: { ...values, ...remarksIn(survey, given) },
    sent: shownSections(survey.sections, values).map(({ key }) => key),
  };
}

/** What a trial has remarked on its pages. */
function remarksIn({ sections }: SurveyDocument, { words }: Given): Readonly<Record<string, string[]>> {
  const remarks = sections.map(({ key }) => remarkField(key).key);
  return Object.fromEntries(remarks.flatMap((key) => (words[key] === undefined ? [] : [[key, [words[key]]]])));
}

function valuesFor(field: AnswerField, { choices, words }: Given): string[] {
  if (field.kind === 'text') {
    const text = words[field.key] ?? '';
    return text === '' && mustHaveDeclined(field) ? [PREFER_NOT_TO_SAY] : [text];
  }
  const chosen = choices[field.key] ?? [];
  if (chosen.length === 0 && mustHaveDeclined(field)) return [PREFER_NOT_TO_SAY];
  return field.kind === 'date' ? (chosen[0]?.split('-') ?? []) : [...chosen];
}

/** "Prefer not to say" is stored as no answer: for a field that had to be answered it is the only one that leaves none. */
const mustHaveDeclined = (field: AnswerField) => field.required && field.declines;

/** What a draft would make of a response. What has a problem cannot be sent, and what is not asked is not: both are left out. */
export function givenIn(survey: SurveyDocument, { values, consent, trial }: DraftContent): Given {
  const sections = shownSections(survey.sections, values);
  const answers = sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => checkQuestion(question, values).fields);
  const remarks = (trial === null ? [] : sections).map(({ key }) => remarkField(key));
  const checked = [
    ...answers,
    ...remarks.map((field) => ({ key: field.key, ...checkField(field, values[field.key] ?? []) })),
  ];
  return {
    choices: Object.fromEntries(checked.flatMap(({ key, choices }) => (choices.length > 0 ? [[key, choices]] : []))),
    words: Object.fromEntries(checked.flatMap(({ key, text }) => (text === null ? [] : [[key, text]]))),
    quote: consent.quote,
  };
}

/** Keys of the questions that somebody is not asked: they do not apply, after what was answered. */
export function notAskedIn(survey: SurveyDocument, { values }: DraftContent): readonly string[] {
  const asked = new Set(
    shownSections(survey.sections, values).flatMap((section) => section.questions.map(({ key }) => key)),
  );
  return allQuestions(survey).flatMap(({ key }) => (asked.has(key) ? [] : [key]));
}

/** Chosen choices as they are stored, by field. */
export function answersOf({ choices }: Given): readonly { readonly questionKey: string; readonly choiceKey: string }[] {
  return Object.entries(choices).flatMap(([questionKey, chosen]) =>
    chosen.map((choiceKey) => ({ questionKey, choiceKey })),
  );
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
