import { seededRandom, shuffledIndexes } from '../random.ts';

/** A comment that nobody has decided on yet, as the model sees it. */
export interface Candidate {
  /** Probability per target. */
  readonly scores: Float64Array;
}

const none = new Float64Array(0);

/** A place in the candidates, and why it was chosen: what is learnt about how common a target is comes from random ones. */
export interface Choice {
  readonly place: number;
  readonly atRandom: boolean;
}

/** So many of the most doubtful candidates are looked through for each that is chosen, to find one unlike the others. */
const lookedThrough = 200;

/** How many of a comment's targets a decision would be expected to put right: the sum of each one's chance of being wrong. */
export const expectedErrors = (scores: Float64Array): number =>
  scores.reduce((sum, probability) => sum + Math.min(probability, 1 - probability), 0);

/** Between one and two targets: how close the second likeliest comes to the first. */
function closeCall(scores: Float64Array): number {
  let first = 0;
  let second = 0;
  for (const score of scores) {
    if (score > first) [first, second] = [score, first];
    else if (score > second) second = score;
  }
  return first > 0 ? second / first : 1;
}

/** Cosine of two profiles of scores. */
function likeness(a: Float64Array, b: Float64Array): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let target = 0; target < a.length; target += 1) {
    product += (a[target] ?? 0) * (b[target] ?? 0);
    squareA += (a[target] ?? 0) ** 2;
    squareB += (b[target] ?? 0) ** 2;
  }
  const lengths = Math.sqrt(squareA) * Math.sqrt(squareB);
  return lengths > 1e-12 ? Math.min(1, product / lengths) : 0;
}

/**
 * Which comments people should read next: half at random, so that shares can be estimated without bias, and half by
 * doubt (uncertainty sampling, Lewis and Gale 1994), each unlike those already chosen. Those by doubt and those
 * at random are mixed; deterministic for a seed and an order of the candidates.
 */
export function chooseNext(candidates: readonly Candidate[], single: boolean, count: number, seed: number): Choice[] {
  const order = shuffledIndexes(candidates.length, seededRandom(seed));
  const atRandom = order.slice(0, Math.min(candidates.length, Math.ceil(count / 2)));
  const taken = new Set(atRandom);
  const doubts = candidates.map(({ scores }) => (single ? closeCall(scores) : expectedErrors(scores)));
  const doubtful = order
    .filter((index) => !taken.has(index))
    .sort((a, b) => (doubts[b] ?? 0) - (doubts[a] ?? 0))
    .slice(0, Math.max(lookedThrough, count * 4));
  const nearest = new Float64Array(doubtful.length);
  const chosen: number[] = [];
  while (chosen.length + atRandom.length < count && chosen.length < doubtful.length) {
    let best = -1;
    let bestValue = -Infinity;
    doubtful.forEach((index, place) => {
      if (taken.has(index)) return;
      const value = (doubts[index] ?? 0) * (1 - (nearest[place] ?? 0) / 2);
      if (value > bestValue) [best, bestValue] = [place, value];
    });
    if (best < 0) break;
    const index = doubtful[best] ?? 0;
    taken.add(index);
    chosen.push(index);
    doubtful.forEach((other, place) => {
      const alike = likeness(candidates[other]?.scores ?? none, candidates[index]?.scores ?? none);
      nearest[place] = Math.max(nearest[place] ?? 0, alike);
    });
  }
  const choices = atRandom.flatMap((place, turn): Choice[] => [
    { place, atRandom: true },
    ...chosen.slice(turn, turn + 1).map((doubted) => ({ place: doubted, atRandom: false })),
  ]);
  return choices.slice(0, count);
}
