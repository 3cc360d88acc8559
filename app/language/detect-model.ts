import { forEachGramHash, hashOf, wordSeed } from './character-grams.ts';
import { countOfLevel, decodeCounts, levelCount } from './gram-codec.ts';
import model from './model/character-grams.json' with { type: 'json' };

/** Added to every count, so that what a language was never seen to have is unlikely, not impossible. */
const smoothing = 0.4;
/** Centred log-probabilities are kept within ±this; one feature alone should never decide. */
const range = 6;
/** A known word counts as much as so many of its n-grams: function words are the surest sign, and the shortest. */
const wordWeight = 4;

interface GramModel {
  /** The languages that share the script; scores come in this order. */
  readonly languages: readonly string[];
  /** Adds the word's score for each language to `sums`; false when the model knows nothing of the word. */
  readonly addWord: (word: string, sums: Float64Array) => boolean;
}

type CodedGroup = (typeof model.groups)[number];

interface FeatureTable {
  /** Row of a feature's scores, or −1. */
  readonly rowOf: (hash: number) => number;
  /** Row by row, a score for each language. */
  readonly scores: Float32Array;
}

/** log P(feature | language) for each level, and last for "never seen"; `orders`: by the length of the feature. */
function logarithms(group: CodedGroup, order: number): Float64Array[] {
  const kinds = group.kinds[order] ?? 1;
  return group.languages.map((_, language) => {
    const total = (group.totals[language]?.[order] ?? 0) + smoothing * kinds;
    return Float64Array.from({ length: levelCount + 1 }, (__, level) =>
      Math.log(((level === levelCount ? 0 : countOfLevel(level)) + smoothing) / total),
    );
  });
}

/** Open addressing over the features' hashes: looking an n-gram up makes no string. */
function featureTable(group: CodedGroup): FeatureTable {
  const width = group.languages.length;
  const capacity = 2 ** Math.ceil(Math.log2(group.features * 2));
  const keys = new Int32Array(capacity);
  const rows = new Int32Array(capacity).fill(-1);
  const scores = new Float32Array(group.features * width);
  const orders = group.kinds.map((_, order) => logarithms(group, order));
  const row = new Float64Array(width);
  let next = 0;
  const insert = (hash: number, order: number, weight: number, levels: Int8Array): void => {
    let mean = 0;
    for (let language = 0; language < width; language += 1) {
      const level = levels[language] ?? -1;
      const log = orders[order]?.[language]?.[level < 0 ? levelCount : level] ?? 0;
      row[language] = log;
      mean += log / width;
    }
    let slot = hash & (capacity - 1);
    while ((rows[slot] ?? -1) >= 0) slot = (slot + 1) & (capacity - 1);
    keys[slot] = hash;
    rows[slot] = next;
    for (let language = 0; language < width; language += 1)
      scores[next * width + language] = weight * Math.min(range, Math.max(-range, (row[language] ?? 0) - mean));
    next += 1;
  };
  decodeCounts(group.grams, width, (gram, levels) => {
    insert(hashOf(gram), gram.length, 1, levels);
  });
  decodeCounts(group.words, width, (word, levels) => {
    insert(hashOf(word, wordSeed), 0, wordWeight, levels);
  });
  return {
    scores,
    rowOf: (hash) => {
      let slot = hash & (capacity - 1);
      for (;;) {
        const found = rows[slot] ?? -1;
        if (found < 0 || keys[slot] === hash) return found;
        slot = (slot + 1) & (capacity - 1);
      }
    },
  };
}

/** How many words' scores are kept for a script; a language uses some ten thousand in a day. */
const maximumKnownWords = 32_768;

function decode(group: CodedGroup): GramModel {
  const width = group.languages.length;
  const { rowOf, scores } = featureTable(group);
  const sums = new Float64Array(width);
  let features = 0;
  const addFeature = (hash: number): void => {
    const row = rowOf(hash);
    if (row < 0) return;
    features += 1;
    for (let index = 0, at = row * width; index < width; index += 1, at += 1)
      sums[index] = (sums[index] ?? 0) + (scores[at] ?? 0);
  };
  // Words repeat (Zipf), and a text's score is the sum of its words': most words are looked up once per process.
  const rowOfWord = new Map<string, number>();
  let known = new Float32Array(256 * width);
  const scoreWord = (word: string): number => {
    sums.fill(0);
    features = 0;
    forEachGramHash(word, addFeature);
    addFeature(hashOf(word, wordSeed));
    if (rowOfWord.size >= maximumKnownWords) rowOfWord.clear();
    const row = features === 0 ? -1 : rowOfWord.size;
    rowOfWord.set(word, row);
    if (row < 0) return row;
    if ((row + 1) * width > known.length) {
      const grown = new Float32Array(known.length * 2);
      grown.set(known);
      known = grown;
    }
    // A long word has more n-grams than a short one, and they overlap: it is no more certain in the same measure.
    const scale = 1 / Math.sqrt(word.length + 2);
    for (let index = 0, at = row * width; index < width; index += 1, at += 1) known[at] = (sums[index] ?? 0) * scale;
    return row;
  };
  return {
    languages: group.languages,
    addWord: (word, totals) => {
      const row = rowOfWord.get(word) ?? scoreWord(word);
      if (row < 0) return false;
      for (let index = 0, at = row * width; index < width; index += 1, at += 1)
        totals[index] = (totals[index] ?? 0) + (known[at] ?? 0);
      return true;
    },
  };
}

const models = new Map<string, GramModel | null>();

/** The model of a script whose letters several languages share; decoded when first asked for; null for others. */
export function gramModel(script: string): GramModel | null {
  const known = models.get(script);
  if (known !== undefined) return known;
  const group = model.groups.find((candidate) => candidate.script === script);
  const decoded = group === undefined ? null : decode(group);
  models.set(script, decoded);
  return decoded;
}
