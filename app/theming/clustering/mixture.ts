import type { DenseRows } from './dense.ts';
import type { SparseMatrix } from './sparse.ts';

/** What a group's documents look like: its words against everybody's, and the direction of their meaning. */
export interface Mixture {
  readonly groups: number;
  /** Per term and group: the logarithm of how much more common the term is in the group than altogether. */
  readonly logRatios: Float32Array;
  /** Per group a unit vector of meaning. */
  readonly centres: Float32Array;
  /** Per group the logarithm of its share. */
  readonly logShares: Float32Array;
  readonly dimensions: number;
}

/** What a mixture is fitted to: how often each document has each term, and its meaning. */
export interface Evidence {
  readonly counts: SparseMatrix;
  readonly meaning: DenseRows;
}

/** Pseudo-words for each word of the vocabulary that a group has before anything is seen, spread as the words are. */
const priorShare = 0.1;
/** How concentrated meanings are around their group's (κ of von Mises and Fisher). */
export const concentration = 10;
const leastMembership = 1e-3;

function shareOfTerms({ columns, indices, values }: SparseMatrix): Float64Array {
  const shares = new Float64Array(columns).fill(0.5);
  let total = columns / 2;
  indices.forEach((term, at) => {
    shares[term] = (shares[term] ?? 0) + (values[at] ?? 0);
    total += values[at] ?? 0;
  });
  return shares.map((share) => share / total);
}

/** The mixture that makes the memberships (per document and group) likeliest. */
export function mixtureFrom({ counts, meaning }: Evidence, memberships: Float32Array, groups: number): Mixture {
  const { rows, columns, offsets, indices, values } = counts;
  const { columns: dimensions, values: vectors } = meaning;
  const shares = shareOfTerms(counts);
  const seen = new Float64Array(columns * groups);
  const words = new Float64Array(groups);
  const sizes = new Float64Array(groups);
  const centres = new Float64Array(groups * dimensions);
  for (let row = 0; row < rows; row += 1) {
    for (let group = 0; group < groups; group += 1) {
      const member = memberships[row * groups + group] ?? 0;
      if (member < leastMembership) continue;
      sizes[group] = (sizes[group] ?? 0) + member;
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
        const weight = member * (values[at] ?? 0);
        const place = (indices[at] ?? 0) * groups + group;
        seen[place] = (seen[place] ?? 0) + weight;
        words[group] = (words[group] ?? 0) + weight;
      }
      const [into, from] = [group * dimensions, row * dimensions];
      for (let column = 0; column < dimensions; column += 1)
        centres[into + column] = (centres[into + column] ?? 0) + member * (vectors[from + column] ?? 0);
    }
  }
  const prior = priorShare * columns;
  const logRatios = new Float32Array(seen.length);
  for (let term = 0, place = 0; term < columns; term += 1) {
    const share = shares[term] ?? 1;
    for (let group = 0; group < groups; group += 1, place += 1)
      logRatios[place] = Math.log(((seen[place] ?? 0) + prior * share) / (((words[group] ?? 0) + prior) * share));
  }
  return {
    groups,
    dimensions,
    logRatios,
    centres: unitCentres(centres, groups, dimensions),
    logShares: Float32Array.from(sizes, (size) => Math.log((size + 1) / (rows + groups))),
  };
}

function unitCentres(sums: Float64Array, groups: number, dimensions: number): Float32Array {
  const result = new Float32Array(sums.length);
  for (let group = 0; group < groups; group += 1) {
    let square = 0;
    for (let at = group * dimensions; at < (group + 1) * dimensions; at += 1) square += (sums[at] ?? 0) ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = group * dimensions; at < (group + 1) * dimensions; at += 1) result[at] = (sums[at] ?? 0) * scale;
  }
  return result;
}

/**
 * Adds to `sums`, per group, how much better it explains a document than the language at large does: natural
 * logarithms, without the group's share.
 */
export function addLikelihoods(
  { groups, logRatios, centres, dimensions }: Mixture,
  terms: ArrayLike<number>,
  counts: ArrayLike<number>,
  meaning: ArrayLike<number>,
  sums: Float64Array,
): void {
  for (let at = 0; at < terms.length; at += 1) {
    const first = (terms[at] ?? 0) * groups;
    const count = counts[at] ?? 0;
    for (let group = 0; group < groups; group += 1)
      sums[group] = (sums[group] ?? 0) + count * (logRatios[first + group] ?? 0);
  }
  for (let group = 0; group < groups && dimensions > 0; group += 1) {
    let cosine = 0;
    const first = group * dimensions;
    for (let column = 0; column < dimensions; column += 1)
      cosine += (meaning[column] ?? 0) * (centres[first + column] ?? 0);
    sums[group] = (sums[group] ?? 0) + concentration * cosine;
  }
}

/** Logarithms to shares that add up to 1, in place. */
export function softmax(logs: Float64Array): void {
  const most = logs.reduce((best, value) => Math.max(best, value), -Infinity);
  let total = 0;
  for (let place = 0; place < logs.length; place += 1) {
    logs[place] = Math.exp((logs[place] ?? 0) - most);
    total += logs[place] ?? 0;
  }
  for (let place = 0; place < logs.length; place += 1) logs[place] = (logs[place] ?? 0) / total;
}

/** Per document and group the probability that the document belongs to it. */
export function membershipsIn({ counts, meaning }: Evidence, mixture: Mixture): Float32Array {
  const { groups } = mixture;
  const result = new Float32Array(counts.rows * groups);
  const sums = new Float64Array(groups);
  for (let row = 0; row < counts.rows; row += 1) {
    const [from, to] = [counts.offsets[row] ?? 0, counts.offsets[row + 1] ?? 0];
    sums.set(mixture.logShares);
    const vector = meaning.values.subarray(row * meaning.columns, (row + 1) * meaning.columns);
    addLikelihoods(mixture, counts.indices.subarray(from, to), counts.values.subarray(from, to), vector, sums);
    softmax(sums);
    result.set(sums, row * groups);
  }
  return result;
}

/** Memberships that are all or nothing. */
export function certainMemberships(labels: Uint32Array, groups: number): Float32Array {
  const result = new Float32Array(labels.length * groups);
  labels.forEach((label, row) => (result[row * groups + label] = 1));
  return result;
}

/**
 * Lets groups and their words settle by expectation and maximisation (Dempster, Laird and Rubin 1977), for a mixture
 * of multinomials over words (Nigam and others 2000) joined with von Mises–Fisher directions (Banerjee and others 2005).
 */
export function settle(evidence: Evidence, memberships: Float32Array, groups: number, rounds: number): Float32Array {
  let settled = memberships;
  for (let round = 0; round < rounds; round += 1)
    settled = membershipsIn(evidence, mixtureFrom(evidence, settled, groups));
  return settled;
}
