import { normalise } from './normalise.ts';
import { wordOffsets } from './segment.ts';
import { stem, stemsWithoutProclitic } from './stem.ts';

/** What a text can be found by. */
export interface SearchText {
  /** Its words and their stems, each marked with what it is. */
  readonly lexemes: readonly string[];
  /** Its words in their order between spaces, in ASCII letters and digits alone. */
  readonly folded: string;
}

/** Of a longer text only the start is searched, as the pipeline reads it: some ten pages. */
const READ_LENGTH = 20_000;
/** Nothing that long is a word. */
const LONGEST_WORD = 64;
const redactionTokens = /⟦[^⟦⟧]{1,80}⟧/gu;
const accents = /[\u0300-\u036f]/gu;
const between = /[^\p{L}\p{M}\p{N}]+/gu;
/** Scripts whose words join others without a space, before or after them: a word is looked for anywhere in them. */
const joining =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Ethiopic}]/u;
/** Of these few signs are a word. */
const dense = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** A beginning that is shorter says nothing. */
const LEAST_BEGINNING = 3;

/** Makes a text of this language (BCP 47; 'und') ready to be found, without what stands for personal details. */
export function searchTextOf(text: string, language: string): SearchText {
  const normalised = normalise(text.slice(0, READ_LENGTH).replaceAll(redactionTokens, ' '), language).text;
  const lexemes = new Set(wordsOf(normalised, language).flatMap(({ word }) => lexemesOf(word, language)));
  return { lexemes: [...lexemes], folded: ` ${asciiOf(plainText(normalised).trim())} ` };
}

/** How a typed word or phrase may stand in texts of some languages. */
export interface SearchForms {
  readonly typed: string;
  readonly isPhrase: boolean;
  /** Alternatives; in each, groups that all have to be there, of lexemes any of which will do. */
  readonly lexemes: readonly (readonly (readonly string[])[])[];
  /** Alternatives in a folded text: `start` and `end` say whether a word has to begin and end there. */
  readonly folded: readonly { readonly text: string; readonly start: boolean; readonly end: boolean }[];
  /** The same as folded words alone, for what is misspelt. */
  readonly close: readonly string[];
}

/** What a typed word or phrase may look like in texts of these languages. */
export function searchFormsOf(typed: string, languages: readonly string[], isPhrase: boolean): SearchForms {
  const lexemes = new Map<string, readonly (readonly string[])[]>();
  const folded = new Map<string, SearchForms['folded'][number]>();
  const close = new Set<string>();
  for (const language of languages) {
    const normalised = normalise(typed, language).text;
    const groups = wordsOf(normalised, language).map(({ word }) => lexemesOf(word, language));
    if (groups.length > 0) lexemes.set(JSON.stringify(groups), groups);
    const words = plainText(normalised).trim();
    if (words === '') continue;
    const text = asciiOf(words);
    close.add(text);
    const joined = joining.test(words);
    if (isPhrase || words.length >= (dense.test(words) ? 1 : LEAST_BEGINNING))
      folded.set(text, { text, start: !joined, end: isPhrase && !joined });
  }
  return { typed, isPhrase, lexemes: [...lexemes.values()], folded: [...folded.values()], close: [...close] };
}

/** The words of a normalised text, with their places in it. */
export function wordsOf(normalised: string, language: string) {
  const offsets = wordOffsets(normalised, language);
  return Array.from({ length: offsets.length / 2 }, (_, index) => {
    const [start, end] = [offsets[2 * index] ?? 0, offsets[2 * index + 1] ?? 0];
    return { word: normalised.slice(start, Math.min(end, start + LONGEST_WORD)), start, end };
  });
}

/** What one word of a normalised text of this language is found by. */
export function lexemesOf(word: string, language: string): readonly string[] {
  const own = `w:${withoutAccents(word)}`;
  if (language === 'und') return [own];
  const stems = [stem(word, language), ...stemsWithoutProclitic(word, language)];
  return [own, ...stems.map((one) => `s:${language}:${one}`)];
}

/** Words of a normalised text with one space between them, and without the accents that are typed as often as left out. */
export function plainText(normalised: string): string {
  return withoutAccents(normalised).replace(between, ' ');
}

/** One word as it stands in a folded text. */
export function foldedWord(word: string): string {
  return asciiOf(plainText(word).trim());
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(accents, '').normalize('NFC');
}

const SIGNS = '0123456789abcdefghijklmnopqrstuv';
/** Odd, so that no two units fall together; large, so that neighbours in an alphabet share no beginning. */
const SPREAD = 40_503;

/**
 * A text in ASCII letters, digits and spaces. Under a locale that knows no other letters PostgreSQL's trigrams leave them
 * out, so every other UTF-16 unit becomes four signs, of which the first (w or x) can be no later one: what is found as
 * a part of one such text is a part of the other.
 */
function asciiOf(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    made += /[a-z0-9 ]/.test(sign) ? sign : signsOf(text.charCodeAt(at));
  }
  return made;
}

const known = new Map<number, string>();

function signsOf(unit: number): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const spread = (unit * SPREAD) & 0xffff;
  const sign = (shift: number) => SIGNS.charAt((spread >> shift) & 31);
  const signs = `${'wx'.charAt(spread >> 15)}${sign(10)}${sign(5)}${sign(0)}`;
  known.set(unit, signs);
  return signs;
}
