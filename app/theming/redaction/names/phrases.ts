import { scanText } from '../scan-text.ts';
import { nameCues, type NameCues } from './cues.ts';
import { nameWords } from './words.ts';

export type CueRole =
  'sure' | 'field' | 'after' | 'unsure' | 'relation' | 'title' | 'profession' | 'honorific' | 'closing';

export interface CuePhrase {
  readonly words: readonly string[];
  readonly role: CueRole;
  readonly language: string;
}

const roles: readonly CueRole[] = [
  'sure',
  'field',
  'after',
  'unsure',
  'relation',
  'title',
  'profession',
  'honorific',
  'closing',
];

const scannedPhrases = (phrases: string): string[][] =>
  phrases
    .split(',')
    .map((phrase) => nameWords(scanText(phrase.trim()).text, () => false).map(({ text }) => text))
    .filter((words) => words.length > 0);

function phrasesByFirstWord(): ReadonlyMap<string, readonly CuePhrase[]> {
  const all = Object.entries(nameCues).flatMap(([language, cues]: [string, NameCues]) =>
    roles.flatMap((role) => scannedPhrases(cues[role] ?? '').map((words): CuePhrase => ({ words, role, language }))),
  );
  const byFirst = new Map<string, CuePhrase[]>();
  for (const phrase of all) {
    const first = phrase.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  // The longest phrase wins; of equals the surer role, in the order of the roles.
  for (const phrases of byFirst.values())
    phrases.sort((a, b) => b.words.length - a.words.length || roles.indexOf(a.role) - roles.indexOf(b.role));
  return byFirst;
}

/** Cue phrases by the word that they begin with, longest first. */
export const cuePhrases = phrasesByFirstWord();

const titles: ReadonlySet<string> = new Set(
  [...cuePhrases.values()].flat().flatMap(({ words, role }) => (role === 'title' && words.length === 1 ? words : [])),
);

/** Whether a word is a title, behind which the name stands: “si Gng. Villanueva”. */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

const wordSet = (part: 'end' | 'not'): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(nameCues).map(([language, cues]: [string, NameCues]) => [
      language,
      new Set(scannedPhrases(cues[part] ?? '').flat()),
    ]),
  );

/** Words that end a name, by language. */
export const endWords = wordSet('end');
/** Words that follow a cue and are no name, by language. */
export const notNameWords = wordSet('not');

const scriptOf: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', fa: 'arabic', ur: 'arabic', ps: 'arabic', uk: 'cyrillic', ru: 'cyrillic', hi: 'devanagari' },
  ...{ pa: 'gurmukhi', am: 'ethiopic', ti: 'ethiopic' },
};

/**
 * Whether the cues of a language count in a text of another: its own do, English ones do (people mix it in everywhere),
 * French ones do, and those of another script, since nothing of the text's own language can look like them.
 */
export function cuesCount(cueLanguage: string, textLanguage: string | undefined): boolean {
  if (textLanguage === undefined || cueLanguage === textLanguage) return true;
  if (cueLanguage === 'en' || cueLanguage === 'fr') return true;
  return (scriptOf[cueLanguage] ?? 'latin') !== (scriptOf[textLanguage] ?? 'latin');
}
