import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import type { WordType } from '../lexicon.ts';
import { eigenvectors } from './eigenvectors.ts';
import { columnOf, featureHashes, type FeatureHashes, type FeatureSpace } from './feature-space.ts';
import { rememberWords } from './remember-words.ts';

/** How a comment's mean word vector is made comparable: what all have in common goes, loud directions are damped. */
export interface MeaningSpace {
  readonly dimensions: number;
  readonly mean: Float32Array;
  /** Row by row: `dimensions` numbers for each new direction. */
  readonly directions: Float32Array;
  /** How much a word counts: its inverse document frequency here, by the hash of its stem. */
  readonly weights: ReadonlyMap<number, number>;
  /** For a word that no comment of the sample has. */
  readonly unseenWeight: number;
}

/** The length of the vector of meaning beside those of words and of characters, which are one long. */
const blockLength = Math.SQRT1_2;
/** English is the one language that word vectors are shipped for. */
const vectorLanguage = 'en';
/** Exponent of the spread that a direction is divided by: 1 would make all equally loud, 0 change nothing. */
const damping = 0.5;
/** Fewer comments than this tell nothing about directions. */
const leastComments = 50;

const hashes: FeatureHashes = featureHashes();

/** A comment's place in the space of meaning, and what each word brings to a weighted sum of its dimensions. */
export interface Meaning {
  readonly vector: Float32Array;
  readonly addShares: (shares: Float64Array, weight: (dimension: number) => number) => void;
}

const lengthOf = (vector: Float32Array): number => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

/** A word's vector, by how much the word counts; null where it has none. */
function weighted(word: WordType, words: WordVectors, weight: number): Float32Array | null {
  const row = words.lookup(word.form);
  if (row < 0) return null;
  const vector = new Float32Array(words.dimensions);
  words.add(row, weight, vector);
  return vector;
}

function addTo(sum: Float32Array, vector: Float32Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
}

/**
 * Learns the mean and the directions from the comments that have word vectors; null when they are too few. Common
 * directions are what all comments share (Mu and Viswanath 2018, all but the top, here damped and not cut).
 */
export function fitMeaningSpace(
  comments: readonly AnalysedComment[],
  space: FeatureSpace,
  words: WordVectors | null,
): MeaningSpace | null {
  const usable = comments.filter(({ language }) => language === vectorLanguage);
  if (words === null || usable.length < leastComments) return null;
  const { dimensions } = words;
  const weights = new Map<number, number>();
  for (const { words: found } of usable) {
    for (const word of found) {
      const hash = hashes.stem(word);
      weights.set(hash, space.idf[columnOf(space, hash)] ?? 1);
    }
  }
  const unseenWeight = Math.log(comments.length + 1) + 1;
  const vectorOf = rememberWords((word) => weighted(word, words, weights.get(hashes.stem(word)) ?? unseenWeight));
  const mean = new Float64Array(dimensions);
  const spread = new Float64Array(dimensions * dimensions);
  for (const { words: found } of usable) {
    const sum = new Float32Array(dimensions);
    for (const word of found) {
      const vector = vectorOf(word);
      if (vector !== null) addTo(sum, vector);
    }
    const length = lengthOf(sum) || 1;
    for (let a = 0; a < dimensions; a += 1) {
      const value = (sum[a] ?? 0) / length;
      mean[a] = (mean[a] ?? 0) + value / usable.length;
      for (let b = 0; b <= a; b += 1)
        spread[a * dimensions + b] =
          (spread[a * dimensions + b] ?? 0) + (value * (sum[b] ?? 0)) / length / usable.length;
    }
  }
  for (let a = 0; a < dimensions; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const value = (spread[a * dimensions + b] ?? 0) - (mean[a] ?? 0) * (mean[b] ?? 0);
      spread[a * dimensions + b] = value;
      spread[b * dimensions + a] = value;
    }
  }
  const { vectors, values } = eigenvectors(spread, dimensions);
  const average = values.reduce((sum, value) => sum + Math.max(0, value), 0) / dimensions;
  const directions = new Float32Array(dimensions * dimensions);
  for (let to = 0; to < dimensions; to += 1) {
    const scale = (Math.max(0, values[to] ?? 0) + 0.05 * average + 1e-9) ** (-damping / 2);
    for (let from = 0; from < dimensions; from += 1)
      directions[to * dimensions + from] = (vectors[from * dimensions + to] ?? 0) * scale;
  }
  return { dimensions, mean: Float32Array.from(mean), directions, weights, unseenWeight };
}

/** A matrix of `dimensions` rows times a vector. */
function turn(directions: Float32Array, vector: Float32Array): Float32Array {
  const turned = new Float32Array(vector.length);
  for (let to = 0, at = 0; to < vector.length; to += 1) {
    let sum = 0;
    for (let from = 0; from < vector.length; from += 1, at += 1) sum += (directions[at] ?? 0) * (vector[from] ?? 0);
    turned[to] = sum;
  }
  return turned;
}

/**
 * Makes the mean of a comment's word vectors in the space, `blockLength` long; zero where no word has one. Each word is
 * turned into the space once and remembered.
 */
export function createMeaning(
  space: MeaningSpace | null,
  words: WordVectors | null,
): (comment: AnalysedComment) => Meaning {
  const nothing = (dimensions: number): Meaning => ({
    vector: new Float32Array(dimensions),
    addShares: () => undefined,
  });
  if (space === null || words === null) return () => nothing(0);
  const { dimensions, directions } = space;
  const centre = turn(directions, space.mean);
  const ofWord = rememberWords((word) => {
    const vector = weighted(word, words, space.weights.get(hashes.stem(word)) ?? space.unseenWeight);
    return vector === null ? null : { vector, turned: turn(directions, vector) };
  });
  return (comment) => {
    if (comment.language !== vectorLanguage) return nothing(dimensions);
    const found = comment.words.map(ofWord);
    const sum = new Float32Array(dimensions);
    const vector = new Float32Array(dimensions);
    for (const word of found) {
      if (word === null) continue;
      addTo(sum, word.vector);
      addTo(vector, word.turned);
    }
    const length = lengthOf(sum);
    if (length === 0) return nothing(dimensions);
    for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) / length - (centre[at] ?? 0);
    const scale = blockLength / (lengthOf(vector) || 1);
    for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) * scale;
    return {
      vector,
      addShares: (shares, weight) => {
        const weights = Float64Array.from({ length: dimensions }, (_, at) => (weight(at) * scale) / length);
        found.forEach((word, place) => {
          if (word === null) return;
          const brought = weights.reduce((total, value, at) => total + value * (word.turned[at] ?? 0), 0);
          shares[place] = (shares[place] ?? 0) + brought;
        });
      },
    };
  };
}
