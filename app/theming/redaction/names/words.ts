/** A word of scanned text, as the rules for names read it. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter, and the text is not written in capitals throughout. */
  readonly capital: boolean;
  /** Of a script that has capital letters. */
  readonly cased: boolean;
}

const unknown = 0;
const other = 1;
const uncasedLetter = 2;
const casedLetter = 3;
/** Found when first met: what sort of character each code unit is. */
const sorts = new Uint8Array(0x10000);
const latinGreekCyrillic = /[a-z\u00df-\u024f\u0370-\u052f\u1e00-\u1fff]/u;

function sortOf(code: number): number {
  const known = sorts[code] ?? other;
  if (known !== unknown) return known;
  const character = String.fromCharCode(code);
  const sort = !/[\p{L}\p{M}\p{N}]/u.test(character)
    ? other
    : latinGreekCyrillic.test(character)
      ? casedLetter
      : uncasedLetter;
  sorts[code] = sort;
  return sort;
}

/** Inside a word: l'école, Jean-Paul, ወ/ሮ. */
const apostrophe = 0x27;
const joins = (code: number): boolean => code === apostrophe || code === 0x2d || code === 0x2f;

/** L'infirmière, d'Amina: French joins one letter to the next word, which begins behind it. O'Brien is not parted. */
const elided = /^[ldjmtnscq]$/u;

/** Above this share of words in capital letters a text shouts, and its capitals say nothing. */
const shoutingShare = 0.6;

/** The words of a scanned text in order: letters, marks and digits, with an apostrophe, hyphen or slash inside. */
export function nameWords(scanned: string, isCapital: (index: number) => boolean): NameWord[] {
  const words: { text: string; start: number; end: number; capital: boolean; cased: boolean }[] = [];
  let [cased, capitals, shouted] = [0, 0, 0];
  for (let start = 0; start < scanned.length; start += 1) {
    const sort = sortOf(scanned.charCodeAt(start));
    if (sort === other) continue;
    let end = start + 1;
    while (end < scanned.length) {
      const code = scanned.charCodeAt(end);
      if (sortOf(code) === other) {
        if (!joins(code) || sortOf(scanned.charCodeAt(end + 1) || 0) === other) break;
        if (code === apostrophe && end === start + 1 && elided.test(scanned.charAt(start))) break;
      }
      end += 1;
    }
    const capital = sort === casedLetter && isCapital(start);
    if (sort === casedLetter && end - start > 1) cased += 1;
    if (capital) capitals += 1;
    if (capital && end - start > 1 && isCapital(start + 1)) shouted += 1;
    words.push({ text: scanned.slice(start, end), start, end, capital, cased: sort === casedLetter });
    start = end;
  }
  if (capitals > 0 && shouted > cased * shoutingShare) for (const word of words) word.capital = false;
  return words;
}
