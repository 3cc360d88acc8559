import type { FeatureRows } from './linear-svm.ts';
import type { CommentVector } from './vectorise.ts';

/** Puts vectors under each other, as the trainers read them. */
export function rowsOf(vectors: readonly CommentVector[], columns: number): FeatureRows {
  const denseSize = vectors[0]?.meaning.length ?? 0;
  const offsets = new Uint32Array(vectors.length + 1);
  vectors.forEach((vector, row) => (offsets[row + 1] = (offsets[row] ?? 0) + vector.columns.length));
  const entries = offsets[vectors.length] ?? 0;
  const indexes = new Uint32Array(entries);
  const values = new Float32Array(entries);
  const dense = new Float32Array(vectors.length * denseSize);
  vectors.forEach((vector, row) => {
    indexes.set(vector.columns, offsets[row]);
    values.set(vector.values, offsets[row]);
    dense.set(vector.meaning, row * denseSize);
  });
  return { count: vectors.length, offsets, indexes, values, sparseSize: columns, dense, denseSize };
}

/** Weights of all targets side by side: `sparse[column * targets + target]`. */
export interface WeightMatrix {
  readonly targets: number;
  readonly sparse: Float32Array;
  readonly dense: Float32Array;
  readonly bias: Float64Array;
}

export function zeroMatrix(data: FeatureRows, targets: number): WeightMatrix {
  return {
    targets,
    sparse: new Float32Array(data.sparseSize * targets),
    dense: new Float32Array(data.denseSize * targets),
    bias: new Float64Array(targets),
  };
}

/** The scores of one row for all targets. */
export function scoreRow(data: FeatureRows, row: number, { targets, sparse, dense, bias }: WeightMatrix): Float64Array {
  const scores = Float64Array.from(bias);
  for (let at = data.offsets[row] ?? 0; at < (data.offsets[row + 1] ?? 0); at += 1) {
    const value = data.values[at] ?? 0;
    const first = (data.indexes[at] ?? 0) * targets;
    for (let target = 0; target < targets; target += 1)
      scores[target] = (scores[target] ?? 0) + value * (sparse[first + target] ?? 0);
  }
  for (let at = 0; at < data.denseSize; at += 1) {
    const value = data.dense[row * data.denseSize + at] ?? 0;
    if (value === 0) continue;
    for (let target = 0; target < targets; target += 1)
      scores[target] = (scores[target] ?? 0) + value * (dense[at * targets + target] ?? 0);
  }
  return scores;
}

/** Adds `weight` times a row to a target's column of the matrix. */
export function addRow(data: FeatureRows, row: number, matrix: WeightMatrix, target: number, weight: number): void {
  const { targets, sparse, dense } = matrix;
  for (let at = data.offsets[row] ?? 0; at < (data.offsets[row + 1] ?? 0); at += 1) {
    const cell = (data.indexes[at] ?? 0) * targets + target;
    sparse[cell] = (sparse[cell] ?? 0) + weight * (data.values[at] ?? 0);
  }
  for (let at = 0; at < data.denseSize; at += 1)
    dense[at * targets + target] =
      (dense[at * targets + target] ?? 0) + weight * (data.dense[row * data.denseSize + at] ?? 0);
}

/** The length of each target's column. */
function columnLengths({ targets, sparse, dense }: WeightMatrix): Float64Array {
  const squares = new Float64Array(targets);
  for (const part of [sparse, dense]) {
    for (let at = 0; at < part.length; at += targets)
      for (let target = 0; target < targets; target += 1)
        squares[target] = (squares[target] ?? 0) + (part[at + target] ?? 0) ** 2;
  }
  return squares.map((square) => Math.sqrt(square) || 1);
}

/** Makes each target's column one long and takes from each the mean over the targets, so that a row's scores are about 0. */
export function normaliseColumns(matrix: WeightMatrix): void {
  const lengths = columnLengths(matrix);
  const { targets } = matrix;
  for (const part of [matrix.sparse, matrix.dense]) {
    for (let at = 0; at < part.length; at += targets) {
      let sum = 0;
      for (let target = 0; target < targets; target += 1) {
        const value = (part[at + target] ?? 0) / (lengths[target] ?? 1);
        part[at + target] = value;
        sum += value;
      }
      if (sum === 0) continue;
      for (let target = 0; target < targets; target += 1) part[at + target] = (part[at + target] ?? 0) - sum / targets;
    }
  }
}

function addWeighted<Numbers extends Float32Array | Float64Array>(sum: Numbers, values: Numbers, weight: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (values[at] ?? 0);
}

/** The weighted sum of matrices: what scores the same as their scores, weighted and summed. */
export function combine(
  data: FeatureRows,
  targets: number,
  matrices: readonly WeightMatrix[],
  weights: readonly number[],
): WeightMatrix {
  const sum = zeroMatrix(data, targets);
  matrices.forEach((matrix, index) => {
    const weight = weights[index] ?? 0;
    addWeighted(sum.sparse, matrix.sparse, weight);
    addWeighted(sum.dense, matrix.dense, weight);
    addWeighted(sum.bias, matrix.bias, weight);
  });
  return sum;
}
