import type { LocalizedText } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';
import { detectLanguage } from '#app/language/detect.ts';
import { keyForLabel, sameLabel } from './labels.ts';
import type { FileResponse, ResponseColumns } from './response-columns.ts';
import { fileFault, type RowFault } from './row-fault.ts';

/** A column with more different values than this holds free text. */
const MOST_CHOICES = 100;

/** What rows say, gathered to make a survey of. */
export interface SeenAnswers {
  /** By question: labels as they were first written, by what makes two of them the same. */
  readonly closed: Map<string, Map<string, string>>;
  readonly questions: Map<string, string>;
  /** Texts by the language they are in, as far as that can be told of each by itself. */
  readonly languages: Map<string, number>;
}

export function nothingSeen(): SeenAnswers {
  return { closed: new Map(), questions: new Map(), languages: new Map() };
}

/** Adds a row to what was seen. Keeps no more labels of a question than would be too many. */
export function see(seen: SeenAnswers, response: FileResponse): void {
  for (const { question, text } of response.texts) {
    addLabel(seen.questions, question);
    const { language } = detectLanguage(text);
    seen.languages.set(language, (seen.languages.get(language) ?? 0) + 1);
  }
  for (const { question, labels } of response.closed) {
    const known = seen.closed.get(question) ?? new Map<string, string>();
    seen.closed.set(question, known);
    for (const label of labels) addLabel(known, label);
  }
}

/**
 * The languages that the texts are in, the most frequent first. A short text is easily taken for another language, so one
 * that is found in less than a fiftieth of them is taken for a mistake.
 */
export function languagesSeen({ languages }: SeenAnswers): readonly string[] {
  const told = [...languages].filter(([tag]) => tag !== 'und').sort(([, a], [, b]) => b - a);
  const fewest = told.reduce((sum, [, count]) => sum + count, 0) / 50;
  return told.filter(([, count]) => count >= fewest).map(([tag]) => tag);
}

function addLabel(known: Map<string, string>, label: string): void {
  const same = sameLabel(label);
  if (!known.has(same) && known.size <= MOST_CHOICES) known.set(same, label);
}

/**
 * The survey that a file's answers would have been given to: each mapped column a question, each value a choice, in the
 * file's own words. Nobody is asked it here; it says what the figures are of.
 */
export function surveyFromFile(
  columns: ResponseColumns,
  seen: SeenAnswers,
  { title, language }: { title: string; language: string },
): SurveyDocument | RowFault {
  const own = (text: string): LocalizedText => ({ [language]: { text, status: 'translated' } });
  const inOrder = (labels: Iterable<string>) =>
    withKeys([...labels].sort(new Intl.Collator(language, { numeric: true }).compare));

  // Questions that are made of columns have no parts.
  const part = [...columns.closed, ...columns.texts].find(({ key }) => key.includes('.'));
  if (part !== undefined) return fileFault(1, 'unknown-question', `${part.column} → ${part.key}`);
  const questions: Question[] = [];
  for (const { key, column, separator } of columns.closed) {
    const labels = seen.closed.get(key) ?? new Map<string, string>();
    const fault = faultIn(column, labels, 2);
    if (fault !== null) return fault;
    const choices = inOrder(labels.values()).map(([choice, label]) => ({ key: choice, label: own(label) }));
    questions.push({
      type: separator === undefined ? 'single' : 'multiple',
      key,
      title: own(column),
      choices,
      ...optional,
    });
  }
  if (columns.question === undefined) {
    for (const { key, column } of columns.texts) questions.push({ type: 'text', key, title: own(column), ...optional });
  } else {
    const fault = faultIn(columns.question, seen.questions, 1);
    if (fault !== null) return fault;
    for (const [key, text] of inOrder(seen.questions.values()))
      questions.push({ type: 'text', key, title: own(text), ...optional });
  }
  return surveyDocumentSchema.parse({
    version: 1,
    title: own(title),
    introduction: imported,
    consent: { version: 1, paragraphs: [noConsent], agree: noConsent, quote: noConsent },
    sections: [{ key: 'file', title: own(title), questions }],
    thanks: imported,
  } satisfies SurveyDocument);
}

function faultIn(column: string, labels: ReadonlyMap<string, string>, fewest: number): RowFault | null {
  if (labels.size > MOST_CHOICES)
    return fileFault(1, 'too-many-choices', `${column}: more than ${String(MOST_CHOICES)}`);
  return labels.size < fewest ? fileFault(1, 'too-few-choices', `${column}: ${String(labels.size)}`) : null;
}

/** A key for each label; of labels whose letters and digits are the same, all but the first get a number. */
function withKeys(labels: readonly string[]): [key: string, label: string][] {
  const times = new Map<string, number>();
  return labels.map((label) => {
    const key = keyForLabel(label);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return [time === 1 ? key : `${key}--${String(time)}`, label];
  });
}

const optional = { required: false, aboutYou: false } as const;

const imported: LocalizedText = {
  en: { text: 'These answers were collected elsewhere and imported from a file.', status: 'translated' },
  fr: { text: 'Ces réponses ont été recueillies ailleurs et importées d’un fichier.', status: 'translated' },
};

const noConsent: LocalizedText = {
  en: { text: 'No consent was recorded here: nobody’s words are quoted.', status: 'translated' },
  fr: { text: 'Aucun consentement n’a été consigné ici : personne n’est cité.', status: 'translated' },
};
