import {
  columnProducts,
  firstColumns,
  orthonormal,
  randomRows,
  recombined,
  zeroRows,
  type DenseRows,
} from './dense.ts';
import { times, type SparseMatrix } from './sparse.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The leading eigenvalues of a graph, largest first, and the coordinates of each node in their eigenvectors. */
export interface Spectrum {
  readonly values: Float64Array;
  readonly coordinates: DenseRows;
}

const extraColumns = 8;
const filterDegree = 8;
const filterRounds = 3;
const firstBound = 0.3;

/** D^-½ · A · D^-½: what a random walk on the graph does, made symmetric. Nodes without edges stay zero. */
function normalised(graph: SparseMatrix): SparseMatrix {
  const { rows, offsets, indices, values } = graph;
  const root = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let degree = 0;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) degree += values[at] ?? 0;
    root[row] = degree > 0 ? 1 / Math.sqrt(degree) : 0;
  }
  const scaled = Float64Array.from(values);
  for (let row = 0; row < rows; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
      scaled[at] = (scaled[at] ?? 0) * (root[row] ?? 0) * (root[indices[at] ?? 0] ?? 0);
  }
  return { ...graph, values: scaled };
}

/** The Chebyshev polynomial of the matrix that is small between -1 and `bound` and grows fast above it. */
function filtered(matrix: SparseMatrix, block: DenseRows, bound: number): DenseRows {
  const centre = (bound - 1) / 2;
  const half = (bound + 1) / 2;
  let before = zeroRows(block.rows, block.columns);
  let now = block;
  for (let degree = 1; degree <= filterDegree; degree += 1) {
    const next = times(matrix, now);
    const factor = (degree === 1 ? 1 : 2) / half;
    const [product, last, lastButOne] = [next.values, now.values, before.values];
    for (let at = 0; at < product.length; at += 1)
      product[at] = factor * ((product[at] ?? 0) - centre * (last[at] ?? 0)) - (lastButOne[at] ?? 0);
    before = now;
    now = next;
  }
  return now;
}

/**
 * The `wanted` leading eigenvectors of the graph's normalised adjacency (Ng, Jordan and Weiss 2001; von Luxburg 2007),
 * by subspace iteration with a Chebyshev filter (Zhou and Saad 2007). An eigenvalue near 1 is a group that a random
 * walk hardly leaves.
 */
export function spectrumOf(graph: SparseMatrix, wanted: number, random: () => number): Spectrum {
  const matrix = normalised(graph);
  let block = orthonormal(randomRows(graph.rows, Math.min(wanted + extraColumns, graph.rows), random));
  let bound = firstBound;
  let values: Float64Array = new Float64Array();
  for (let round = 0; round < filterRounds; round += 1) {
    block = orthonormal(filtered(matrix, block, bound));
    const eigen = symmetricEigen(columnProducts(block, times(matrix, block)), block.columns);
    values = eigen.values;
    block = recombined(block, eigen.vectors);
    bound = Math.min(0.95, Math.max(-0.5, values[values.length - 1] ?? 0));
  }
  return { values: values.subarray(0, wanted), coordinates: firstColumns(block, wanted) };
}
