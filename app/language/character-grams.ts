/** How text becomes character n-grams: shared by the detector and by the script that trains its model. */

const longestGram = 4;
/** A detector that reads so far has read enough; the rest of a long comment seldom changes the answer. */
const maximumLength = 320;
const maximumWordLength = 24;
const notLanguage = /⟦[^⟧]{0,20}⟧|https?:\/\/\S{1,200}|www\.\S{1,200}|[\w.+-]{1,64}@[\w.-]{1,64}/giu;
const unseen = /[\u064b-\u0652]|[\u00ad\u0640\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const word = /[\p{L}\p{M}'’ʼ\u200c]+/gu;

/**
 * The lower-case words that a detector looks at. Unlike normalise() it keeps ی and ي, ک and ك, ہ and ه apart, because
 * they tell Persian, Urdu and Arabic from each other.
 */
export function detectionWords(text: string): string[] {
  const start = text
    .slice(0, maximumLength)
    .normalize('NFC')
    .toLowerCase()
    .replace(notLanguage, ' ')
    .replace(unseen, '');
  return (start.match(word) ?? []).map((found) => found.replace(/[’ʼ]/g, "'").slice(0, maximumWordLength));
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
