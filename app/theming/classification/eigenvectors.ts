/** The eigenvalues of a symmetric matrix, largest first, and the eigenvectors as columns in the same order. */
export interface Eigen {
  readonly values: Float64Array;
  /** Row-major; column `j` belongs to `values[j]`. */
  readonly vectors: Float64Array;
}

const maximumSweeps = 12;

/**
 * By Jacobi's rotations (Golub and Van Loan 2013, section 8.5.3): slow for large matrices, and exact in the same way on
 * every machine. `matrix` is row-major, `size` × `size`; it is left as it was.
 */
export function eigenvectors(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let index = 0; index < size; index += 1) v[index * size + index] = 1;
  const scale = a.reduce((sum, value) => sum + value * value, 0);
  const rotate = (m: Float64Array, x: number, y: number, cosine: number, sine: number): void => {
    const first = m[x] ?? 0;
    const second = m[y] ?? 0;
    m[x] = cosine * first - sine * second;
    m[y] = sine * first + cosine * second;
  };
  for (let sweep = 0; sweep < maximumSweeps; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += (a[p * size + q] ?? 0) ** 2;
    if (off <= 1e-18 * scale) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = a[p * size + q] ?? 0;
        if (apq === 0) continue;
        const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let i = 0; i < size; i += 1) rotate(a, i * size + p, i * size + q, cosine, sine);
        for (let i = 0; i < size; i += 1) rotate(a, p * size + i, q * size + i, cosine, sine);
        for (let i = 0; i < size; i += 1) rotate(v, i * size + p, i * size + q, cosine, sine);
      }
    }
  }
  const order = Array.from({ length: size }, (_, index) => index).sort(
    (x, y) => (a[y * size + y] ?? 0) - (a[x * size + x] ?? 0) || x - y,
  );
  const values = Float64Array.from(order, (index) => a[index * size + index] ?? 0);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let i = 0; i < size; i += 1) vectors[i * size + to] = v[i * size + from] ?? 0;
  });
  return { values, vectors };
}
