import { isGivenName, isVietnameseFamilyName, isVietnameseSyllable } from './given-names.ts';
import { isNoName, looksLikeOrigin } from './not-names.ts';
import { endWords, isTitle, notNameWords } from './phrases.ts';
import type { NameWord } from './words.ts';

/** A text's words with what is needed to judge them. */
export interface NameText {
  readonly scanned: string;
  readonly words: readonly NameWord[];
  /** Of the text; undefined when it is not known. */
  readonly language: string | undefined;
}

/** Some neighbouring words, by index, end exclusive. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

const longestName = 5;
/** Small words inside names: de la Cruz, bin Laden, van Dijk. */
const particles: ReadonlySet<string> = new Set(
  'de da do dos das del dela la le van von der den bin ibn bint ben al el abu um umm ul ur st mac mc'.split(' '),
);

/** What stands between a word and the next. */
export function gapAfter(text: NameText, index: number): string {
  const [left, right] = [text.words[index], text.words[index + 1]];
  if (left === undefined || right === undefined) return '';
  return text.scanned.slice(left.end, Math.min(right.start, left.end + 8));
}

const withoutPossessive = (word: string): string => (word.includes("'") ? word.replace(/'s?$/u, '') : word);

/** A word with a capital letter that is no place, language, people, body, day or plain word. */
export function mayBeName(text: NameText, word: NameWord): boolean {
  if (!word.capital || word.text.length < 2 || /\p{N}/u.test(word.text)) return false;
  const plain = withoutPossessive(word.text);
  if (isGivenName(plain, true) || (text.language === 'vi' && isVietnameseFamilyName(plain))) return true;
  return !isNoName(plain, text.language) && plain.split('-').some((part) => !isNoName(part, text.language));
}

/** Beside a cue a syllable of Vietnamese names counts, though it may be a word without its accents. */
export function mayFollowCue(text: NameText, word: NameWord): boolean {
  return mayBeName(text, word) || (text.language === 'vi' && word.capital && isVietnameseSyllable(word.text));
}

export function isKnownName(word: NameWord): boolean {
  return isGivenName(withoutPossessive(word.text), word.capital);
}

/** A word that a cue's language knows to be no name; a capital letter can say otherwise (đang “is doing”, the family Đặng). */
const blocks = (word: NameWord, cueLanguage: string): boolean =>
  (!(word.capital && cueLanguage === 'vi' && isVietnameseSyllable(word.text)) &&
    (notNameWords.get(cueLanguage)?.has(word.text) ?? false)) ||
  /\p{N}/u.test(word.text);

/** Whether a word begins a Vietnamese name, all of whose words may be names of something else too (Đức is Germany). */
export function beginsVietnameseName(text: NameText, word: NameWord | undefined): boolean {
  return (
    text.language === 'vi' &&
    word?.capital === true &&
    (isVietnameseFamilyName(word.text) || isGivenName(word.text, true))
  );
}

/** From a first word on, the capitalised words, initials and particles that make one name. */
function capitalised(text: NameText, from: number, mayJoin: (word: NameWord) => boolean): WordSpan {
  let to = from + 1;
  const joinsAny = beginsVietnameseName(text, text.words[from]);
  for (let index = to; index < text.words.length && index - from < longestName; index += 1) {
    const word = text.words[index];
    const gap = gapAfter(text, index - 1);
    const previous = text.words[index - 1];
    const afterInitial = /^\. ?$/u.test(gap) && previous !== undefined && previous.end - previous.start === 1;
    if (word === undefined || !(gap === ' ' || afterInitial)) break;
    if (word.capital && (joinsAny || mayJoin(word) || word.end - word.start === 1)) to = index + 1;
    else if (!particles.has(word.text)) break;
  }
  return { from, to };
}

/**
 * In scripts without capitals: the words up to the one that ends a name, where the verb comes last; else the first word,
 * and those after it as far as they are known.
 */
function uncased(text: NameText, from: number, cueLanguage: string): WordSpan | null {
  const ends = endWords.get(cueLanguage);
  if (ends === undefined || ends.size === 0)
    return withFamilyName(text, whileKnown(text, from, cueLanguage), cueLanguage);
  for (let index = from + 1; index <= from + 4 && gapAfter(text, index - 1) === ' '; index += 1) {
    const word = text.words[index];
    if (word !== undefined && ends.has(word.text)) return { from, to: index };
    if (word === undefined || blocks(word, cueLanguage)) break;
  }
  const [first, next] = [text.words[from], text.words[from + 1]];
  const alone = next === undefined || gapAfter(text, from) !== ' ';
  return alone || (first !== undefined && isKnownName(first)) ? whileKnown(text, from, cueLanguage) : null;
}

/** Takes the word behind a name along where the clause ends after it, or “and” is joined to the next word, as in Arabic. */
function withFamilyName(text: NameText, name: WordSpan, cueLanguage: string): WordSpan {
  const [word, next] = [text.words[name.to], text.words[name.to + 1]];
  if (name.to > name.from + 1 || word === undefined || gapAfter(text, name.to - 1) !== ' ' || blocks(word, cueLanguage))
    return name;
  const closed = next === undefined || gapAfter(text, name.to) !== ' ' || /^و\p{L}{2,}$/u.test(next.text);
  return closed && !word.text.startsWith('و') && !isNoName(word.text, text.language)
    ? { from: name.from, to: name.to + 1 }
    : name;
}

function whileKnown(text: NameText, from: number, cueLanguage: string): WordSpan {
  let to = from + 1;
  while (to < from + longestName && gapAfter(text, to - 1) === ' ') {
    const word = text.words[to];
    if (word === undefined) break;
    // Behind a name, a known name is one, though it may be a word too (علي: Ali, “on”).
    const joins = isKnownName(word) || (!blocks(word, cueLanguage) && (particles.has(word.text) || word.text === 'بن'));
    if (!joins) break;
    to += 1;
  }
  while (to > from + 1 && particles.has(text.words[to - 1]?.text ?? '')) to -= 1;
  return { from, to };
}

/** After a sure cue: a name, unless the word is one that follows such cues and is none. */
export function nameAfterSureCue(text: NameText, from: number, cueLanguage: string): WordSpan | null {
  const word = text.words[from];
  if (word === undefined || blocks(word, cueLanguage)) return null;
  // Short names of other languages are English words too (An, Do, Hai); after a sure cue a capital is enough.
  if (word.capital) return capitalised(text, from, (next) => cueLanguage !== 'en' || mayBeName(text, next));
  if (!word.cased) return uncased(text, from, cueLanguage);
  if (word.text.length < 2) return null;
  const known = whileKnown(text, from, cueLanguage);
  const next = text.words[known.to];
  // “my name is amina yusuf.”: the family name too, where nothing but the end of the clause follows it.
  const ends =
    known.to === from + 1 && gapAfter(text, from) === ' ' && next !== undefined && !blocks(next, cueLanguage);
  const after = ends ? text.scanned.slice(next.end, next.end + 2) : '';
  return ends && (/^[.,;!\n]/u.test(after) || next.end === text.scanned.length) ? { from, to: known.to + 1 } : known;
}

/** After a cue that says little: a word with a capital that can only be a name, or one that is known to be one. */
export function nameAfterUnsureCue(
  text: NameText,
  from: number,
  cueLanguage: string,
  role: 'unsure' | 'relation' | 'title' | 'profession',
): WordSpan | null {
  const word = text.words[from];
  if (word === undefined || blocks(word, cueLanguage) || isTitle(word.text)) return null;
  if (isKnownName(word))
    return word.capital
      ? capitalised(text, from, (next) => mayBeName(text, next))
      : whileKnown(text, from, cueLanguage);
  if (word.capital) {
    if (!mayFollowCue(text, word) || (role === 'unsure' && looksLikeOrigin(word.text))) return null;
    return capitalised(text, from, (next) => mayFollowCue(text, next));
  }
  return role === 'title' && !word.cased && !isNoName(word.text, text.language)
    ? whileKnown(text, from, cueLanguage)
    : null;
}
