import type { SurveyTexts } from './assemble-survey.ts';
import type { LocalizedText } from './localized-text.ts';
import { canonicalJson } from './report/content-hash.ts';
import type { SurveyDocument } from './survey.ts';
import type { SurveyOutline } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';

type Consent = SurveyDocument['consent'];

/**
 * The number of a survey's consent: counted up where it says something else than the last one that was published, in any
 * language or in another order. How far a translation has come says nothing else.
 */
export function consentVersionAfter(last: Consent | null, outline: SurveyOutline, texts: SurveyTexts): number {
  if (last === null) return 1;
  return sameWords(last, consentOf(outline, texts)) ? last.version : last.version + 1;
}

/** Whether two consents say the same, in the same order and the same languages. */
export function sameWords(one: Omit<Consent, 'version'>, other: Omit<Consent, 'version'>): boolean {
  return canonicalJson(wordsOf(one)) === canonicalJson(wordsOf(other));
}

function consentOf({ consent }: SurveyOutline, texts: SurveyTexts): Omit<Consent, 'version'> {
  const text = (id: string): LocalizedText => texts[id] ?? {};
  const part = (name: Parameters<typeof slotId.consent>[0]) => text(slotId.consent(name));
  const law = consent.accessLaw ? { accessLaw: part('accessLaw') } : {};
  const facts = { funder: part('funder'), controller: part('controller'), keptIn: part('keptIn'), ...law };
  const paragraphs = consent.paragraphs.map((key) => text(slotId.paragraph(key)));
  return { paragraphs, agree: part('agree'), quote: part('quote'), ...(consent.facts && { facts }) };
}

function wordsOf({ paragraphs, agree, quote, facts }: Omit<Consent, 'version'>) {
  const words = (text: LocalizedText = {}) =>
    Object.fromEntries(Object.entries(text).map(([language, one]) => [language, one.text]));
  return {
    paragraphs: paragraphs.map(words),
    ...{ agree: words(agree), quote: words(quote) },
    facts: Object.entries(facts ?? {}).map(([name, text]) => [name, words(text)]),
  };
}
