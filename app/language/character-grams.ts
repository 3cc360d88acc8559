/** How text becomes words and character n-grams: shared by the detector and by the script that trains its model. */

const longestGram = 4;
/** A detector that reads so far has read enough; the rest of a long comment seldom changes the answer. */
const maximumLength = 320;
const maximumWordLength = 24;
const notLanguage = /⟦[^⟧]{0,20}⟧|https?:\/\/\S{1,200}|www\.\S{1,200}|[\w.+-]{1,64}@[\w.-]{1,64}/giu;
const mayBeNotLanguage = /[⟦@]|:\/\/|www\./iu;
const unseen = /[\u064b-\u0652]|[\u00ad\u0640\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const word = /[\p{L}\p{M}'’ʼ\u200c]+/gu;
const apostrophes = /[’ʼ]/g;

/**
 * The lower-case words that a detector looks at. Unlike normalise() it keeps ی and ي, ک and ك, ہ and ه apart, because
 * they tell Persian, Urdu, Pashto and Arabic from each other.
 */
export function detectionWords(text: string): string[] {
  let start = text.length > maximumLength ? text.slice(0, maximumLength) : text;
  start = start.normalize('NFC').toLowerCase();
  if (mayBeNotLanguage.test(start)) start = start.replace(notLanguage, ' ');
  const found = start.replace(unseen, '').match(word) ?? [];
  return found.map((one) => {
    const straight = one.replace(apostrophes, "'");
    return straight.length > maximumWordLength ? straight.slice(0, maximumWordLength) : straight;
  });
}

/** All n-grams of one to four characters of a word with a space at either end; the space alone is none. */
export function characterGrams(text: string): string[] {
  const padded = ` ${text} `;
  const grams: string[] = [];
  for (let length = 1; length <= longestGram; length += 1) {
    for (let start = 0; start + length <= padded.length; start += 1) {
      const gram = padded.slice(start, start + length);
      if (gram !== ' ') grams.push(gram);
    }
  }
  return grams;
}

const space = 0x20;
/** Seeds, so that a word and an n-gram of the same letters are two features. */
const gramSeed = 0x2545f491;
export const wordSeed = 0x5bd1e995;

const mix = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** A 32-bit hash of a string; of two among a hundred thousand, one in a million falls together. */
export function hashOf(text: string, seed: number = gramSeed): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

/** Calls back with the hash of each of characterGrams(word), without making the strings. */
export function forEachGramHash(text: string, found: (hash: number) => void): void {
  const last = text.length + 1;
  for (let start = 0; start <= last; start += 1) {
    let hash = gramSeed;
    const end = Math.min(last, start + longestGram - 1);
    for (let at = start; at <= end; at += 1) {
      hash = mix(hash, at === 0 || at === last ? space : text.charCodeAt(at - 1));
      if (at > start || (start > 0 && start < last)) found(hash);
    }
  }
}
