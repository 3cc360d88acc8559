/** Eigenvalues, largest first, and an eigenvector of length one for each. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

const maximumSweeps = 40;
const smallest = 1e-22;

function rotate(table: Float64Array, size: number, p: number, q: number, vectors: readonly Float64Array[]): void {
  const pq = table[p * size + q] ?? 0;
  const theta = ((table[q * size + q] ?? 0) - (table[p * size + p] ?? 0)) / (2 * pq);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let index = 0; index < size; index += 1) {
    const a = table[index * size + p] ?? 0;
    const b = table[index * size + q] ?? 0;
    table[index * size + p] = cosine * a - sine * b;
    table[index * size + q] = sine * a + cosine * b;
  }
  const rows = [p * size, q * size] as const;
  for (let index = 0; index < size; index += 1) {
    const a = table[rows[0] + index] ?? 0;
    const b = table[rows[1] + index] ?? 0;
    table[rows[0] + index] = cosine * a - sine * b;
    table[rows[1] + index] = sine * a + cosine * b;
  }
  const [left, right] = [vectors[p], vectors[q]];
  if (left === undefined || right === undefined) return;
  for (let index = 0; index < size; index += 1) {
    const a = left[index] ?? 0;
    const b = right[index] ?? 0;
    left[index] = cosine * a - sine * b;
    right[index] = sine * a + cosine * b;
  }
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix (`size` rows, one behind the other) by cyclic Jacobi
 * rotations (Golub and Van Loan, Matrix Computations, §8.5). The largest part of each vector is positive.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const table = Float64Array.from(matrix);
  const vectors = Array.from({ length: size }, (_, row) => {
    const vector = new Float64Array(size);
    vector[row] = 1;
    return vector;
  });
  let total = 0;
  for (const value of table) total += value * value;
  for (let sweep = 0; sweep < maximumSweeps; sweep += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rest += (table[p * size + q] ?? 0) ** 2;
    if (rest <= smallest * total) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1)
        if ((table[p * size + q] ?? 0) ** 2 > smallest * 1e-4 * total) rotate(table, size, p, q, vectors);
    }
  }
  const order = Array.from({ length: size }, (_, place) => place);
  order.sort((a, b) => (table[b * size + b] ?? 0) - (table[a * size + a] ?? 0) || a - b);
  return {
    values: Float64Array.from(order, (place) => table[place * size + place] ?? 0),
    vectors: order.map((place) => {
      const vector = vectors[place] ?? new Float64Array(size);
      const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0);
      return largest < 0 ? vector.map((value) => -value) : vector;
    }),
  };
}
