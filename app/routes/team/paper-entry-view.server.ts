import type { EntryField, EntryView } from '#app/components/paper/entry-view.ts';
import type { TeamError } from '#app/components/team-errors.tsx';
import { DECLINE_CODE, paperField, type PaperField, type PaperQuestion } from '#app/domain/paper-form.ts';
import { LONGEST_SHEET, type TypedSheet, type TypingProblem, type WrongField } from '#app/domain/paper-entry.ts';
import { choiceKeys, OTHER, type AnswerableQuestion } from '#app/domain/survey-question.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import { inputName } from './paper-entry-form.server.ts';
import { surveyStringsIn } from './paper-strings.server.ts';
import { shown, shownText } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** A longer list says only from where to where its numbers go: who types has the sheet. */
const MOST_NAMED = 12;

/** The questions of a form to be typed: `typed` as it was typed before, with what is wrong in it. */
export function entryView(
  questions: readonly PaperQuestion[],
  { typed, wrong }: { readonly typed: TypedSheet; readonly wrong: readonly WrongField[] },
  sheetLanguage: string,
  speaking: Speaking,
): EntryView {
  const problems = new Map(wrong.map(({ field, problem }) => [field, problemText(problem, speaking)]));
  return {
    language: sheetLanguage,
    direction: directionOf(sheetLanguage),
    questions: questions.map(({ question, number, fields }) => ({
      key: question.key,
      number: String(number),
      title: shownText(question.title, speaking.language),
      fields: fields.map((paper, index) => ({
        key: paper.field.key,
        name: inputName(paper.field.key),
        label: paper.label,
        part: partOf(question, index, speaking),
        takes: takesOf(question, paper, speaking),
        words: paper.field.kind === 'text',
        typed: typed[paper.field.key] ?? '',
        wrong: problems.get(paper.field.key) ?? null,
      })),
    })),
  };
}

/** What a field is of its question: a row, a place, the words beside "other"; null: the whole of it. */
export function partOf(question: AnswerableQuestion, index: number, { t, language }: Speaking): EntryField['part'] {
  const says = surveyStringsIn(language);
  if (question.type === 'matrix') {
    const row = question.rows[index];
    return row === undefined ? null : shownText(row.label, language);
  }
  if (question.type === 'ranking') return shown(says('survey:question.place', { place: String(index + 1) }), language);
  if (index === 0) return null;
  return shown(t('team:paper.otherWords', { words: says('survey:question.other') }), language);
}

function takesOf(question: AnswerableQuestion, { field, codes }: PaperField, speaking: Speaking): string {
  const { t } = speaking;
  if (field.kind === 'text') return t('team:paper.codesOf.text');
  if (field.kind === 'date') {
    const kinds = { day: 'date', month: 'month', year: 'year' } as const;
    return t(`team:paper.codesOf.${kinds[field.precision]}`);
  }
  if (field.kind === 'number') return t('team:paper.codesOf.number');
  const kind = t(field.several ? 'team:paper.codesOf.several' : 'team:paper.codesOf.one');
  const printed = [...codes.keys()];
  const ofChoices = printed.filter((code) => code !== DECLINE_CODE);
  const named =
    ofChoices.length > MOST_NAMED
      ? `${ofChoices[0] ?? ''}–${ofChoices.at(-1) ?? ''}`
      : ofChoices.map((code) => `${code} ${choiceName(question, codes.get(code) ?? '', speaking)}`.trim()).join(' · ');
  return t('team:paper.takes', { kind, codes: named });
}

/** What a choice is called in the language of the page; the points of a scale are called nothing but their number. */
export function choiceName(question: AnswerableQuestion, key: string, { language }: Speaking): string {
  const says = surveyStringsIn(language);
  const choice = 'choices' in question ? question.choices.find((one) => one.key === key) : undefined;
  if (choice !== undefined) return shownText(choice.label, language).text;
  const named = { yes: 'yes', no: 'no', 'not-sure': 'notSure', [OTHER]: 'other' } as const;
  const known = key in named && choiceKeys(question).includes(key);
  return known && question.type !== 'scale' ? says(`survey:question.${named[key as keyof typeof named]}`) : '';
}

/** What is wrong with what was typed, in words; numbers as the language writes them. */
function problemText(problem: TypingProblem, { t, language }: Speaking): string {
  const number = (value: number) => formatNumber(value, language);
  switch (problem.kind) {
    case 'unknown-code':
      return t('team:paper.errors.unknown-code', { code: problem.code.slice(0, 40) });
    case 'too-long':
      return t('team:paper.errors.too-long', { length: number(problem.length), longest: number(problem.longest) });
    case 'too-small':
      return t('team:paper.errors.too-small', { least: formatDecimal(problem.least, language) });
    case 'too-large':
      return t('team:paper.errors.too-large', { most: formatDecimal(problem.most, language) });
    case 'too-early':
      return t('team:paper.errors.too-early', { earliest: String(problem.earliest) });
    case 'too-late':
      return t('team:paper.errors.too-late', { latest: String(problem.latest) });
    case 'required':
    case 'unknown-choice':
    case 'too-many':
    case 'not-a-number':
    case 'not-a-date':
    case 'ranked-twice':
    case 'other-not-chosen':
      return t(`team:paper.errors.${problem.kind}`);
  }
}

/** What is wrong with a sheet, each line leading to its field, named as the sheet names it. */
export function entryErrors(
  questions: readonly PaperQuestion[],
  { missing, wrong }: { readonly missing: readonly ('sheet' | 'agreed')[]; readonly wrong: readonly WrongField[] },
  speaking: Speaking,
): readonly TeamError[] {
  const { t } = speaking;
  return [
    ...missing.map((fieldId) => ({
      fieldId,
      text: t(`team:paper.errors.${fieldId}`, { most: String(LONGEST_SHEET) }),
    })),
    ...wrong.map(({ field, problem }) => ({
      fieldId: inputName(field),
      text: t('team:paper.errors.at', {
        label: paperField(questions, field)?.label ?? field,
        problem: problemText(problem, speaking),
      }),
    })),
  ];
}

/** What has to be looked at again before a sheet is saved: answers to questions that do not apply. */
export function asideErrors(
  questions: readonly PaperQuestion[],
  aside: readonly string[],
  { t }: Speaking,
): readonly TeamError[] {
  return questions
    .filter(({ question }) => aside.includes(question.key))
    .map(({ number, fields }) => ({
      text: t('team:paper.aside', { question: String(number) }),
      fieldId: inputName(fields[0]?.field.key ?? ''),
    }));
}
