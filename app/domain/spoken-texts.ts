import type { AnswerProblem } from './answer-problem.ts';
import { textIn, type LocalizedText, type ShownText } from './localized-text.ts';
import { allQuestions, type SurveyDocument } from './survey.ts';
import { choiceKeys, YES_NO, type AnswerableQuestion, type Question } from './survey-question.ts';

/** The interface's own words that are read aloud, in one language. */
export interface InterfaceWords {
  /** The language's name in itself. */
  readonly languageName: string;
  /** The consent in spoken sentences. */
  readonly consent: readonly string[];
  readonly errors: Readonly<Record<AnswerProblem['kind'], string>>;
  /** How to answer, where a question says nothing of its own. */
  readonly hints: Readonly<Record<StandardHint, string>>;
  readonly decline: Readonly<Record<'about-you' | 'other', string>>;
  readonly yesNo: Readonly<Record<(typeof YES_NO)[number], string>>;
  /** "Other, please say". */
  readonly other: string;
}

/** The kinds of questions that have a hint of their own kind. */
export type StandardHint = 'one' | 'several' | 'text' | 'line' | 'rows' | 'ranking' | 'number' | 'date';
const standardHints = ['one', 'several', 'text', 'line', 'rows', 'ranking', 'number', 'date'] as const;

/** How many sentences the spoken consent has. */
export const SPOKEN_CONSENT = 5;

const problemKinds = [
  'required',
  'unknown-choice',
  'too-many',
  'too-long',
  'not-a-number',
  'too-small',
  'too-large',
  'not-a-date',
  'too-early',
  'too-late',
  'ranked-twice',
  'other-not-chosen',
] as const satisfies readonly AnswerProblem['kind'][];

/** The stable names of the texts that can be heard. */
export const spokenId = {
  languageName: 'language:name',
  agree: 'consent:agree',
  quote: 'consent:quote',
  consent: (sentence: number) => `consent:${String(sentence)}`,
  question: (key: string, part: 'title' | 'hint' | 'why' | 'because' | 'body') => `question:${key}:${part}`,
  choice: (question: string, key: string) => `question:${question}:choice:${key}`,
  hint: (kind: StandardHint) => `hint:${kind}`,
  yesNo: (key: string) => `yes-no:${key}`,
  other: 'other',
  row: (question: string, key: string) => `question:${question}:row:${key}`,
  decline: (aboutYou: boolean) => (aboutYou ? 'decline:about-you' : 'decline:other'),
  error: (kind: AnswerProblem['kind']) => `error:${kind}`,
};

/** The name of the hint that stands under a question: its own, or the one of its kind. */
export function hintId(question: Question): string {
  if (question.hint !== undefined) return spokenId.question(question.key, 'hint');
  return spokenId.hint(standardHint(question));
}

/** How questions of a kind are answered, where a question says nothing of its own. */
export function standardHint(question: Question): StandardHint {
  switch (question.type) {
    case 'multiple':
      return 'several';
    case 'text':
      return question.size === 'short' ? 'line' : 'text';
    case 'matrix':
      return 'rows';
    case 'ranking':
    case 'number':
    case 'date':
      return question.type;
    case 'single':
    case 'yes-no':
    case 'scale':
    case 'explanation':
      return 'one';
  }
}

/** A text that can be heard, in the words that the page shows. */
export interface SpokenText extends Pick<ShownText, 'text' | 'language'> {
  readonly id: string;
}

/** Everything of a survey that can be heard in a language, in the order in which people meet it. */
export function spokenTexts(survey: SurveyDocument, language: string, words: InterfaceWords): readonly SpokenText[] {
  const own = (id: string, text: string): SpokenText => ({ id, text, language });
  const shown = (id: string, localized: LocalizedText): SpokenText => {
    const found = textIn(localized, language);
    return { id, text: found.text, language: found.language };
  };
  const meets = metIn(allQuestions(survey));
  return [
    own(spokenId.languageName, words.languageName),
    ...words.consent.map((sentence, index) => own(spokenId.consent(index + 1), sentence)),
    shown(spokenId.agree, survey.consent.agree),
    shown(spokenId.quote, survey.consent.quote),
    ...allQuestions(survey).flatMap((question) => questionTexts(question, shown)),
    ...standardHints.filter((kind) => meets.hints.has(kind)).map((kind) => own(spokenId.hint(kind), words.hints[kind])),
    ...(meets.yesNo ? YES_NO.map((key) => own(spokenId.yesNo(key), words.yesNo[key])) : []),
    ...(meets.other ? [own(spokenId.other, words.other)] : []),
    own(spokenId.decline(true), words.decline['about-you']),
    own(spokenId.decline(false), words.decline.other),
    ...problemKinds
      .filter((kind) => meets.problems.has(kind))
      .map((kind) => own(spokenId.error(kind), words.errors[kind])),
  ];
}

/** What anybody can go wrong with, whatever is asked. */
const always = ['required', 'unknown-choice', 'too-many', 'too-long'] as const;
const problemsOf: Partial<Record<Question['type'], readonly AnswerProblem['kind'][]>> = {
  number: ['not-a-number', 'too-small', 'too-large'],
  date: ['not-a-date', 'too-early', 'too-late'],
  ranking: ['ranked-twice'],
};

/** Which of the interface's words the questions of a survey come with: nobody records what nobody hears. */
function metIn(questions: readonly Question[]) {
  const other = questions.some((question) => 'other' in question && question.other === true);
  const problems = new Set<AnswerProblem['kind']>([...always, ...(other ? (['other-not-chosen'] as const) : [])]);
  for (const { type } of questions) for (const kind of problemsOf[type] ?? []) problems.add(kind);
  return {
    hints: new Set(
      questions.filter(({ type, hint }) => type !== 'explanation' && hint === undefined).map(standardHint),
    ),
    yesNo: questions.some(({ type }) => type === 'yes-no'),
    other,
    problems,
  };
}

type Shown = (id: string, localized: LocalizedText) => SpokenText;

/** What of a question can be heard. */
export function questionTexts(question: Question, shown: Shown): readonly SpokenText[] {
  const { key, title, hint, why } = question;
  const part = (name: Parameters<typeof spokenId.question>[1], text: LocalizedText | undefined) =>
    text === undefined ? [] : [shown(spokenId.question(key, name), text)];
  const own = [...part('title', title), ...part('hint', hint), ...part('why', why)];
  if (question.type === 'explanation') return [...own, ...part('body', question.body)];
  return [...own, ...part('because', question.because), ...choiceTexts(question, shown)];
}

function choiceTexts(question: AnswerableQuestion, shown: Shown): readonly SpokenText[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.choices.map(({ key, label }) => shown(spokenId.choice(question.key, key), label));
    case 'matrix':
      return [
        ...question.rows.map(({ key, label }) => shown(spokenId.row(question.key, key), label)),
        ...question.choices.map(({ key, label }) => shown(spokenId.choice(question.key, key), label)),
      ];
    case 'scale':
      return scaleTexts(question, shown);
    // Words that all of their kind share.
    case 'yes-no':
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

function scaleTexts(question: Extract<Question, { readonly type: 'scale' }>, shown: Shown): readonly SpokenText[] {
  const { minLabel, maxLabel } = question.scale;
  const points = choiceKeys(question);
  const first = shown(spokenId.choice(question.key, points[0] ?? ''), minLabel);
  const last = shown(spokenId.choice(question.key, points.at(-1) ?? ''), maxLabel);
  // A point between the ends is a number, which needs no recording of its own.
  return [first, last].map((end, index) => ({ ...end, text: `${points.at(-index) ?? ''}, ${end.text}` }));
}

/** Whether a text of the survey has this name. */
export function isSpokenId(survey: SurveyDocument, id: string): boolean {
  const nothing: InterfaceWords = {
    languageName: '',
    consent: Array.from({ length: SPOKEN_CONSENT }, () => ''),
    errors: emptied(problemKinds),
    hints: emptied(standardHints),
    decline: { 'about-you': '', other: '' },
    yesNo: emptied(YES_NO),
    other: '',
  };
  return spokenTexts(survey, 'en', nothing).some((text) => text.id === id);
}

function emptied<Key extends string>(keys: readonly Key[]): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, ''])) as Record<Key, string>;
}
