import { columnProducts, orthonormal, randomRows, recombined, zeroRows, type DenseRows } from './dense.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** A matrix with few entries, in compressed rows: those of row r are from `offsets[r]` to `offsets[r + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float64Array;
}

/** A sparse matrix from its rows, each as places and values. */
export function sparseFrom(
  rows: readonly { readonly terms: ArrayLike<number>; readonly weights: ArrayLike<number> }[],
  columns: number,
): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach(({ terms }, row) => (offsets[row + 1] = (offsets[row] ?? 0) + terms.length));
  const indices = new Uint32Array(offsets[rows.length] ?? 0);
  const values = new Float64Array(indices.length);
  rows.forEach(({ terms, weights }, row) => {
    indices.set(terms, offsets[row]);
    values.set(weights, offsets[row]);
  });
  return { rows: rows.length, columns, offsets, indices, values };
}

/** A·B. */
export function times({ rows, offsets, indices, values }: SparseMatrix, block: DenseRows): DenseRows {
  const { columns, values: factors } = block;
  const result = zeroRows(rows, columns);
  const sums = result.values;
  for (let row = 0; row < rows; row += 1) {
    const into = row * columns;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const factor = values[at] ?? 0;
      const from = (indices[at] ?? 0) * columns;
      for (let column = 0; column < columns; column += 1)
        sums[into + column] = (sums[into + column] ?? 0) + factor * (factors[from + column] ?? 0);
    }
  }
  return result;
}

/** Aᵀ·B. */
function transposedTimes(matrix: SparseMatrix, block: DenseRows): DenseRows {
  const { rows, offsets, indices, values } = matrix;
  const { columns, values: factors } = block;
  const result = zeroRows(matrix.columns, columns);
  const sums = result.values;
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const factor = values[at] ?? 0;
      const into = (indices[at] ?? 0) * columns;
      for (let column = 0; column < columns; column += 1)
        sums[into + column] = (sums[into + column] ?? 0) + factor * (factors[from + column] ?? 0);
    }
  }
  return result;
}

const extraColumns = 10;
const powerRounds = 4;

/**
 * The rows in the space of the matrix's `wanted` leading singular vectors, U·Σ: latent semantic analysis when rows are
 * documents (Deerwester and others 1990), by a randomised range finder with power rounds (Halko, Martinsson and Tropp
 * 2011, algorithm 4.4). Fewer columns where the matrix has no more.
 */
export function leadingCoordinates(matrix: SparseMatrix, wanted: number, random: () => number): DenseRows {
  const width = Math.min(wanted + extraColumns, matrix.rows, matrix.columns);
  if (width === 0) return zeroRows(matrix.rows, 0);
  let range = orthonormal(times(matrix, randomRows(matrix.columns, width, random)));
  for (let round = 0; round < powerRounds; round += 1)
    range = orthonormal(times(matrix, transposedTimes(matrix, range)));
  const image = transposedTimes(matrix, range);
  const { values, vectors } = symmetricEigen(columnProducts(image, image), range.columns);
  const least = (values[0] ?? 0) * 1e-12;
  const kept = vectors.slice(0, wanted).filter((_, place) => (values[place] ?? 0) > least);
  const result = recombined(range, kept);
  for (let at = 0; at < result.values.length; at += 1)
    result.values[at] = (result.values[at] ?? 0) * Math.sqrt(values[at % result.columns] ?? 0);
  return result;
}
