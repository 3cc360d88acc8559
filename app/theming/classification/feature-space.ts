import type { AnalysedComment } from '../analyse.ts';
import type { WordType } from '../lexicon.ts';

/**
 * The features that the models know, as plain data. A feature is a word's stem, two neighbouring stems, or two to five
 * characters of a word with a space at either end. It is known by a 32-bit hash; `slots` and `places` are an
 * open-addressing table from hashes to columns. Columns below `wordColumns` are of words, the others of characters.
 */
export interface FeatureSpace {
  readonly slots: Uint32Array;
  /** Column plus one; 0: free. */
  readonly places: Uint32Array;
  readonly columns: number;
  readonly wordColumns: number;
  /** Inverse document frequency, ln((n + 1) / (df + 1)) + 1, per column. */
  readonly idf: Float32Array;
}

const shortestGram = 2;
const longestGram = 5;
/** Of a longer word only the start has character features. */
const longestWord = 40;
/** So many columns of characters are kept, those that most comments have. */
const maximumCharacterColumns = 120_000;
const maximumWordColumns = 120_000;

const wordBasis = 0x811c9dc5;
const gramBasis = 0x2f0b4c67;

/** FNV-1a with MurmurHash3's final mix; `>>> 0` leaves 0 to 2³² − 1. */
const mixed = (value: number): number => {
  let state = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

function stemHash(stem: string): number {
  let value = wordBasis;
  for (let at = 0; at < stem.length; at += 1) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193);
  return mixed(value);
}

const pairHash = (first: number, second: number): number =>
  mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x7feb352d) ^ 0x51ed270b);

/** The hashes of a word's character n-grams, in the order in which they stand there. */
function gramHashes(form: string): number[] {
  const padded = ` ${form.slice(0, longestWord)} `;
  const hashes: number[] = [];
  for (let start = 0; start < padded.length; start += 1) {
    let value = gramBasis;
    const last = Math.min(start + longestGram, padded.length);
    for (let at = start; at < last; at += 1) {
      value = Math.imul(value ^ padded.charCodeAt(at), 0x01000193);
      if (at - start + 1 >= shortestGram) hashes.push(mixed(value ^ (at - start)));
    }
  }
  return hashes;
}

/** The hashes of words and of their characters, each form worked out once. */
export interface FeatureHashes {
  readonly stem: (word: WordType) => number;
  readonly pair: (first: WordType, second: WordType) => number;
  readonly grams: (word: WordType) => readonly number[];
}

/** Beyond so many forms the caches start anew, so that a flood of new words cannot fill the memory. */
const cachedForms = 200_000;

function cached<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= cachedForms) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

export function featureHashes(): FeatureHashes {
  const stems = cached(stemHash);
  const grams = cached(gramHashes);
  return {
    stem: (word) => stems(word.stem),
    pair: (first, second) => pairHash(stems(first.stem), stems(second.stem)),
    grams: (word) => grams(word.form),
  };
}

/** In how many of the comments each feature is. */
function frequencyCount() {
  const frequency = new Map<number, number>();
  const lastSeen = new Map<number, number>();
  const count = (hash: number, comment: number): void => {
    if (lastSeen.get(hash) === comment) return;
    lastSeen.set(hash, comment);
    frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  };
  return { frequency, count };
}

function mostFrequent(frequency: ReadonlyMap<number, number>, least: number, most: number): number[] {
  const kept = [...frequency].filter(([, count]) => count >= least);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return kept
    .slice(0, most)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

/**
 * Learns which features the comments have: all that at least two have, up to a bound. The same for any order of the
 * comments. Time is linear in their words.
 */
export function fitFeatureSpace(comments: readonly AnalysedComment[], hashes: FeatureHashes): FeatureSpace {
  const words = frequencyCount();
  const characters = frequencyCount();
  comments.forEach(({ words: found }, index) => {
    found.forEach((word, place) => {
      words.count(hashes.stem(word), index);
      const next = found[place + 1];
      if (next !== undefined) words.count(hashes.pair(word, next), index);
      for (const gram of hashes.grams(word)) characters.count(gram, index);
    });
  });
  const wordHashes = mostFrequent(words.frequency, 1, maximumWordColumns);
  const gramsKept = mostFrequent(characters.frequency, 2, maximumCharacterColumns);
  const columns = wordHashes.length + gramsKept.length;
  let size = 16;
  while (size < columns * 2) size *= 2;
  const slots = new Uint32Array(size);
  const places = new Uint32Array(size);
  const idf = new Float32Array(columns);
  const put = (hash: number, column: number, frequency: number): void => {
    let slot = hash & (size - 1);
    while (places[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (size - 1);
    if (places[slot] === 0) {
      slots[slot] = hash;
      places[slot] = column + 1;
    }
    idf[column] = Math.log((comments.length + 1) / (frequency + 1)) + 1;
  };
  wordHashes.forEach((hash, column) => {
    put(hash, column, words.frequency.get(hash) ?? 0);
  });
  gramsKept.forEach((hash, index) => {
    put(hash, wordHashes.length + index, characters.frequency.get(hash) ?? 0);
  });
  return { slots, places, columns, wordColumns: wordHashes.length, idf };
}

/** The column of a hash; -1 when it has none. */
export function columnOf({ slots, places }: FeatureSpace, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const place = places[slot] ?? 0;
    if (place === 0 || slots[slot] === hash) return place - 1;
  }
}
