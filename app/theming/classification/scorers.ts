import { keywordLogit } from './blend.ts';
import { learnCentres, learnMargins, type Example } from './learn.ts';
import type { FeatureRows } from './linear-svm.ts';
import { combine, scoreRow, type WeightMatrix } from './rows.ts';
import { toProbabilities, type Stack } from './stack.ts';
import type { Guess } from './weak-examples.ts';

export interface TargetLearning {
  readonly data: FeatureRows;
  /** Per comment; the first rows of `data` are the comments. */
  readonly decisions: readonly (readonly number[] | null)[];
  readonly keywordScores: readonly Float64Array[];
  /** Per comment: drawn at random, not chosen; null where all were. */
  readonly atRandom: readonly boolean[] | null;
  /** Rows of `data` behind the comments: names and definitions. */
  readonly names: readonly Example[];
  /** Rows of `data` behind those: what was decided in earlier consultations. They teach, and are never measured by. */
  readonly earlier: readonly Example[];
  readonly targets: readonly string[];
  readonly minimumScore: number;
  readonly seed: number;
}

const cost = 0.3;
const balance = 0;

/** The kinds of score that are stacked, and what each weighs before any decision is known. */
export const prior = { margin: 3, centre: 6, name: 2, keyword: 1 };
export const kinds = Object.values(prior);
export const keywordKind = Object.keys(prior).indexOf('keyword');

/** What is learnt from examples; names and keywords say the same whatever the examples. */
export interface Scorers {
  readonly margins: WeightMatrix | null;
  readonly centres: WeightMatrix;
}

export function learnScorers(learning: TargetLearning, examples: readonly Example[]): Scorers {
  const targets = learning.targets.length;
  const all = [...examples, ...learning.names];
  return {
    margins: learnMargins(learning.data, all, targets, { cost, balance, seed: learning.seed }),
    centres: learnCentres(learning.data, all, targets),
  };
}

/** Puts what all kinds say of a row behind each other, target by target, at `at`. */
export function writeScores(
  learning: TargetLearning,
  row: number,
  { margins, centres }: Scorers,
  names: WeightMatrix,
  scores: Float32Array,
  at: number,
): void {
  const said = [
    margins === null ? undefined : scoreRow(learning.data, row, margins),
    scoreRow(learning.data, row, centres),
    scoreRow(learning.data, row, names),
    learning.keywordScores[row]?.map(keywordLogit),
  ];
  said.forEach((byTarget, kind) => {
    byTarget?.forEach((score, target) => (scores[at + target * kinds.length + kind] = score));
  });
}

/** Folds scorers, names and stack into one matrix: one product scores a comment for all targets. */
export function foldWeights(
  learning: TargetLearning,
  scorers: Scorers,
  names: WeightMatrix,
  stack: Stack,
): WeightMatrix {
  const [margin = 0, centre = 0, name = 0] = stack.weights;
  const count = learning.targets.length;
  const parts = [
    ...(scorers.margins === null ? [] : [{ matrix: scorers.margins, weight: margin }]),
    { matrix: scorers.centres, weight: centre },
    { matrix: names, weight: name },
  ];
  const weights = combine(
    learning.data,
    count,
    parts.map(({ matrix }) => matrix),
    parts.map(({ weight }) => weight),
  );
  for (let target = 0; target < count; target += 1)
    weights.bias[target] = (weights.bias[target] ?? 0) + stack.bias + (stack.targetBias[target] ?? 0);
  return weights;
}

/** What scorers and stack think of the rows that nobody has decided on. */
export function guess(learning: TargetLearning, scorers: Scorers, names: WeightMatrix, stack: Stack): Guess[] {
  const weights = foldWeights(learning, scorers, names, stack);
  const keywordWeight = stack.weights[keywordKind] ?? 0;
  return learning.decisions.flatMap((decision, row): Guess[] => {
    if (decision !== null) return [];
    const logits = scoreRow(learning.data, row, weights);
    learning.keywordScores[row]?.forEach((score, target) => {
      logits[target] = (logits[target] ?? 0) + keywordWeight * keywordLogit(score);
    });
    return [{ row, probabilities: toProbabilities(logits, stack.single) }];
  });
}
