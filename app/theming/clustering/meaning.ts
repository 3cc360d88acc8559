import type { WordVectors } from '#app/language/word-vectors.ts';
import { columnProducts, innerProduct, unitRows, zeroRows, type DenseRows } from './dense.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The `a` of Arora, Liang and Ma (2017). */
const smoothing = 1e-3;

/**
 * The share of running text that a word of frequency rank `row` has, by Zipf's law over `rows` words: word vectors come
 * most frequent first.
 */
const frequencyOf = (row: number, rows: number): number => 1 / ((row + 1) * (Math.log(rows) + 0.5772));

/** A word's row and how much it counts, a / (a + p); null for a word without a vector. */
export function weightedRow(words: WordVectors, form: string): { row: number; weight: number } | null {
  const row = words.lookup(form);
  if (row < 0) return null;
  const norm = rowLength(words, row);
  return norm === 0 ? null : { row, weight: smoothing / (smoothing + frequencyOf(row, words.rows)) / norm };
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(innerProduct(vector, 0, vector, 0, 0, vector.length));

function rowLength(words: WordVectors, row: number): number {
  const vector = new Float64Array(words.dimensions);
  words.add(row, 1, vector);
  return lengthOf(vector);
}

/** So many words are looked up once only; the rest are rare. */
const mostKnown = 50_000;

/** Words that were looked up before. */
export type KnownWords = Map<string, ReturnType<typeof weightedRow>>;

/** Adds up the vectors of a text's content words, weighted, to length one; zeros when no word is known. */
export function meaningOf(forms: readonly string[], words: WordVectors, known: KnownWords): Float64Array {
  const sum = new Float64Array(words.dimensions);
  for (const form of forms) {
    let entry = known.get(form);
    if (entry === undefined) {
      entry = weightedRow(words, form);
      if (known.size < mostKnown) known.set(form, entry);
    }
    if (entry !== null) words.add(entry.row, entry.weight, sum);
  }
  const length = lengthOf(sum);
  return length > 0 ? sum.map((value) => value / length) : sum;
}

/** Takes the direction that all texts share out of one, in place, and makes its length one again. */
export function withoutCommon(vector: Float64Array, common: Float64Array): Float64Array {
  const overlap = innerProduct(vector, 0, common, 0, 0, vector.length);
  let square = 0;
  for (let index = 0; index < vector.length; index += 1) {
    const value = (vector[index] ?? 0) - overlap * (common[index] ?? 0);
    vector[index] = value;
    square += value * value;
  }
  if (square > 1e-12)
    for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] ?? 0) / Math.sqrt(square);
  return vector;
}

/** The texts as unit vectors of meaning, and the direction that was taken out of them because all share it. */
export interface Meanings {
  readonly vectors: DenseRows;
  readonly common: Float64Array;
}

/**
 * Smooth inverse frequency (Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings"):
 * the weighted sum of a text's word vectors, without the direction that all texts share.
 */
export function meanings(texts: readonly (readonly string[])[], words: WordVectors): Meanings {
  const known: KnownWords = new Map();
  const sums = zeroRows(texts.length, words.dimensions);
  texts.forEach((forms, row) => {
    sums.values.set(meaningOf(forms, words, known), row * words.dimensions);
  });
  const { vectors } = symmetricEigen(columnProducts(sums, sums), words.dimensions);
  const common = vectors[0] ?? new Float64Array(words.dimensions);
  for (let row = 0; row < sums.rows; row += 1)
    withoutCommon(sums.values.subarray(row * sums.columns, (row + 1) * sums.columns), common);
  return { vectors: unitRows(sums), common };
}
