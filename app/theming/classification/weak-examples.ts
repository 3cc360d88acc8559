import type { Example } from './learn.ts';

/** What a teacher says of a comment that nobody has decided on: a probability per target. */
export interface Guess {
  readonly row: number;
  readonly probabilities: Float64Array;
}

/** So many guesses are learnt from, the surest; fewer where there are many targets, as each costs time for each. */
const mostExamples = 1500;
const mostForAllTargets = 15_000;
/** A guess that is less sure says nothing. */
const leastConfidence = 0.1;
/** A target that is so much less likely than the likeliest is not meant too. */
const alsoMeant = 0.6;

/**
 * Guesses as examples, each weighted by how sure it is (self-training, Yarowsky 1995, with soft weights): the likeliest
 * target, and where targets do not compete those that are nearly as likely. `weight` is what a sure guess counts beside
 * a decision.
 */
export function weakExamples(guesses: readonly Guess[], single: boolean, weight: number): Example[] {
  const targets = guesses[0]?.probabilities.length ?? 1;
  const examples = guesses.flatMap(({ row, probabilities }): Example[] => {
    const highest = probabilities.reduce((most, probability) => Math.max(most, probability), 0);
    if (highest < leastConfidence) return [];
    const first = probabilities.indexOf(highest);
    const meant = single
      ? [first]
      : [...probabilities.keys()].filter((target) => (probabilities[target] ?? 0) >= alsoMeant * highest);
    return [{ row, targets: meant, weight: weight * highest }];
  });
  return examples
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, Math.min(mostExamples, Math.ceil(mostForAllTargets / targets)));
}
