import type { TFunction } from 'i18next';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';

export type SurveyStringsIn = TFunction<['survey', 'common']>;
const translators = new Map<string, SurveyStringsIn>();

/** The words of respondents' pages in a language that may be another than that of the page. */
export function surveyStringsIn(language: string): SurveyStringsIn {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const strings = (tag: string) => ({ survey: catalogue(tag, 'survey') ?? {}, common: catalogue(tag, 'common') ?? {} });
  const i18n = makeI18n(language, { en: strings('en'), [language]: strings(language) });
  const t = i18n.getFixedT<['survey', 'common']>(language, ['survey', 'common']);
  translators.set(language, t);
  return t;
}
