import type { LocalizedText, TextStatus } from './localized-text.ts';
import { textSlots, type TextSlot } from './survey-slots.ts';
import type { SurveyOutline } from './survey-outline.ts';

/** How far a text has come in a language; `source`: it was written in it first, and the others are translations of it. */
export type TextState = 'source' | TextStatus;

/** In the order in which they are worked on. */
export const textStates = [
  'missing',
  'outdated',
  'machine draft',
  'translated',
  'reviewed',
  'source',
] as const satisfies readonly TextState[];

/** These wait for a translator. */
const undone: readonly TextState[] = ['missing', 'outdated', 'machine draft'];
export const waitsForTranslation = (state: TextState): boolean => undone.includes(state);

/** What a text is, which says how it is named and how long it may be. */
export type TextKind =
  | 'surveyTitle'
  | 'introduction'
  | 'thanks'
  | 'paragraph'
  | 'agree'
  | 'quote'
  | 'funder'
  | 'controller'
  | 'keptIn'
  | 'accessLaw'
  | 'helpName'
  | 'helpAbout'
  | 'section'
  | 'question'
  | 'hint'
  | 'why'
  | 'because'
  | 'body'
  | 'unit'
  | 'minLabel'
  | 'maxLabel'
  | 'choice'
  | 'alt'
  | 'row';

const kinds: Readonly<Record<string, TextKind>> = {
  'survey:title': 'surveyTitle',
  'survey:introduction': 'introduction',
  'survey:thanks': 'thanks',
  'consent:paragraph': 'paragraph',
  'consent:agree': 'agree',
  'consent:quote': 'quote',
  'consent:funder': 'funder',
  'consent:controller': 'controller',
  'consent:keptIn': 'keptIn',
  'consent:accessLaw': 'accessLaw',
  'help:name': 'helpName',
  'help:about': 'helpAbout',
  'section:title': 'section',
  'question:title': 'question',
  'question:hint': 'hint',
  'question:why': 'why',
  'question:because': 'because',
  'question:body': 'body',
  'question:unit': 'unit',
  'question:minLabel': 'minLabel',
  'question:maxLabel': 'maxLabel',
  'question:choice': 'choice',
  'question:alt': 'alt',
  'question:row': 'row',
};

/** What the text with this id is; null for what is no such id. */
export function kindOfText(id: string): TextKind | null {
  const [whole = '', first = '', second = ''] = id.split(':');
  return kinds[`${whole}:${whole === 'survey' || whole === 'consent' ? first : second}`] ?? null;
}

/** A choice longer than this takes more than two lines of a phone 360 px wide, in code points. */
export const CHOICE_FITS = 60;
const onOneLine: readonly TextKind[] = ['choice', 'row', 'minLabel', 'maxLabel', 'unit'];

/** How long a text is, in code points, where it is too long to be read at a glance; else null. */
export function tooLongToScan(id: string, text: string): number | null {
  const kind = kindOfText(id);
  const { length } = Array.from(text);
  return kind !== null && onOneLine.includes(kind) && length > CHOICE_FITS ? length : null;
}

/** A place for a text that somebody has to write, or has written, in one language or another. */
export interface WrittenSlot extends TextSlot {
  readonly text: LocalizedText;
  /** Null while nobody has written it in any language. */
  readonly source: string | null;
}

/** The texts that a survey has or cannot do without, in the order in which they are read. */
export function writtenSlots(
  outline: SurveyOutline,
  texts: Readonly<Record<string, LocalizedText>>,
  sources: Readonly<Record<string, string>>,
): readonly WrittenSlot[] {
  return textSlots(outline).flatMap((slot) => {
    const text = texts[slot.id] ?? {};
    const source = sources[slot.id] ?? null;
    return slot.optional && Object.keys(text).length === 0 ? [] : [{ ...slot, text, source }];
  });
}

/** How far one text has come in a language. */
export function stateOf({ text, source }: Pick<WrittenSlot, 'text' | 'source'>, language: string): TextState {
  const status = text[language]?.status ?? 'missing';
  return status !== 'missing' && source === language ? 'source' : status;
}

/** Of a practised translator of plain sentences, with one look over them at the end; an hour makes some 250 words. */
const WORDS_TRANSLATED_AN_HOUR = 250;
/** Of somebody who reads a translation beside its source. */
const WORDS_REVIEWED_AN_HOUR = 1_000;

/** What is left to do in a language, in words of the source. */
export interface TextWork {
  readonly counts: Readonly<Record<TextState, number>>;
  /** Of the missing ones: those that nobody has written in any language. */
  readonly unwritten: number;
  readonly wordsToTranslate: number;
  readonly wordsToReview: number;
  /** Of both together, in whole hours, rounded up. */
  readonly hours: number;
}

/** How far a language has come. `wordsOf` counts the words of a text, whose language it is given. */
export function workIn(
  slots: readonly WrittenSlot[],
  language: string,
  wordsOf: (text: string, language: string) => number,
): TextWork {
  const counts: Record<TextState, number> = Object.fromEntries(textStates.map((state) => [state, 0])) as Record<
    TextState,
    number
  >;
  let [wordsToTranslate, wordsToReview, unwritten] = [0, 0, 0];
  for (const slot of slots) {
    const state = stateOf(slot, language);
    counts[state] += 1;
    if (slot.source === null) unwritten += 1;
    const written = slot.source === null ? undefined : slot.text[slot.source]?.text;
    if (state === 'source' || state === 'reviewed' || slot.source === null || written === undefined) continue;
    const words = wordsOf(written, slot.source);
    if (state === 'missing' || state === 'outdated') wordsToTranslate += words;
    else wordsToReview += words;
  }
  const hours = Math.ceil(wordsToTranslate / WORDS_TRANSLATED_AN_HOUR + wordsToReview / WORDS_REVIEWED_AN_HOUR);
  return { counts, unwritten, wordsToTranslate, wordsToReview, hours };
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const placeholders = (text: string) => new Set(Array.from(text.matchAll(PLACEHOLDER), ([, key = '']) => key));

/** Placeholders (`{{question-key}}`) that a translation has and its source has not, and the reverse. */
export function comparePlaceholders(source: string, translation: string) {
  const [wanted, found] = [placeholders(source), placeholders(translation)];
  return {
    added: [...found].filter((key) => !wanted.has(key)),
    lacking: [...wanted].filter((key) => !found.has(key)),
  };
}
