import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { allQuestions, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';
import { frenchSyllables } from './french-syllables.ts';

/** What a plain survey lies between; an adult who reads a newspaper in their second language reads that. */
export const EASIEST_GRADE = 6;
export const HARDEST_GRADE = 8;

const languages = ['en', 'fr'] as const;
type MeasuredLanguage = (typeof languages)[number];

export interface ReadingLevel {
  /** School years, as Flesch and Kincaid count them. */
  readonly grade: number;
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

/**
 * How hard a survey is to read in both official languages: `sentences` are titles, hints, reasons, explanations and the
 * consent as they stand; `whole` has the choices too, those of one question joined to one sentence, as they are read.
 */
export function readingLevels(survey: SurveyDocument) {
  return languages.map((language) => {
    const sentences = sentencesOf(survey, language);
    const lists = allQuestions(survey).map((question) => listOf(question, language));
    return {
      language,
      sentences: readingLevel(sentences.join(' '), language),
      whole: readingLevel([...sentences, ...lists].join(' '), language),
    };
  });
}

/**
 * English: the Flesch–Kincaid grade, 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid, Fishburne, Rogers
 * and Chissom 1975). French: reading ease as Kandel and Moles fitted Flesch's to French, 207 − 1.015 words a sentence −
 * 73.6 syllables a word (“Application de l’indice de Flesch à la langue française”, Cahiers d’études de
 * radio-télévision 19, 1958, 253–274), and the school year that Flesch's own table gives to that ease. What is elided
 * (l’école) or joined (avez-vous) is spoken as one word and counts as one.
 */
export function readingLevel(text: string, language: MeasuredLanguage): ReadingLevel {
  const sentence = text.split(/[.!?]+(?:\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
  const words = text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  const word = words.length;
  const syllables = words.map((one) => Math.max(1, language === 'en' ? syllable(one) : frenchSyllables(one)));
  const counts = { sentence, word, syllable: syllables.reduce((sum, one) => sum + one, 0) };
  if (language === 'en') return { ...counts, grade: fleschKincaid(counts) };
  return { ...counts, grade: gradeOfEase(207 - (1.015 * word) / sentence - (73.6 * counts.syllable) / word) };
}

/** Flesch's table (“The Art of Readable Writing”, 1949): ease → school year; between its marks in proportion. */
const table = [
  [100, 4],
  [90, 5],
  [80, 6],
  [70, 7],
  [60, 8],
  [50, 10],
  [30, 13],
  [0, 17],
] as const;

function gradeOfEase(ease: number): number {
  for (const [index, [low, hard]] of table.entries()) {
    const above = table[index - 1];
    if (ease < low) continue;
    if (above === undefined) return hard;
    return hard + ((above[1] - hard) * (ease - low)) / (above[0] - low);
  }
  return 17;
}

/** Each begins as a sentence and ends as one. */
const closed = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`);

const wordsOf = (text: LocalizedText | undefined, language: MeasuredLanguage) => {
  const words = text?.[language]?.text;
  return words === undefined ? [] : [closed(words)];
};

function sentencesOf({ introduction, consent, sections, thanks }: SurveyDocument, language: MeasuredLanguage) {
  const questions = sections.flatMap((section) => section.questions);
  const own = questions.flatMap((question) => [
    question.title,
    question.hint,
    question.why,
    question.type === 'explanation' ? question.body : undefined,
  ]);
  return [introduction, ...consent.paragraphs, consent.agree, consent.quote, ...own, thanks].flatMap((text) =>
    wordsOf(text, language),
  );
}

function listOf(question: Question, language: MeasuredLanguage): string {
  const named = [...('rows' in question ? question.rows : []), ...('choices' in question ? question.choices : [])];
  const labels = named.flatMap(({ label }) => label[language]?.text ?? []);
  return labels.length === 0 ? '' : closed(labels.join(', '));
}
