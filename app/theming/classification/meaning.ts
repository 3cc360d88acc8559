import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import { eigenvectors } from './eigenvectors.ts';
import { columnOf, featureHashes, type FeatureHashes, type FeatureSpace } from './feature-space.ts';

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

const none = { vector: new Float32Array(0), addShares: (): void => undefined };
const hashes: FeatureHashes = featureHashes();

interface Meaning {
  readonly vector: Float32Array;
  readonly addShares: (shares: Float64Array, weight: (dimension: number) => number) => void;
}

function rawMean(
  comment: AnalysedComment,
  weightOf: (hash: number) => number,
  words: WordVectors,
): { sum: Float32Array; length: number; found: number; rows: Int32Array; weights: Float32Array } {
  const sum = new Float32Array(words.dimensions);
  const rows = new Int32Array(comment.words.length).fill(-1);
  const weights = new Float32Array(comment.words.length);
  let found = 0;
  comment.words.forEach((word, place) => {
    const row = words.lookup(word.form);
    if (row < 0) return;
    found += 1;
    const weight = weightOf(hashes.stem(word));
    rows[place] = row;
    weights[place] = weight;
    words.add(row, weight, sum);
  });
  let square = 0;
  for (const value of sum) square += value * value;
  return { sum, length: Math.sqrt(square) || 1, found, rows, weights };
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
  const mean = new Float64Array(dimensions);
  const spread = new Float64Array(dimensions * dimensions);
  for (const comment of usable) {
    const { sum, length } = rawMean(comment, (hash) => weights.get(hash) ?? unseenWeight, words);
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

/** The mean of a comment's word vectors in the space, `blockLength` long; zero where no word has one. */
export function meaningOf(comment: AnalysedComment, space: MeaningSpace | null, words: WordVectors | null): Meaning {
  if (space === null || words === null) return none;
  const { dimensions, mean, directions } = space;
  const vector = new Float32Array(dimensions);
  const nothing: Meaning = { vector, addShares: none.addShares };
  if (comment.language !== vectorLanguage) return nothing;
  const raw = rawMean(comment, (hash) => space.weights.get(hash) ?? space.unseenWeight, words);
  if (raw.found === 0) return nothing;
  const centred = new Float64Array(dimensions);
  for (let from = 0; from < dimensions; from += 1)
    centred[from] = (raw.sum[from] ?? 0) / raw.length - (mean[from] ?? 0);
  let square = 0;
  for (let to = 0, at = 0; to < dimensions; to += 1) {
    let value = 0;
    for (let from = 0; from < dimensions; from += 1, at += 1) value += (directions[at] ?? 0) * (centred[from] ?? 0);
    vector[to] = value;
    square += value * value;
  }
  const scale = square > 0 ? blockLength / Math.sqrt(square) : 0;
  for (let to = 0; to < dimensions; to += 1) vector[to] = (vector[to] ?? 0) * scale;
  return {
    vector,
    addShares: (shares, weight) => {
      const back = new Float64Array(dimensions);
      for (let to = 0; to < dimensions; to += 1) {
        const factor = weight(to) * scale;
        for (let from = 0; from < dimensions; from += 1)
          back[from] = (back[from] ?? 0) + factor * (directions[to * dimensions + from] ?? 0);
      }
      const one = new Float64Array(dimensions);
      raw.rows.forEach((row, place) => {
        if (row < 0) return;
        one.fill(0);
        words.add(row, (raw.weights[place] ?? 0) / raw.length, one);
        let sum = 0;
        for (let from = 0; from < dimensions; from += 1) sum += (one[from] ?? 0) * (back[from] ?? 0);
        shares[place] = (shares[place] ?? 0) + sum;
      });
    },
  };
}
