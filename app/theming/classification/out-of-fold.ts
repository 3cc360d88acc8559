import { neverMentioned } from './blend.ts';
import type { Example } from './learn.ts';
import type { WeightMatrix } from './rows.ts';
import { kinds, learnScorers, writeScores, type Scorers, type TargetLearning } from './scorers.ts';
import { fitStack, logitOf, toProbabilities, type Stack } from './stack.ts';

export interface Folds {
  readonly of: Uint8Array;
  readonly count: number;
}

interface OutOfFold {
  readonly scores: Float32Array;
  readonly truth: Uint8Array;
  /** Per fold: what was learnt without it. */
  readonly scorers: readonly Scorers[];
}

/** What scorers that have not seen a decided comment say of it; `more` are examples that a fold's scorers learn from too. */
export function scoreOutOfFold(
  learning: TargetLearning,
  examples: readonly Example[],
  names: WeightMatrix,
  folds: Folds,
  more: (fold: number) => readonly Example[],
): OutOfFold {
  const targets = learning.targets.length;
  const scores = new Float32Array(examples.length * targets * kinds.length);
  const truth = new Uint8Array(examples.length * targets);
  const scorers: Scorers[] = [];
  for (let out = 0; out < folds.count; out += 1) {
    const seen = examples.filter((_, index) => folds.of[index] !== out);
    const learnt = learnScorers(learning, [...seen, ...more(out)]);
    scorers.push(learnt);
    examples.forEach(({ row, targets: chosen }, index) => {
      if (folds.of[index] !== out) return;
      writeScores(learning, row, learnt, names, scores, index * targets * kinds.length);
      for (const target of chosen) truth[index * targets + target] = 1;
    });
  }
  return { scores, truth, scorers };
}

function probabilitiesOf(stack: Stack, { scores, truth }: OutOfFold, targets: number): Float64Array {
  const probabilities = new Float64Array(truth.length);
  const logits = new Float64Array(targets);
  for (let first = 0; first < truth.length; first += targets) {
    for (let target = 0; target < targets; target += 1) logits[target] = logitOf(stack, scores, first + target, target);
    probabilities.set(toProbabilities(logits, stack.single), first);
  }
  return probabilities;
}

export interface Fit {
  readonly stack: Stack;
  readonly probabilities: Float64Array;
  readonly truth: Uint8Array;
  readonly logLoss: number;
}

export function fitOutOfFold(outOfFold: OutOfFold, rows: number, targets: number, single: boolean): Fit {
  const stack = fitStack({ ...outOfFold, rows, targets }, { weights: kinds, bias: neverMentioned }, single);
  const probabilities = probabilitiesOf(stack, outOfFold, targets);
  const { truth } = outOfFold;
  let logLoss = 0;
  probabilities.forEach((probability, at) => {
    if (truth[at] === 1) logLoss -= Math.log(Math.max(1e-9, probability));
    else if (!single) logLoss -= Math.log(Math.max(1e-9, 1 - probability));
  });
  return { stack, probabilities, truth, logLoss };
}
