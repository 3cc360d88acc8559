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
/**
 * Ways of seeing which documents are alike, each a sum of cosines: no one of them is best for all collections, and what
 * several agree on is stable.
 */
const mixes = [
  { latent: 0, meaning: 1, wholeMeaning: 0 },
  { latent: 1, meaning: 2, wholeMeaning: 0 },
  { latent: 1, meaning: 0, wholeMeaning: 1 },
  { latent: 2, meaning: 1, wholeMeaning: 0 },
  { latent: null, meaning: 2, wholeMeaning: 0 },
] as const;
/** Without meanings, two of them would be one. */
const mixesOfWords = mixes.filter((_, place) => place !== 2);
/** A graph with few neighbours finds small groups, one with many joins what belongs together. */
const fewNeighbours = { most: 15, share: 1 / 8, least: 2 };
const manyNeighbours = { most: 40, share: 1 / 6, least: 3 };
/** Documents less alike than this share chance, not a subject. */
const leastSimilarity = 0.05;

const countOf = ({ most, share, least }: typeof fewNeighbours, size: number): number =>
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
  const [byWords, byMeaning, byWholeMeaning] = [0, 1, 2].map(() => new Float64Array(size));
  if (byWords === undefined || byMeaning === undefined || byWholeMeaning === undefined) throw new RangeError();
  const compareAll = (rows: DenseRows, row: number, into: Float64Array): void => {
    const { columns, values } = rows;
    for (let other = 0; other < size && columns > 0; other += 1)
      into[other] = innerProduct(values, row * columns, values, other * columns, 0, columns);
  };
  return (row: number) => {
    byWords.fill(0);
    addWordProducts(words, postings, row, byWords);
    compareAll(meaning, row, byMeaning);
    compareAll(wholeMeaning, row, byWholeMeaning);
    for (let other = 0; other < size; other += 1) {
      let sum = 0;
      let from = 0;
      latentDimensions.forEach((dimensions, place) => {
        const to = Math.min(dimensions, latent.columns);
        const [own, its] = [lengths[place]?.[row] ?? 0, lengths[place]?.[other] ?? 0];
        sum += innerProduct(latent.values, row * latent.columns, latent.values, other * latent.columns, from, to);
        from = to;
        const into = byLatent[place];
        if (into !== undefined) into[other] = sum * own * its;
      });
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
  const counts = [countOf(fewNeighbours, size), countOf(manyNeighbours, size)];
  const used = views.meaning.columns > 0 ? mixes : mixesOfWords;
  const graphs: Edges[] = Array.from({ length: used.length * counts.length }, () => []);
  const compare = createComparer(views);
  const sums = new Float64Array(size);
  const places = new Uint32Array(Math.max(...counts));
  for (let row = 0; row < size; row += 1) {
    const { byWords, byLatent, byMeaning, byWholeMeaning } = compare(row);
    used.forEach(({ latent, meaning, wholeMeaning }, view) => {
      const base = (latent === null ? byWords : byLatent[latent]) ?? byWords;
      for (let other = 0; other < size; other += 1)
        sums[other] =
          (base[other] ?? 0) + meaning * (byMeaning[other] ?? 0) + wholeMeaning * (byWholeMeaning[other] ?? 0);
      const found = highest(sums, Math.max(...counts), row, places);
      counts.forEach((count, which) => {
        const terms = [...places.subarray(0, Math.min(found, count))];
        graphs[view * counts.length + which]?.push({ terms, weights: terms.map((place) => sums[place] ?? 0) });
      });
    });
  }
  return graphs.map(symmetric);
}
