import { consentTexts, type ShownConsent } from '#app/components/consent-words.ts';
import { toldConsent } from '#app/domain/consent.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { formatDay, formatDeadline } from '#app/i18n/format.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import type { ShownConsentText } from '#app/services/record-consent-text.ts';
import type { SurveyRequest } from './survey-request.server.ts';

/** The consent as this request's page shows it. Whoever has begun is bound by the version that was begun with. */
export function shownConsent({ opened, draft, way, language }: SurveyRequest): ShownConsent {
  const { consent } = (draft?.state === 'open' ? draft.survey : opened.survey).document;
  const { consultation } = opened;
  const companion = way?.channel === 'interviewer' ? way.companion : null;
  const dates = (tag: string) => ({
    until:
      consultation.withdrawUntil === null ? '' : formatDeadline(consultation.withdrawUntil, tag, consultation.timeZone),
    deleted: consultation.deleteAt === null ? '' : formatDay(consultation.deleteAt, tag, consultation.timeZone),
  });
  return {
    consent,
    told: toldConsent(consent, consultation),
    dates: Object.fromEntries([language, ...(companion === null ? [] : [companion])].map((tag) => [tag, dates(tag)])),
    spoken: way?.channel === 'interviewer',
    quoting: consultation.quoting,
  };
}

/** Exactly what was on the page, in the language it was really in. */
export function agreedText(request: Request, survey: SurveyRequest): ShownConsentText {
  const shown = shownConsent(survey);
  const t = makeI18n(survey.language, pageLanguage(request).resources).getFixedT(survey.language, 'survey');
  const { version, paragraphs, agree } = shown.consent;
  return {
    version,
    language: textIn(paragraphs[0] ?? agree, survey.language).language,
    texts: consentTexts(t, survey.language, shown),
  };
}
