import type { AnalysedComment } from '../analyse.ts';
import type { Background } from '../label.ts';

/** A comment's distinct content words, each by how rare it is among all comments of the language; of length one. */
function directionOf({ words }: AnalysedComment, { comments, frequency }: Background): Map<string, number> {
  const stems = [...new Set(words.flatMap((word) => (word.content ? [word.stem] : [])))].sort();
  const weights = stems.map((stem) => Math.log(1 + comments / (frequency.get(stem) ?? 1)));
  const length = Math.hypot(...weights);
  return new Map(stems.map((stem, place) => [stem, length === 0 ? 0 : (weights[place] ?? 0) / length]));
}

function sumOf(directions: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const direction of directions)
    for (const [stem, weight] of direction) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return sum;
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [stem, weight] of a) total += weight * (b.get(stem) ?? 0);
  return total;
}

/**
 * How far two sets of comments are apart, 0 to 1: one less the mean cosine between a comment of one and a comment of the
 * other, as a share of the mean cosine of two comments of the same. 0: those of one are no more alike than any two;
 * 1: those of different sets share no word. Words count by how rare they are in the language, so that what
 * makes all of them one theme counts against a split. Linear in the words.
 */
export function separation(
  one: readonly AnalysedComment[],
  other: readonly AnalysedComment[],
  background: Background,
): number {
  const [a, b] = [one, other].map((side) => side.map((comment) => directionOf(comment, background)));
  if (a === undefined || b === undefined || a.length < 2 || b.length < 2) return 0;
  const [sumA, sumB] = [sumOf(a), sumOf(b)];
  const selves = (directions: readonly ReadonlyMap<string, number>[]): number =>
    directions.reduce((total, direction) => total + product(direction, direction), 0);
  const pairs = a.length * (a.length - 1) + b.length * (b.length - 1);
  const within = (product(sumA, sumA) - selves(a) + product(sumB, sumB) - selves(b)) / pairs;
  const across = product(sumA, sumB) / (a.length * b.length);
  return within <= 0 ? 0 : Math.max(0, 1 - across / within);
}
