import { checkQuestion, type DraftValues } from './answer.ts';
import { questionKeyOf } from './answer-field.ts';
import { textIn, type LocalizedText } from './localized-text.ts';
import { questionTexts, type SpokenText } from './spoken-texts.ts';
import type { Section } from './survey.ts';
import { OTHER, type Question } from './survey-question.ts';

/** Longer answers are cut here, in code points, where they stand in another text. */
export const LONGEST_PIPED = 200;

const PIPED = /\{\{\s*([a-z0-9-]+(?:\.[a-z0-9-]+)?)\s*\}\}/g;
const UNKNOWN = '…';

/** Whatever would reach out of the isolate that an answer stands in. */
const REACHING_OUT = /[\u202a-\u202e\u2066-\u2069]/g;

/** How answers are said that are no words of the survey, in a language. */
export interface AnswerWords {
  number(value: number): string;
  /** A date as it is kept: `2026-11-05`, `2026-11` or `2026`. */
  date(value: string): string;
  /** A key of yes, no, not sure. */
  yesNo(key: string): string;
  list(items: readonly string[]): string;
}

/** Answers that can stand in later texts: what was said to a question, or to a field of one, in a language. */
export type SaidBefore = (key: string, language: string) => string | null;

/** What was answered in these sections, to be said in later ones. An answer without words of its own (null) is not known. */
function saidIn(
  sections: readonly Section[],
  values: DraftValues,
  wordsIn: (language: string) => AnswerWords,
): SaidBefore {
  const questions = new Map(
    sections.flatMap((section) => section.questions.map((question) => [question.key, question])),
  );
  return (key, language) => {
    const question = questions.get(questionKeyOf(key));
    if (question === undefined) return null;
    const { fields } = checkQuestion(question, values);
    const wanted = fields.filter((field) => field.key === key || (key === question.key && question.type !== 'matrix'));
    const typed = wanted.find(({ text }) => text !== null)?.text;
    const words = wordsIn(language);
    const said = wanted.flatMap(({ choices }) =>
      choices.flatMap((choice) =>
        choice === OTHER ? (typed ?? []) : (inWords(question, choice, language, words) ?? []),
      ),
    );
    if (said.length > 0) return words.list(said);
    return typed ?? null;
  };
}

/** A choice, a point, a number or a date in words; null for a key that the question does not have. */
export function inWords(question: Question, choice: string, language: string, words: AnswerWords): string | null {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'matrix':
    case 'ranking': {
      const found = question.choices.find(({ key }) => key === choice);
      return found === undefined ? null : textIn(found.label, language).text;
    }
    case 'yes-no':
      return words.yesNo(choice);
    case 'scale':
      return words.number(Number(choice));
    case 'number': {
      const number = words.number(Number(choice));
      return question.unit === undefined ? number : `${number} ${textIn(question.unit, language).text}`;
    }
    case 'date':
      return words.date(choice);
    case 'text':
    case 'explanation':
      return null;
  }
}

/**
 * A section with the earlier answers that its texts name (`{{question-key}}`, `{{question-key.row}}`), each text in its
 * own language. `shown`: the sections that apply, in their order; what is answered on the page itself is not known yet.
 */
export function pipe(
  section: Section,
  shown: readonly Section[],
  values: DraftValues,
  wordsIn: (language: string) => AnswerWords,
): Section {
  const position = shown.findIndex(({ key }) => key === section.key);
  const said = saidIn(shown.slice(0, Math.max(position, 0)), values, wordsIn);
  return pipeTexts(section, said);
}

/** The same for anything that holds localized texts. What was typed is put in as text, and not read again. */
export function pipeTexts<Whole>(whole: Whole, said: SaidBefore): Whole {
  return filled(whole, '', said) as Whole;
}

function filled(part: unknown, name: string, said: SaidBefore): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => filled(one, name, said));
  if (typeof part !== 'object' || part === null) return part;
  if ('status' in part && 'text' in part && typeof part.text === 'string') {
    // Texts stand under their language; most name no answer.
    return part.text.includes('{{') ? { ...part, text: pipeText(part.text, (key) => said(key, name)) } : part;
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filled(value, key, said)]));
}

function pipeText(text: string, said: (key: string) => string | null): string {
  return text.replace(PIPED, (_, key: string) => `\u2068${asPart(said(key))}\u2069`);
}

/** An answer as a part of a line: without line ends, not too long, and kept within its own direction. */
function asPart(said: string | null): string {
  const line = (said ?? '').replace(REACHING_OUT, '').replace(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  if (signs.length === 0) return UNKNOWN;
  return signs.length > LONGEST_PIPED ? `${signs.slice(0, LONGEST_PIPED).join('').trimEnd()}${UNKNOWN}` : line;
}

/** A text for who knows of no answer: it stands open. */
export function withoutAnswers(text: LocalizedText): LocalizedText {
  return pipeTexts(text, () => null);
}

/** The questions, or fields of them, whose answers a text repeats: `{{question-key}}`. */
export function pipedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PIPED)].flatMap(([, field]) => (field === undefined ? [] : [field])))];
}

/** The names of a section's texts that an answer changes: no recording says them as they are shown. */
export function pipedIds(section: Section, language: string): readonly string[] {
  const texts = section.questions.flatMap((question) =>
    questionTexts(question, (id, text): SpokenText => ({ id, ...textIn(text, language) })),
  );
  return texts.filter(({ text }) => pipedIn(text).length > 0).map(({ id }) => id);
}
