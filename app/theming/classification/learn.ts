import { trainSvm, type FeatureRows } from './linear-svm.ts';
import { addRow, normaliseColumns, zeroMatrix, type WeightMatrix } from './rows.ts';

/** A row that says something about targets: a decision, or a target's own name and definition. */
export interface Example {
  readonly row: number;
  readonly targets: readonly number[];
  /** How much it counts beside a decision, which counts 1. */
  readonly weight: number;
  /** The targets that it says yes or no to; absent: all of them. */
  readonly asked?: readonly number[];
}

export interface LearnSettings {
  /** What an error on an example costs the support vector machine. */
  readonly cost: number;
  /** Positive examples of a target cost (negatives ÷ positives) to this power more. */
  readonly balance: number;
  readonly seed: number;
}

const maximumEpochs = 40;
const tolerance = 0.1;

/**
 * One plane per target against all others (Rifkin and Klautau 2004), from the examples that say something about it; a
 * target without an example scores −1 everywhere.
 */
export function learnMargins(
  data: FeatureRows,
  examples: readonly Example[],
  targets: number,
  { cost, balance, seed }: LearnSettings,
): WeightMatrix {
  const matrix = zeroMatrix(data, targets);
  for (let target = 0; target < targets; target += 1) {
    const asked = examples.filter((example) => example.asked === undefined || example.asked.includes(target));
    const rows = Uint32Array.from(asked, ({ row }) => row);
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const positive = Uint8Array.from(asked, (example) => (example.targets.includes(target) ? 1 : 0));
    let positives = 0;
    positive.forEach((is, index) => (positives += is * (asked[index]?.weight ?? 0)));
    if (positives === 0) {
      matrix.bias[target] = -1;
      continue;
    }
    const extra = Math.max(1, (total - positives) / positives) ** balance;
    const costs = Float32Array.from(asked, ({ weight }, index) => cost * weight * (positive[index] === 1 ? extra : 1));
    const { sparse, dense, bias } = trainSvm(data, rows, positive, costs, { maximumEpochs, tolerance, seed });
    for (let column = 0; column < sparse.length; column += 1)
      matrix.sparse[column * targets + target] = sparse[column] ?? 0;
    for (let column = 0; column < dense.length; column += 1)
      matrix.dense[column * targets + target] = dense[column] ?? 0;
    matrix.bias[target] = bias;
  }
  return matrix;
}

/** The centre of each target's examples, as a direction (Rocchio's classifier without negatives; Manning and others 2008, chapter 14). */
export function learnCentres(data: FeatureRows, examples: readonly Example[], targets: number): WeightMatrix {
  const matrix = zeroMatrix(data, targets);
  for (const { row, targets: chosen, weight } of examples)
    for (const target of chosen) addRow(data, row, matrix, target, weight / chosen.length);
  normaliseColumns(matrix);
  return matrix;
}
