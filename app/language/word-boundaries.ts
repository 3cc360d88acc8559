/**
 * Unicode's word boundaries (UAX 29, WB4 to WB12) for text whose every character is a plain one of a script written
 * with spaces: several times as fast as Intl.Segmenter, and a test holds that it says the same. Any other text is left
 * to the segmenter.
 */
const unknown = 0;
const other = 1;
const letter = 2;
const digit = 3;
/** Combining marks belong to what they stand on. */
const mark = 4;
/** Between two letters, or between two digits, it joins them: don't, 2.5. */
const joinsEither = 5;
/** Between two digits it joins them: 1,000. */
const joinsDigits = 6;
/** Joins letters in some languages only: what it does is asked of the segmenter. */
const colon = 7;

/** Hangul joins Hangul only: 5월 are two words. */
const hangul = 8;

/** Blocks in which a character's general category says how it divides words, but for the exceptions below. */
const blocks: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x024f],
  [0x0400, 0x052f],
  [0x0606, 0x06ff],
  [0x0900, 0x097f],
  [0x0a00, 0x0a7f],
  [0x1200, 0x139f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2017],
  [0x201a, 0x2023],
  [0x2025, 0x2026],
  [0x2030, 0x203e],
  [0x20a0, 0x20bf],
  [0xac00, 0xd7a3],
];
/** Format characters, word joiners of single languages, and number signs that are no digits. */
const exceptions = '_\u00ad\u00b7\u00b8\u061c\u066b\u066c\u06dd\u070f';
/** Emoji of this high surrogate, whatever follows, are no letters, digits or marks. */
const emojiSurrogate = 0xd83d;

function classOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (exceptions.includes(character)) return unknown;
  if (character === '.' || character === "'") return joinsEither;
  if (character === ',' || character === ';' || character === '\u060c' || character === '\u060d') return joinsDigits;
  if (character === ':') return colon;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/\p{M}/u.test(character)) return mark;
  if (/\p{L}/u.test(character)) return letter;
  return /[\p{Z}\p{P}\p{S}\p{Cc}]/u.test(character) ? other : unknown;
}

let table: Uint8Array | null = null;

function classes(): Uint8Array {
  if (table !== null) return table;
  const made = new Uint8Array(0x10000);
  for (const [first, last] of blocks) {
    // All Hangul syllables are alike: eleven thousand need no pattern.
    if (first === 0xac00) made.fill(hangul, first, last + 1);
    else for (let unit = first; unit <= last; unit += 1) made[unit] = classOf(unit);
  }
  made[emojiSurrogate] = other;
  table = made;
  return made;
}

/** Adds start and end of each word to `offsets`; false when the text has something that only the segmenter knows. */
export function addPlainWords(text: string, offsets: number[]): boolean {
  const kinds = classes();
  const { length } = text;
  let start = -1;
  /** Kind of the word's last character, marks left out. */
  let last = unknown;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? unknown;
    if (kind === letter || kind === digit || kind === hangul) {
      if (start < 0) start = at;
      else if (kind !== last && (kind === hangul || last === hangul)) {
        offsets.push(start, at);
        start = at;
      }
      last = kind;
      continue;
    }
    if (kind === mark && start >= 0 && last !== hangul) continue;
    if (kind === unknown || kind === mark) return false;
    if (start >= 0) {
      if (last !== hangul && (kind === joinsEither || kind === joinsDigits || kind === colon)) {
        const next = kinds[text.charCodeAt(at + 1)] ?? unknown;
        const joined = next === last && (kind === joinsEither || (kind === joinsDigits) === (last === digit));
        if (joined && kind === colon) return false;
        if (joined) continue;
      }
      offsets.push(start, at);
      start = -1;
    }
    if (unit === emojiSurrogate) {
      const low = text.charCodeAt(at + 1);
      if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
      at += 1;
    }
  }
  if (start >= 0) offsets.push(start, length);
  return true;
}
