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

const word = /[\p{L}\p{M}\p{N}]+(?:['/-][\p{L}\p{M}\p{N}]+)*/gu;
const casedLetter = /^[a-z\u00df-\u024f\u0370-\u052f\u1e00-\u1fff]/u;

/** Above this share of capital letters a text shouts, and its capitals say nothing. */
const shoutingShare = 0.6;

/** The words of a scanned text in order. */
export function nameWords(scanned: string, isCapital: (index: number) => boolean): NameWord[] {
  const words = Array.from(scanned.matchAll(word), (match) => {
    const cased = casedLetter.test(match[0]);
    return { text: match[0], start: match.index, end: match.index + match[0].length, cased };
  });
  const cased = words.filter((one) => one.cased && one.end - one.start > 1);
  const shouted = cased.filter((one) => isCapital(one.start + 1)).length;
  const shouting = shouted > cased.length * shoutingShare;
  return words.map((one) => ({ ...one, capital: one.cased && !shouting && isCapital(one.start) }));
}
