import { characterGrams } from './character-grams.ts';
import model from './model/character-grams.json' with { type: 'json' };

/** Printable ASCII without quote and backslash: one character for one score in the model file. */
const levels = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => character !== '"' && character !== '\\')
  .join('');
/** Centred log-probabilities are kept within ±this; one n-gram alone should never decide. */
const range = 6;

/** One character of the model file for a centred log-probability. */
export function quantise(value: number): string {
  const clipped = Math.min(range, Math.max(-range, value));
  return levels.charAt(Math.round(((clipped + range) / (2 * range)) * (levels.length - 1)));
}

const valueOfLevel: ReadonlyMap<number, number> = new Map(
  Array.from(levels, (character, index) => [
    character.charCodeAt(0),
    (index / (levels.length - 1)) * 2 * range - range,
  ]),
);

interface GramModel {
  /** The languages that share the script; scores come in this order. */
  readonly languages: readonly string[];
  /** Adds the word's score for each language to `sums`; false when the model knows nothing of the word. */
  readonly addWord: (word: string, sums: Float64Array) => boolean;
}

const models = new Map<string, GramModel | null>();
const maximumKnownWords = 20_000;

function decode(group: (typeof model.groups)[number]): GramModel {
  const width = group.languages.length;
  const rowOfGram = new Map(group.grams.split('|').map((gram, index): [string, number] => [gram, index * width]));
  const scores = Float32Array.from(group.scores, (character) => valueOfLevel.get(character.charCodeAt(0)) ?? 0);
  // Words repeat (Zipf), and a text's score is the sum of its words': most words are looked up once per process.
  const knownWords = new Map<string, Float64Array | null>();
  const scoreWord = (word: string): Float64Array | null => {
    const known = knownWords.get(word);
    if (known !== undefined) return known;
    const sums = new Float64Array(width);
    let found = 0;
    for (const gram of characterGrams(word)) {
      const row = rowOfGram.get(gram);
      if (row === undefined) continue;
      found += 1;
      for (let index = 0; index < width; index += 1) sums[index] = (sums[index] ?? 0) + (scores[row + index] ?? 0);
    }
    if (knownWords.size >= maximumKnownWords) knownWords.clear();
    const result = found === 0 ? null : sums;
    knownWords.set(word, result);
    return result;
  };
  return {
    languages: group.languages,
    addWord: (word, sums) => {
      const wordScores = scoreWord(word);
      if (wordScores === null) return false;
      for (let index = 0; index < width; index += 1) sums[index] = (sums[index] ?? 0) + (wordScores[index] ?? 0);
      return true;
    },
  };
}

/** The n-gram model of a script whose letters several languages share; decoded when first asked for; null for others. */
export function gramModel(script: string): GramModel | null {
  const known = models.get(script);
  if (known !== undefined) return known;
  const group = model.groups.find((candidate) => candidate.script === script);
  const decoded = group === undefined ? null : decode(group);
  models.set(script, decoded);
  return decoded;
}
