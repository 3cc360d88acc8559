import type { AnswerProblem } from './answer.ts';
import { textIn, type LocalizedText, type ShownText } from './localized-text.ts';
import { allQuestions, choiceKeys, type Question, type SurveyDocument } from './survey.ts';

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
}

/** The kinds of questions that have a hint of their own kind. */
export type StandardHint = 'one' | 'several' | 'text';

/** How many sentences the spoken consent has. */
export const SPOKEN_CONSENT = 5;

const problemKinds = ['required', 'unknown-choice', 'too-many', 'too-long'] as const satisfies AnswerProblem['kind'][];

/** The stable names of the texts that can be heard. */
export const spokenId = {
  languageName: 'language:name',
  agree: 'consent:agree',
  quote: 'consent:quote',
  consent: (sentence: number) => `consent:${String(sentence)}`,
  question: (key: string, part: 'title' | 'hint' | 'why') => `question:${key}:${part}`,
  choice: (question: string, key: string) => `question:${question}:choice:${key}`,
  hint: (kind: StandardHint) => `hint:${kind}`,
  decline: (aboutYou: boolean) => (aboutYou ? 'decline:about-you' : 'decline:other'),
  error: (kind: AnswerProblem['kind']) => `error:${kind}`,
};

/** The name of the hint that stands under a question: its own, or the one of its kind. */
export function hintId(question: Question): string {
  if (question.hint !== undefined) return spokenId.question(question.key, 'hint');
  return spokenId.hint(question.type === 'text' ? 'text' : question.type === 'multiple' ? 'several' : 'one');
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
  return [
    own(spokenId.languageName, words.languageName),
    ...words.consent.map((sentence, index) => own(spokenId.consent(index + 1), sentence)),
    shown(spokenId.agree, survey.consent.agree),
    shown(spokenId.quote, survey.consent.quote),
    ...allQuestions(survey).flatMap((question) => questionTexts(question, shown)),
    ...(['one', 'several', 'text'] as const).map((kind) => own(spokenId.hint(kind), words.hints[kind])),
    own(spokenId.decline(true), words.decline['about-you']),
    own(spokenId.decline(false), words.decline.other),
    ...problemKinds.map((kind) => own(spokenId.error(kind), words.errors[kind])),
  ];
}

type Shown = (id: string, localized: LocalizedText) => SpokenText;

function questionTexts(question: Question, shown: Shown): readonly SpokenText[] {
  const { key, title, hint, why } = question;
  return [
    shown(spokenId.question(key, 'title'), title),
    ...(hint === undefined ? [] : [shown(spokenId.question(key, 'hint'), hint)]),
    ...(why === undefined ? [] : [shown(spokenId.question(key, 'why'), why)]),
    ...choiceTexts(question, shown),
  ];
}

function choiceTexts(question: Question, shown: Shown): readonly SpokenText[] {
  if (question.type === 'single' || question.type === 'multiple')
    return question.choices.map(({ key, label }) => shown(spokenId.choice(question.key, key), label));
  if (question.type === 'text') return [];
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
    errors: { required: '', 'unknown-choice': '', 'too-many': '', 'too-long': '' },
    hints: { one: '', several: '', text: '' },
    decline: { 'about-you': '', other: '' },
  };
  return spokenTexts(survey, 'en', nothing).some((text) => text.id === id);
}
