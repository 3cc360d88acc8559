import { questionKeyOf } from '../answer-field.ts';
import type { LocalizedText } from '../localized-text.ts';
import { withoutAnswers } from '../piping.ts';
import { allQuestions, type SurveyDocument } from '../survey.ts';
import { isAnswerable, type AnswerableQuestion } from '../survey-question.ts';
import { bandKeys, bandsOf } from './bands.ts';

/** The words of one row of a question's table, in every language that the survey has them in. */
export interface RowWords {
  readonly question: LocalizedText;
  /** What the row says; null where it says no word of the survey's: yes or no, "other". */
  readonly row: LocalizedText | null;
  /** Of a scale or a number, what stands in every language as it is: `4`, `18–64`. */
  readonly figure: string | null;
  /** The two ends of a scale. */
  readonly ends: { readonly from: LocalizedText; readonly to: LocalizedText } | null;
}

/**
 * Finds the words behind a row of a question's table, in the latest version of the survey that has the question; of a row of
 * a matrix, those of the row with those of the question. Null where the survey has no such question.
 */
export function surveyWords(versions: readonly SurveyDocument[], field: string, row: string): RowWords | null {
  const question = versions
    .toReversed()
    .flatMap(allQuestions)
    .filter(isAnswerable)
    .find(({ key }) => key === questionKeyOf(field));
  if (question === undefined) return null;
  const base = { question: withoutAnswers(titleOf(question, field)), row: null, figure: null, ends: null };
  switch (question.type) {
    case 'scale': {
      const { minLabel, maxLabel, min, max } = question.scale;
      const ends = { from: withoutAnswers(minLabel), to: withoutAnswers(maxLabel) };
      const words = Number(row) === min ? ends.from : Number(row) === max ? ends.to : null;
      return { ...base, row: words, figure: row, ends };
    }
    case 'number':
      return { ...base, figure: bandInFigures(bandsOf(question), row, question.decimals === 0) };
    case 'single':
    case 'multiple':
    case 'matrix':
    case 'ranking': {
      const choice = question.choices.find(({ key }) => key === row);
      return { ...base, row: choice === undefined ? null : withoutAnswers(choice.label) };
    }
    default:
      return base;
  }
}

/** The question, with the row of a matrix behind it in the languages that have both. */
function titleOf(question: AnswerableQuestion, field: string): LocalizedText {
  const part = field.slice(question.key.length + 1);
  const row = question.type === 'matrix' ? question.rows.find(({ key }) => key === part) : undefined;
  if (row === undefined) return question.title;
  return Object.fromEntries(
    Object.entries(question.title).flatMap(([tag, title]) => {
      const label = row.label[tag];
      if (label === undefined || label.status === 'missing' || title.status === 'missing') return [];
      const status = title.status === 'reviewed' ? label.status : title.status;
      return [[tag, { text: `${title.text} ${label.text}`, status }]];
    }),
  );
}

/** A band of numbers without a word: `< 18`, `18–64`, `≥ 65`. */
function bandInFigures(begins: readonly number[], key: string, whole: boolean): string | null {
  const place = bandKeys(begins).indexOf(key);
  const [from, next] = [begins[place - 1], begins[place]];
  if (place === -1) return null;
  if (from === undefined) return `< ${String(next)}`;
  if (next === undefined) return `≥ ${String(from)}`;
  if (!whole) return `${String(from)} – < ${String(next)}`;
  return next - 1 === from ? String(from) : `${String(from)}–${String(next - 1)}`;
}
