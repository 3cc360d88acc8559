import { keywordTrust } from './blend.ts';
import { dealFolds } from './folds.ts';
import { learnCentres, learnMargins, type Example } from './learn.ts';
import type { FeatureRows } from './linear-svm.ts';
import { combine, scoreRow, type WeightMatrix } from './rows.ts';
import { fitStack, logitOf, toProbabilities, type Stack } from './stack.ts';
import { chooseThresholds } from './thresholds.ts';

export interface TargetLearning {
  readonly data: FeatureRows;
  /** Per comment; the first rows of `data` are the comments. */
  readonly decisions: readonly (readonly number[] | null)[];
  readonly keywordScores: readonly Float64Array[];
  /** Rows of `data` behind the comments: names and definitions. */
  readonly names: readonly Example[];
  readonly targets: readonly string[];
  readonly minimumScore: number;
  readonly seed: number;
}

/** How a target was learnt, for people to see. */
export interface LearntTarget {
  readonly id: string;
  readonly learntFrom: 'keywords' | 'mixed' | 'decisions';
  /** Comments that people gave this target. */
  readonly decisions: number;
  /** F1 on decisions that the model had not seen; null where it cannot be known. */
  readonly f1: number | null;
}

export interface LearntTargets {
  readonly targets: readonly LearntTarget[];
  /** Each comment has exactly one target, so that the targets compete. */
  readonly single: boolean;
  readonly weights: WeightMatrix;
  readonly keywordWeight: number;
  readonly keywordTrust: Float64Array;
  /** From which probability on a target is suggested. */
  readonly thresholds: Float64Array;
}

/** Fewer decisions than this teach nothing but what the keywords may. */
const leastDecisions = 10;
const mostFolds = 5;
/** Beyond so many decisions three folds tell as much as five. */
const manyDecisions = 1500;
/** A target with so many decisions for it stands on them. */
const enoughDecisions = 20;
const thresholdShrinkage = 10;
const cost = 0.3;
const balance = 0;

/** The kinds of score that are stacked, and what each weighs before any decision is known. */
const prior = { margin: 2, centre: 3, name: 2, keyword: 3 };
const kinds = Object.values(prior);
const priorBias = -3;

interface Scorers {
  readonly margins: WeightMatrix;
  readonly centres: WeightMatrix;
}

function learnScorers(learning: TargetLearning, examples: readonly Example[]): Scorers {
  const targets = learning.targets.length;
  const all = [...examples, ...learning.names];
  return {
    margins: learnMargins(learning.data, all, targets, { cost, balance, seed: learning.seed }),
    centres: learnCentres(learning.data, all, targets),
  };
}

interface OutOfFold {
  readonly scores: Float32Array;
  readonly truth: Uint8Array;
}

/** What scorers that have not seen a decided comment say of it. */
function scoreOutOfFold(learning: TargetLearning, examples: readonly Example[], names: WeightMatrix): OutOfFold {
  const targets = learning.targets.length;
  const folds = Math.min(examples.length > manyDecisions ? 3 : mostFolds, examples.length);
  const fold = dealFolds(
    examples.map((example) => example.targets),
    targets,
    folds,
    learning.seed,
  );
  const scores = new Float32Array(examples.length * targets * kinds.length);
  const truth = new Uint8Array(examples.length * targets);
  for (let out = 0; out < folds; out += 1) {
    const scorers = learnScorers(
      learning,
      examples.filter((_, index) => fold[index] !== out),
    );
    examples.forEach(({ row, targets: chosen }, index) => {
      if (fold[index] !== out) return;
      const said = [
        scoreRow(learning.data, row, scorers.margins),
        scoreRow(learning.data, row, scorers.centres),
        scoreRow(learning.data, row, names),
        learning.keywordScores[row],
      ];
      said.forEach((byTarget, kind) => {
        byTarget?.forEach((score, target) => (scores[(index * targets + target) * kinds.length + kind] = score));
      });
      for (const target of chosen) truth[index * targets + target] = 1;
    });
  }
  return { scores, truth };
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

function fromKeywords(learning: TargetLearning, names: WeightMatrix): LearntTargets {
  const count = learning.targets.length;
  const weights = combine(learning.data, count, [names], [prior.name]);
  weights.bias.fill(priorBias);
  return {
    targets: learning.targets.map((id) => ({ id, learntFrom: 'keywords', decisions: 0, f1: null })),
    single: false,
    weights,
    keywordWeight: prior.keyword,
    keywordTrust: new Float64Array(count).fill(1),
    thresholds: new Float64Array(count).fill(learning.minimumScore),
  };
}

const learntFrom = (decisions: number): LearntTarget['learntFrom'] =>
  decisions === 0 ? 'keywords' : decisions < enoughDecisions ? 'mixed' : 'decisions';

/** Learns scorers, stacks what they say out of fold into probabilities, chooses thresholds, and folds all into one matrix. */
export function learnTargets(learning: TargetLearning): LearntTargets {
  const count = learning.targets.length;
  const names = learnCentres(learning.data, learning.names, count);
  const examples = learning.decisions.flatMap((targets, row): Example[] =>
    targets === null ? [] : [{ row, targets, weight: 1 }],
  );
  if (examples.length < leastDecisions || count === 0) return fromKeywords(learning, names);
  const single = examples.every(({ targets }) => targets.length === 1);
  const outOfFold = scoreOutOfFold(learning, examples, names);
  const stack = fitStack(
    { ...outOfFold, rows: examples.length, targets: count },
    { weights: kinds, bias: priorBias },
    single,
  );
  const { byTarget, f1 } = chooseThresholds(
    probabilitiesOf(stack, outOfFold, count),
    outOfFold.truth,
    count,
    thresholdShrinkage,
  );
  const [margin = 0, centre = 0, name = 0, keyword = 0] = stack.weights;
  const scorers = learnScorers(learning, examples);
  const weights = combine(learning.data, count, [scorers.margins, scorers.centres, names], [margin, centre, name]);
  const given = new Uint32Array(count);
  const bearing = new Uint32Array(count);
  for (const { row, targets } of examples) {
    for (const target of targets) given[target] = (given[target] ?? 0) + 1;
    for (let target = 0; target < count; target += 1)
      if (targets.includes(target) || (learning.keywordScores[row]?.[target] ?? 0) > 0)
        bearing[target] = (bearing[target] ?? 0) + 1;
  }
  for (let target = 0; target < count; target += 1)
    weights.bias[target] = (weights.bias[target] ?? 0) + (stack.bias + (stack.targetBias[target] ?? 0));
  return {
    targets: learning.targets.map((id, target) => ({
      id,
      learntFrom: learntFrom(given[target] ?? 0),
      decisions: given[target] ?? 0,
      f1: Number.isNaN(f1[target]) ? null : (f1[target] ?? 0),
    })),
    single,
    weights,
    keywordWeight: keyword,
    keywordTrust: Float64Array.from(bearing, keywordTrust),
    thresholds: byTarget,
  };
}
