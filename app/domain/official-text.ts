import { cleanText } from './answer.ts';
import { officialLanguages, type OfficialLanguage } from './report/bilingual.ts';
import { hasBidiControl } from './typed-label.ts';

/** A text in both official languages; empty where nothing is written. */
export type OfficialTexts = Readonly<Record<OfficialLanguage, string>>;

/** What is wrong with a text, and in which of its languages. */
export interface OfficialFault {
  readonly language: OfficialLanguage;
  readonly why: 'empty' | 'too-long' | 'bidi-control';
}

/** In UTF-16 units: a name, and a passage of some sentences. */
export const LONGEST_OFFICIAL_NAME = 200;
export const LONGEST_OFFICIAL_TEXT = 2_000;

/** As it is kept: without spaces at its ends and signs that nobody sees. */
export function cleanOfficial(typed: OfficialTexts): OfficialTexts {
  return { en: cleanText(typed.en), fr: cleanText(typed.fr) };
}

/** Why a text cannot be kept: it is needed in both languages, since the report is. Null where it can. */
export function officialFault(typed: OfficialTexts, longest: number): OfficialFault | null {
  for (const language of officialLanguages) {
    const text = typed[language];
    if (hasBidiControl(text)) return { language, why: 'bidi-control' };
    if (cleanText(text) === '') return { language, why: 'empty' };
    if (text.length > longest) return { language, why: 'too-long' };
  }
  return null;
}

/** Whether nothing is written in either language. */
export function isBlank(typed: OfficialTexts): boolean {
  return typed.en.trim() === '' && typed.fr.trim() === '';
}
