import { innerProduct, type DenseRows } from './dense.ts';
import type { SparseMatrix } from './sparse.ts';

/** What documents are compared by: unit vectors all. */
export interface Views {
  /** The words themselves: TF-IDF. */
  readonly words: SparseMatrix;
  /** The words' latent dimensions, most important first, before they have length one. */
  readonly latent: DenseRows;
  /** What the content words mean; no columns where nothing is known about it. */
  readonly meaning: DenseRows;
  /** What all words mean. */
  readonly wholeMeaning: DenseRows;
}

/** How many latent dimensions a view looks at: few see broad subjects, many see narrow ones. */
export const latentDimensions = [20, 52, 100] as const;
/** A graph with few neighbours finds small groups, one with many joins what belongs together. */
const few = { most: 15, share: 1 / 8, least: 2 };
const many = { most: 40, share: 1 / 6, least: 3 };
/**
 * Ways of seeing which documents are alike, each a sum of cosines: no one of them is best for all collections, and what
 * several agree on is stable.
 */
const mixes = [
  { latent: 0, meaning: 1, wholeMeaning: 0, neighbours: few },
  { latent: 1, meaning: 2, wholeMeaning: 0, neighbours: many },
  { latent: null, meaning: 2, wholeMeaning: 0, neighbours: few },
  { latent: 1, meaning: 0, wholeMeaning: 1, neighbours: many },
  { latent: 2, meaning: 1, wholeMeaning: 0, neighbours: few },
] as const;
/** Without meanings one of them would be there twice. */
const mixesOfWords = mixes.filter(({ wholeMeaning }) => wholeMeaning === 0);
/** Documents less alike than this share chance, not a subject. */
const leastSimilarity = 0.05;

const countOf = ({ most, share, least }: (typeof mixes)[number]['neighbours'], size: number): number =>
  Math.min(most, Math.max(least, Math.floor(size * share)));

/** The places of the `count` highest values above 0, highest first; of equal ones the first. */
function highest(values: Float64Array, count: number, self: number, places: Uint32Array): number {
  let found = 0;
  let least = leastSimilarity;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    if (value <= least || place === self) continue;
    let at = found < count ? found : count - 1;
    while (at > 0 && (values[places[at - 1] ?? 0] ?? 0) < value) {
      places[at] = places[at - 1] ?? 0;
      at -= 1;
    }
    places[at] = place;
    if (found < count) found += 1;
    if (found === count) least = Math.max(leastSimilarity, values[places[count - 1] ?? 0] ?? 0);
  }
  return found;
}

interface Postings {
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly values: Float64Array;
}

/** The documents that have each term. */
function postingsOf({ rows, columns, offsets, indices, values }: SparseMatrix): Postings {
  const starts = new Uint32Array(columns + 1);
  for (const column of indices) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columns; column += 1)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  const next = starts.slice();
  const result = {
    offsets: starts,
    documents: new Uint32Array(indices.length),
    values: new Float64Array(indices.length),
  };
  for (let row = 0; row < rows; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const column = indices[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      result.documents[place] = row;
      result.values[place] = values[at] ?? 0;
    }
  }
  return result;
}

function addWordProducts(words: SparseMatrix, postings: Postings, row: number, sums: Float64Array): void {
  for (let at = words.offsets[row] ?? 0; at < (words.offsets[row + 1] ?? 0); at += 1) {
    const term = words.indices[at] ?? 0;
    const own = words.values[at] ?? 0;
    const end = postings.offsets[term + 1] ?? 0;
    for (let place = postings.offsets[term] ?? 0; place < end; place += 1) {
      const other = postings.documents[place] ?? 0;
      sums[other] = (sums[other] ?? 0) + own * (postings.values[place] ?? 0);
    }
  }
}

type Edges = { terms: number[]; weights: number[] }[];

/** Each edge in both directions, with the mean of what either end gave it. */
function symmetric(rows: Edges): SparseMatrix {
  const size = rows.length;
  const both = rows.map(() => new Map<number, number>());
  rows.forEach(({ terms, weights }, from) => {
    terms.forEach((to, at) => {
      const half = (weights[at] ?? 0) / 2;
      both[from]?.set(to, (both[from].get(to) ?? 0) + half);
      both[to]?.set(from, (both[to].get(from) ?? 0) + half);
    });
  });
  const offsets = new Uint32Array(size + 1);
  both.forEach((row, node) => (offsets[node + 1] = (offsets[node] ?? 0) + row.size));
  const indices = new Uint32Array(offsets[size] ?? 0);
  const values = new Float64Array(indices.length);
  both.forEach((row, node) => {
    [...row.keys()]
      .sort((a, b) => a - b)
      .forEach((to, at) => {
        indices[(offsets[node] ?? 0) + at] = to;
        values[(offsets[node] ?? 0) + at] = row.get(to) ?? 0;
      });
  });
  return { rows: size, columns: size, offsets, indices, values };
}

/** Adds the inner products of a row's columns `from` to `to` with those of all rows. */
function addInnerProducts(
  { rows, columns, values }: DenseRows,
  row: number,
  from: number,
  to: number,
  sums: Float64Array,
) {
  for (let other = 0; other < rows && from < to; other += 1)
    sums[other] = (sums[other] ?? 0) + innerProduct(values, row * columns, values, other * columns, from, to);
}

/** Inner products to cosines: `lengths` has 1 over each row's length. */
function scale(products: Float64Array, lengths: Float64Array, row: number, into: Float64Array): void {
  const own = lengths[row] ?? 0;
  for (let other = 0; other < into.length; other += 1)
    into[other] = (products[other] ?? 0) * own * (lengths[other] ?? 0);
}

/** The cosines of one document with all others, by words, by each number of latent dimensions, and by meaning. */
function createComparer({ words, latent, meaning, wholeMeaning }: Views) {
  const size = words.rows;
  const postings = postingsOf(words);
  const lengths = latentDimensions.map((dimensions) =>
    Float64Array.from({ length: size }, (_, row) => {
      const first = row * latent.columns;
      const square = innerProduct(latent.values, first, latent.values, first, 0, Math.min(dimensions, latent.columns));
      return square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    }),
  );
  const byLatent = latentDimensions.map(() => new Float64Array(size));
  const byWords = new Float64Array(size);
  const byMeaning = new Float64Array(size);
  const byWholeMeaning = new Float64Array(size);
  const soFar = new Float64Array(size);
  return (row: number) => {
    byWords.fill(0);
    addWordProducts(words, postings, row, byWords);
    byMeaning.fill(0);
    addInnerProducts(meaning, row, 0, meaning.columns, byMeaning);
    byWholeMeaning.fill(0);
    addInnerProducts(wholeMeaning, row, 0, wholeMeaning.columns, byWholeMeaning);
    soFar.fill(0);
    for (let place = 0, from = 0; place < latentDimensions.length; place += 1) {
      const to = Math.min(latentDimensions[place] ?? 0, latent.columns);
      addInnerProducts(latent, row, from, to, soFar);
      scale(soFar, lengths[place] ?? soFar, row, byLatent[place] ?? soFar);
      from = to;
    }
    return { byWords, byLatent, byMeaning, byWholeMeaning };
  };
}

/**
 * Joins each document with those most like it: a graph for each view and each number of neighbours (few; many), as
 * symmetric matrices. Compares all pairs, so give some thousands of documents at most.
 */
export function neighbourGraphs(views: Views): SparseMatrix[] {
  const size = views.words.rows;
  const used = views.meaning.columns > 0 ? mixes : mixesOfWords;
  const graphs: Edges[] = used.map(() => []);
  const compare = createComparer(views);
  const sums = new Float64Array(size);
  const places = new Uint32Array(many.most);
  for (let row = 0; row < size; row += 1) {
    const { byWords, byLatent, byMeaning, byWholeMeaning } = compare(row);
    used.forEach(({ latent, meaning, wholeMeaning, neighbours }, view) => {
      const base = (latent === null ? byWords : byLatent[latent]) ?? byWords;
      for (let other = 0; other < size; other += 1)
        sums[other] =
          (base[other] ?? 0) + meaning * (byMeaning[other] ?? 0) + wholeMeaning * (byWholeMeaning[other] ?? 0);
      const terms = [...places.subarray(0, highest(sums, countOf(neighbours, size), row, places))];
      graphs[view]?.push({ terms, weights: terms.map((place) => sums[place] ?? 0) });
    });
  }
  return graphs.map(symmetric);
}
