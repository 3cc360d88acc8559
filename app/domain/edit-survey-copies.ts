import type { Condition } from './condition-schema.ts';
import { newKey, takenKeys } from './edit-survey-keys.ts';
import type { SurveyEdit } from './survey-edit.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import { questionSlots, slotId } from './survey-slots.ts';

/** A copy of a part of a survey: what puts it there, and which text each of its texts is copied from. */
export interface PartCopy {
  readonly edit: SurveyEdit;
  /** The key of the copy. */
  readonly key: string;
  /** From the id of a text to the id of its copy. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Copies a question, with its condition, behind itself, under a new key; null where there is no such question. */
export function copyQuestion(outline: SurveyOutline, key: string): PartCopy | null {
  const section = outline.sections.find(({ questions }) => questions.some((one) => one.key === key));
  const question = section?.questions.find((one) => one.key === key);
  if (section === undefined || question === undefined) return null;
  const keys = new Map([[key, newKey(takenKeys(outline), key, 'question')]]);
  const copy = renamed(question, keys);
  const at = section.questions.indexOf(question) + 1;
  const edit = { do: 'put-question', into: section.key, at, question: copy } as const;
  return { edit, key: copy.key, texts: copiedTexts(question, copy) };
}

/**
 * Copies a section with all its questions behind itself, under new keys. Its conditions, and those inside, ask what they
 * asked; one that asked about a question of the section asks about its copy.
 */
export function copySection(outline: SurveyOutline, key: string): PartCopy | null {
  const at = outline.sections.findIndex((one) => one.key === key);
  const section = outline.sections[at];
  if (section === undefined) return null;
  const taken = new Set(takenKeys(outline));
  const fresh = (from: string, otherwise: string) => {
    const made = newKey(taken, from, otherwise);
    taken.add(made);
    return made;
  };
  const copyKey = fresh(key, 'section');
  const keys = new Map(section.questions.map((question) => [question.key, fresh(question.key, 'question')]));
  const questions = section.questions.map((question) => renamed(question, keys));
  const showIf = section.showIf === undefined ? {} : { showIf: conditionOn(section.showIf, keys) };
  const texts = section.questions.flatMap((question, place) => {
    const copy = questions[place];
    return copy === undefined ? [] : [...copiedTexts(question, copy)];
  });
  return {
    edit: { do: 'put-section', at: at + 1, section: { ...section, ...showIf, key: copyKey, questions } },
    key: copyKey,
    texts: new Map([[slotId.section(key), slotId.section(copyKey)], ...texts]),
  };
}

function renamed(question: OutlineQuestion, keys: ReadonlyMap<string, string>): OutlineQuestion {
  const key = keys.get(question.key) ?? question.key;
  const { showIf } = question;
  return showIf === undefined ? { ...question, key } : { ...question, key, showIf: conditionOn(showIf, keys) };
}

function conditionOn(condition: Condition, keys: ReadonlyMap<string, string>): Condition {
  const tests = condition.tests.map((test) => {
    const [question = '', ...part] = test.question.split('.');
    return { ...test, question: [keys.get(question) ?? question, ...part].join('.') };
  });
  return { ...condition, tests };
}

function copiedTexts(question: OutlineQuestion, copy: OutlineQuestion): ReadonlyMap<string, string> {
  const from = questionSlots(question);
  return new Map(questionSlots(copy).map(({ id }, place) => [from[place]?.id ?? id, id]));
}
