import type { TFunction } from 'i18next';
import type { ConsentStatement, ShortSentence, ToldConsent } from '#app/domain/consent.ts';
import { textIn, type LocalizedText } from '#app/domain/localized-text.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';

/** The dates that a consent names, as text; empty where they are not settled, and then not named. */
export interface ConsentDatesSaid {
  readonly until: string;
  readonly deleted: string;
}

/** A consent as a page has it before the reader. */
export interface ShownConsent {
  readonly consent: SurveyDocument['consent'];
  /** Null: the survey's paragraphs say everything. */
  readonly told: ToldConsent | null;
  /** By language: the page's, and the interviewer's. */
  readonly dates: Readonly<Record<string, ConsentDatesSaid>>;
  /** It is read aloud, and agreed to by word of mouth. */
  readonly spoken: boolean;
  /** Whether the person is asked if their words may be quoted. */
  readonly quoting: boolean;
}

const noDates: ConsentDatesSaid = { until: '', deleted: '' };

/** One of the five sentences, in one of the languages that dates are given in. */
export function sayShort(
  t: TFunction<'survey'>,
  language: string,
  sentence: ShortSentence,
  shown: ShownConsent,
): string {
  return t(`consent.short.${sentence}`, { ...(shown.dates[language] ?? noDates) });
}

/** What the interface says of every consultation alike. */
export function sayStandard(
  t: TFunction<'survey'>,
  language: string,
  standard: NonNullable<ConsentStatement['standard']>,
  shown: ShownConsent,
): string {
  return t(`consent.standard.${standard}`, { ...(shown.dates[language] ?? noDates) });
}

/** The parts of a consent, each with what is said under its heading, in order. */
export function partsOf({ statements }: ToldConsent) {
  return [...new Set(statements.map(({ part }) => part))].map((part) => ({
    part,
    statements: statements.filter((statement) => statement.part === part),
  }));
}

/**
 * Every text of a consent in the order in which the page shows it: what is recorded with the response. What stands
 * beneath in an interviewer's language is a help to the interviewer and not what was agreed to.
 */
export function consentTexts(t: TFunction<'survey'>, language: string, shown: ShownConsent): readonly string[] {
  const own = (text: LocalizedText) => textIn(text, language).text;
  const { consent, told, spoken, quoting } = shown;
  const said =
    told === null
      ? consent.paragraphs.map(own)
      : [
          ...told.short.map((sentence) => sayShort(t, language, sentence, shown)),
          ...partsOf(told).flatMap(({ part, statements }) => [
            t(`consent.parts.${part}`),
            ...statements.map(({ own: words, standard }) =>
              standard === null ? (words === null ? '' : own(words)) : sayStandard(t, language, standard, shown),
            ),
          ]),
        ];
  return [
    ...said,
    own(consent.agree),
    ...(spoken ? [t('interview.agree')] : []),
    ...(quoting ? [own(consent.quote)] : []),
  ];
}
