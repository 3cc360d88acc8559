import type { PrintedConsent } from '#app/components/paper/printed-form-view.ts';
import { textIn, type LocalizedText } from '#app/domain/localized-text.ts';
import { toldConsent } from '#app/domain/consent.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { formatDay, formatDeadline } from '#app/i18n/format.ts';
import type { ShownConsentText } from '#app/services/record-consent-text.ts';
import type { PrintableForm } from '#app/services/print-form.ts';
import { surveyStringsIn } from './paper-strings.server.ts';
import { shown, shownText } from './shown-text.server.ts';

type OfConsultation = Pick<PrintableForm['consultation'], 'withdrawUntil' | 'deleteAt' | 'timeZone' | 'quoting'>;

/**
 * What is printed above the boxes: what the survey is about, the consent's short sentences, and the facts that differ
 * from survey to survey. There is no receipt on paper: it says what the strip is for instead.
 */
export function paperConsent(
  { consent }: Pick<SurveyDocument, 'consent'>,
  consultation: OfConsultation,
  language: string,
): PrintedConsent {
  const t = surveyStringsIn(language);
  const { withdrawUntil, deleteAt, timeZone, quoting } = consultation;
  const told = toldConsent(consent, consultation);
  const withdrawal =
    withdrawUntil === null || deleteAt === null
      ? t('survey:paper.withdrawalOpen')
      : t('survey:paper.withdrawal', {
          until: formatDeadline(withdrawUntil, language, timeZone),
          deleted: formatDay(deleteAt, language, timeZone),
        });
  const short = (told?.short ?? []).filter((sentence) => quoting || sentence !== 'quoting');
  const { facts } = consent;
  const fact = (part: 'funder' | 'keptIn' | 'controller' | 'accessLaw', words: LocalizedText | undefined) =>
    words === undefined ? [] : [{ name: t(`survey:consent.parts.${part}`), words: [shownText(words, language)] }];
  const lawless = facts !== undefined && facts.accessLaw === undefined;
  return {
    heading: t('survey:consent.title'),
    about: consent.paragraphs.map((paragraph) => shownText(paragraph, language)),
    short: [
      ...short.flatMap((sentence) =>
        sentence === 'dates' || sentence === 'noDates' ? [] : [t(`survey:consent.short.${sentence}`)],
      ),
      withdrawal,
    ],
    facts: [
      ...fact('funder', facts?.funder),
      ...fact('keptIn', facts?.keptIn),
      ...fact('controller', facts?.controller),
      ...fact('accessLaw', facts?.accessLaw),
      ...(lawless
        ? [
            {
              name: t('survey:consent.parts.accessLaw'),
              words: [shown(t('survey:consent.standard.accessLawNone'), language)],
            },
          ]
        : []),
    ],
    agree: shownText(consent.agree, language),
    quote: quoting ? shownText(consent.quote, language) : null,
  };
}

/** The same as it is recorded with a response: every text of it, in the order in which it is printed. */
export function paperConsentText(
  survey: Pick<SurveyDocument, 'consent'>,
  consultation: OfConsultation,
  language: string,
): ShownConsentText {
  const { about, short, facts, agree, quote } = paperConsent(survey, consultation, language);
  const { version, paragraphs } = survey.consent;
  return {
    version,
    language: textIn(paragraphs[0] ?? survey.consent.agree, language).language,
    texts: [
      ...about.map(({ text }) => text),
      ...short,
      ...facts.flatMap(({ name, words }) => [name, ...words.map(({ text }) => text)]),
      agree.text,
      ...(quote === null ? [] : [quote.text]),
    ],
  };
}
