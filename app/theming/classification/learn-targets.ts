import { keywordTrust, neverMentioned } from './blend.ts';
import { dealFolds } from './folds.ts';
import { learnCentres, type Example } from './learn.ts';
import { fitOutOfFold, scoreOutOfFold, type Folds } from './out-of-fold.ts';
import { zeroMatrix, type WeightMatrix } from './rows.ts';
import {
  foldWeights,
  guess,
  keywordKind,
  kinds,
  learnScorers,
  prior,
  type Scorers,
  type TargetLearning,
} from './scorers.ts';
import type { Stack } from './stack.ts';
import { chooseThresholds } from './thresholds.ts';
import { weakExamples } from './weak-examples.ts';

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
/** Beyond so many decisions three folds tell as much as five, and guesses add nothing. */
const manyDecisions = 1500;
/** A target with so many decisions for it stands on them. */
const enoughDecisions = 20;
/** So few undecided comments teach nothing. */
const leastUndecided = 50;
const thresholdShrinkage = 10;
/** What a sure guess counts beside a decision, and where there is no decision. */
const weightOfGuess = 0.3;
const weightOfGuessAlone = 1;

/**
 * Without decisions: keywords and names teach on the comments themselves, and what was decided in earlier consultations;
 * the scores are as the stack has them at first.
 */
function learnFromKeywords(learning: TargetLearning, names: WeightMatrix): LearntTargets {
  const count = learning.targets.length;
  const stack: Stack = {
    single: false,
    weights: Float64Array.from(kinds),
    bias: neverMentioned,
    targetBias: new Float64Array(count),
  };
  const teacher = { margins: null, centres: zeroMatrix(learning.data, count) };
  const guesses = guess(learning, teacher, names, { ...stack, single: true });
  const weak = guesses.length < leastUndecided ? [] : weakExamples(guesses, true, weightOfGuessAlone);
  const examples = [...weak, ...learning.earlier];
  const scorers = examples.length === 0 ? teacher : learnScorers(learning, examples);
  const earlier = countDecisions(learning, learning.earlier).given;
  return {
    targets: learning.targets.map((id, target) => ({
      id,
      learntFrom: (earlier[target] ?? 0) < leastDecisions ? 'keywords' : 'mixed',
      ...{ decisions: 0, f1: null },
    })),
    single: false,
    weights: foldWeights(learning, scorers, names, stack),
    keywordWeight: prior.keyword,
    keywordTrust: new Float64Array(count),
    thresholds: new Float64Array(count).fill(learning.minimumScore),
  };
}

const learntFrom = (decisions: number): LearntTarget['learntFrom'] =>
  decisions === 0 ? 'keywords' : decisions < enoughDecisions ? 'mixed' : 'decisions';

/** How often each target was given, and on how many decided comments people could have given it. */
function countDecisions(learning: TargetLearning, examples: readonly Example[]) {
  const given = new Uint32Array(learning.targets.length);
  const bearing = new Uint32Array(learning.targets.length);
  for (const { row, targets } of examples) {
    for (const target of targets) given[target] = (given[target] ?? 0) + 1;
    for (let target = 0; target < bearing.length; target += 1)
      if (targets.includes(target) || (learning.keywordScores[row]?.[target] ?? 0) > 0)
        bearing[target] = (bearing[target] ?? 0) + 1;
  }
  return { given, bearing };
}

/** Learns scorers, stacks what they say out of fold into probabilities, chooses thresholds, and folds all into one matrix. */
export function learnTargets(learning: TargetLearning): LearntTargets {
  const count = learning.targets.length;
  const names = learnCentres(learning.data, learning.names, count);
  const examples = learning.decisions.flatMap((targets, row): Example[] =>
    targets === null ? [] : [{ row, targets, weight: 1 }],
  );
  if (examples.length < leastDecisions || count === 0) return learnFromKeywords(learning, names);
  const single = examples.every(({ targets }) => targets.length === 1);
  const foldCount = examples.length > manyDecisions ? 3 : mostFolds;
  const folds: Folds = {
    count: foldCount,
    of: dealFolds(
      examples.map(({ targets }) => targets),
      count,
      foldCount,
      learning.seed,
    ),
  };
  let first = scoreOutOfFold(learning, examples, names, folds, () => []);
  let fit = fitOutOfFold(first, examples.length, count, single);
  let earlier: readonly Example[] = [];
  if (examples.length <= manyDecisions && learning.earlier.length > 0) {
    const second = scoreOutOfFold(learning, examples, names, folds, () => learning.earlier);
    const taught = fitOutOfFold(second, examples.length, count, single);
    if (taught.logLoss < fit.logLoss) [first, fit, earlier] = [second, taught, learning.earlier];
  }
  let scorers = learnScorers(learning, [...examples, ...earlier]);
  if (examples.length <= manyDecisions && learning.decisions.length - examples.length >= leastUndecided) {
    const { stack } = fit;
    const weak = (teacher: Scorers): Example[] =>
      weakExamples(guess(learning, teacher, names, stack), single, weightOfGuess);
    const second = scoreOutOfFold(learning, examples, names, folds, (fold) => {
      const teacher = first.scorers[fold];
      return teacher === undefined ? earlier : [...earlier, ...weak(teacher)];
    });
    const taught = fitOutOfFold(second, examples.length, count, single);
    if (taught.logLoss < fit.logLoss) {
      fit = taught;
      scorers = learnScorers(learning, [...examples, ...earlier, ...weak(scorers)]);
    }
  }
  const { byTarget, f1 } = chooseThresholds(fit, count, thresholdShrinkage);
  const { given, bearing } = countDecisions(learning, examples);
  return {
    targets: learning.targets.map((id, target) => ({
      id,
      learntFrom: learntFrom(given[target] ?? 0),
      decisions: given[target] ?? 0,
      f1: Number.isNaN(f1[target]) ? null : (f1[target] ?? null),
    })),
    single,
    weights: foldWeights(learning, scorers, names, fit.stack),
    keywordWeight: fit.stack.weights[keywordKind] ?? 0,
    keywordTrust: Float64Array.from(bearing, keywordTrust),
    thresholds: byTarget,
  };
}
