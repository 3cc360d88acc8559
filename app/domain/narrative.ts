import { isBlank, officialFault, type OfficialFault, type OfficialTexts } from './official-text.ts';
import { officialLanguages, type OfficialLanguage } from './report/bilingual.ts';
import type { IdentifyingKind } from './reidentification.ts';

/** In UTF-16 units: of whom it tells, the telling itself, and how consent was had. */
export const LONGEST_ABOUT = 120;
const LONGEST_NARRATIVE = 1_200;
const LONGEST_CONSENT = 1_000;

/**
 * What the second person confirms before a narrative is published: each fact that could point at somebody, that nobody is
 * recognized by all of it together, and that those it speaks of agreed to these very words.
 */
export type NarrativePoint = Exclude<IdentifyingKind, 'language'> | 'together' | 'consent';

/** A narrative as somebody proposes it. */
export interface NarrativeWords {
  /** Of whom it tells, in coarse words. */
  readonly about: OfficialTexts;
  readonly text: OfficialTexts;
  /** How their consent was had; for the team alone. */
  readonly consent: string;
  /** Areas and themes. */
  readonly targets: readonly string[];
}

export type NarrativeFault =
  | {
      readonly field: 'about' | 'text';
      readonly language: OfficialLanguage;
      readonly why: OfficialFault['why'] | 'number';
    }
  | { readonly field: 'consent' | 'targets'; readonly language: null; readonly why: 'empty' | 'too-long' };

/** Numbers as words, and what stands for a share. "One" is no count: it is said of anything. */
const countWords: Readonly<Record<OfficialLanguage, RegExp>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|percent|per cent|majority)\b/iu,
  fr: /(?<![\p{L}])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|dizaines?|douzaines?|vingtaines?|trentaines?|quarantaines?|cinquantaines?|centaines?|milliers?|moitié|pour cent|majorité)(?![\p{L}])/iu,
};

/** Whether a text tells a number of people or a share, in digits of any script or in words: it is told without one. */
export function tellsNumber(text: string, language: OfficialLanguage): boolean {
  return /\p{N}|[%٪]/u.test(text) || countWords[language].test(text);
}

/** Why a proposal cannot be kept; the first of each field. */
export function narrativeFaults({ about, text, consent, targets }: NarrativeWords): readonly NarrativeFault[] {
  return [
    ...faultOf('about', about, LONGEST_ABOUT),
    ...faultOf('text', text, LONGEST_NARRATIVE),
    ...(consent.trim() === '' ? [{ field: 'consent', language: null, why: 'empty' } as const] : []),
    ...(consent.length > LONGEST_CONSENT ? [{ field: 'consent', language: null, why: 'too-long' } as const] : []),
    ...(targets.length === 0 ? [{ field: 'targets', language: null, why: 'empty' } as const] : []),
  ];
}

function faultOf(field: 'about' | 'text', texts: OfficialTexts, longest: number): readonly NarrativeFault[] {
  if (isBlank(texts)) return [{ field, language: 'en', why: 'empty' }];
  const fault = officialFault(texts, longest);
  if (fault !== null) return [{ field, ...fault }];
  const counted = officialLanguages.find((language) => tellsNumber(texts[language], language));
  return counted === undefined ? [] : [{ field, language: counted, why: 'number' }];
}

/** Two people, once: who proposed a narrative never decides on it. */
export function mayDecideNarrative(narrative: { status: string; proposedBy: string }, userId: string): boolean {
  return narrative.status === 'proposed' && narrative.proposedBy !== userId;
}
