import { fieldsOf, type ChoicesField, type NumberField } from '../answer-field.ts';
import type { LocalizedText } from '../localized-text.ts';
import { withoutAnswers } from '../piping.ts';
import { allQuestions, type SurveyDocument } from '../survey.ts';
import { isAnswerable, OTHER, type AnswerableQuestion } from '../survey-question.ts';
import { bandLabels, bandsOf } from './bands.ts';
import { gatesOf } from './gates.ts';
import { bilingual, type Bilingual } from './bilingual.ts';
import { commentTables } from './declare-comment-tables.ts';
import { made, type AudienceDeclaration, type DeclaredTable } from './declared-table.ts';
import * as words from './words.ts';

/** The key of the row for languages that the consultation does not offer. */
export const OTHER_LANGUAGES = 'other';

const plain = { ordered: false, unit: 'people', foldInto: null } as const;

/**
 * The finite list of tables that an edition has for one audience. It depends on the survey and the codebook and on
 * nothing that anybody answered, so that a row's being there tells nothing.
 */
export function declareTables(declaration: AudienceDeclaration): readonly DeclaredTable[] {
  const { audience, versions } = declaration;
  const base = { ...plain, audience, required: true, aboutTheConsultation: true } as const;
  const fixed = (of: 'people' | 'languages' | 'channels', rows: DeclaredTable['rows']): DeclaredTable => ({
    ...base,
    id: `${audience}.${of}`,
    kind: 'partition',
    section: 'people',
    foldInto: of === 'languages' ? OTHER_LANGUAGES : null,
    title: words.titles[of],
    rows,
    made: made(words.queries[of], 'everybody', null),
    counts: { of },
  });
  const questions = questionsOf(versions);
  const languages = declaration.languages.map((key) => ({ key, label: words.languageLabel(key) }));
  return [
    fixed('people', []),
    fixed('languages', [...languages, { key: OTHER_LANGUAGES, label: words.otherLanguages }]),
    fixed(
      'channels',
      Object.entries(words.channelLabels).map(([key, label]) => ({ key, label })),
    ),
    ...commentTables(declaration),
    ...questions.flatMap((asked) => questionTables(audience, asked, questions, versions)),
  ];
}

/** One table for each closed field of a question: a row of a matrix, a place of a ranking. */
function questionTables(
  audience: string,
  asked: AskedQuestion,
  all: readonly AskedQuestion[],
  versions: readonly SurveyDocument[],
): readonly DeclaredTable[] {
  const { question, fields } = asked;
  const missingIn = versions
    .filter((version) => !allQuestions(version).some(({ key }) => key === question.key))
    .map(({ version }) => version);
  const gates = gatesOf(question.key, versions);
  const partly = missingIn.length > 0 || gates.length > 0;
  const tablesOf = (key: string) => [...(all.find((one) => one.question.key === key)?.fields.keys() ?? [])];
  return [...fields].map(([key, { field, label, rows }]) => ({
    id: `${audience}.question.${key}`,
    audience,
    kind: severalIn(field) ? 'dichotomies' : 'partition',
    ...plain,
    section: question.aboutYou ? 'about-you' : 'questions',
    ordered: question.type === 'scale' || question.type === 'number',
    required: field.required,
    aboutTheConsultation: false,
    title: label === undefined ? worded(question.title) : words.partTitle(worded(question.title), label),
    rows: [...rows].map(([row, text]) => ({ key: row, label: text })),
    made: made(words.queries[severalIn(field) ? 'multiple' : 'single'], partly ? 'asked' : 'everybody', null),
    counts: {
      of: 'choices',
      question: key,
      missingIn,
      ...(question.type === 'number' && { bands: bandsOf(question) }),
    },
    ...(question.type === 'ranking' && { placeOf: `${audience}.question.${question.key}` }),
    ...(partly && {
      subset: {
        everybody: `${audience}.people`,
        gates: gates.flatMap(tablesOf).map((gate) => `${audience}.question.${gate}`),
      },
    }),
  }));
}

const severalIn = (field: ChoicesField | NumberField) => field.kind === 'choices' && field.several;

interface AskedField {
  readonly field: ChoicesField | NumberField;
  /** What tells it from the other fields of its question. */
  readonly label: Bilingual | undefined;
  readonly rows: Map<string, Bilingual>;
}

interface AskedQuestion {
  readonly question: AnswerableQuestion;
  readonly fields: Map<string, AskedField>;
}

/**
 * The closed questions of all versions, each in the words of the latest version that has it, with every choice that any
 * version had.
 */
function questionsOf(versions: readonly SurveyDocument[]): readonly AskedQuestion[] {
  const found = new Map<string, AskedQuestion>();
  for (const question of versions.flatMap(allQuestions).filter(isAnswerable)) {
    const fields = new Map(found.get(question.key)?.fields);
    for (const field of fieldsOf(question)) {
      if (field.kind !== 'choices' && field.kind !== 'number') continue;
      const rows = new Map(fields.get(field.key)?.rows);
      if (field.kind === 'choices') for (const key of field.choices) rows.set(key, choiceLabel(question, key));
      // Of numbers the bands of the latest version hold: what was typed can be counted in any.
      else rows.clear();
      if (question.type === 'number') for (const { key, label } of bandLabels(question)) rows.set(key, label);
      if (rows.size === 0) continue;
      fields.set(field.key, { field, label: partLabel(question, field.key), rows });
    }
    found.set(question.key, { question, fields });
  }
  return [...found.values()];
}

/** A text of the survey as a report says it: where it names an earlier answer, which is everybody's own, it stands open. */
const worded = (text: LocalizedText) => bilingual(withoutAnswers(text));

function partLabel(question: AnswerableQuestion, field: string): Bilingual | undefined {
  const part = field.slice(question.key.length + 1);
  if (question.type === 'ranking') return words.placeLabel(Number(part));
  const row = question.type === 'matrix' ? question.rows.find(({ key }) => key === part) : undefined;
  return row === undefined ? undefined : worded(row.label);
}

function choiceLabel(question: AnswerableQuestion, key: string): Bilingual {
  if (question.type === 'scale') {
    const { min, max, minLabel, maxLabel } = question.scale;
    const point = Number(key);
    if (point === min) return words.scaleLabel(point, worded(minLabel));
    return words.scaleLabel(point, point === max ? worded(maxLabel) : undefined);
  }
  if (question.type === 'yes-no') return words.yesNoLabels[key] ?? words.otherLabel;
  const choice = 'choices' in question ? question.choices.find((candidate) => candidate.key === key) : undefined;
  if (choice !== undefined) return worded(choice.label);
  if (key === OTHER) return words.otherLabel;
  throw new RangeError(`Question ${question.key} has no choice ${key}`);
}
