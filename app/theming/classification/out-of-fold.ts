import { neverMentioned } from './blend.ts';
import type { Example } from './learn.ts';
import type { WeightMatrix } from './rows.ts';
import { kinds, learnScorers, writeScores, type Scorers, type TargetLearning } from './scorers.ts';
import { fitStack, logitOf, toProbabilities, type Stack } from './stack.ts';

/**
 * A comment that was read because the model was in doubt is not like the others: what is likely, and from when on to
 * suggest, is learnt mostly from those that were drawn at random.
 */
const representsWhenChosen = 0.2;

export interface Folds {
  readonly of: Uint8Array;
  readonly count: number;
}

interface OutOfFold {
  readonly scores: Float32Array;
  readonly truth: Uint8Array;
  /** Per example: how many comments it stands for. */
  readonly represents: Float32Array;
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
  const represents = Float32Array.from(examples, ({ row }) =>
    learning.atRandom === null || learning.atRandom[row] === true ? 1 : representsWhenChosen,
  );
  return { scores, truth, represents, scorers };
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
  readonly represents: Float32Array;
  readonly logLoss: number;
}

export function fitOutOfFold(outOfFold: OutOfFold, rows: number, targets: number, single: boolean): Fit {
  const stack = fitStack({ ...outOfFold, rows, targets }, { weights: kinds, bias: neverMentioned }, single);
  const probabilities = probabilitiesOf(stack, outOfFold, targets);
  const { truth, represents } = outOfFold;
  let logLoss = 0;
  probabilities.forEach((probability, at) => {
    const weight = represents[Math.floor(at / targets)] ?? 1;
    if (truth[at] === 1) logLoss -= weight * Math.log(Math.max(1e-9, probability));
    else if (!single) logLoss -= weight * Math.log(Math.max(1e-9, 1 - probability));
  });
  return { stack, probabilities, truth, represents, logLoss };
}
