/** Rows of equal length, one behind the other. */
export interface DenseRows {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export const zeroRows = (rows: number, columns: number): DenseRows => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

/** Independent normal numbers (Box and Muller 1958). */
export function randomRows(rows: number, columns: number, random: () => number): DenseRows {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, normal) };
}

/**
 * The inner product of columns `from` to `to` of two rows; four sums side by side, since a processor adds the next
 * before the last is done.
 */
export function innerProduct(a: Float64Array, aRow: number, b: Float64Array, bRow: number, from: number, to: number) {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let at = from;
  for (; at + 3 < to; at += 4) {
    first += (a[aRow + at] ?? 0) * (b[bRow + at] ?? 0);
    second += (a[aRow + at + 1] ?? 0) * (b[bRow + at + 1] ?? 0);
    third += (a[aRow + at + 2] ?? 0) * (b[bRow + at + 2] ?? 0);
    fourth += (a[aRow + at + 3] ?? 0) * (b[bRow + at + 3] ?? 0);
  }
  for (; at < to; at += 1) first += (a[aRow + at] ?? 0) * (b[bRow + at] ?? 0);
  return first + second + (third + fourth);
}

/** Aᵀ·B: the inner products of the columns, row by row. */
export function columnProducts(a: DenseRows, b: DenseRows): Float64Array {
  const [left, right] = [a.values, b.values];
  const [height, width] = [a.columns, b.columns];
  const table = new Float64Array(height * width);
  for (let row = 0; row < a.rows; row += 1) {
    const from = row * width;
    for (let i = 0; i < height; i += 1) {
      const factor = left[row * height + i] ?? 0;
      const into = i * width;
      for (let j = 0; j < width; j += 1) table[into + j] = (table[into + j] ?? 0) + factor * (right[from + j] ?? 0);
    }
  }
  return table;
}

/** New columns, each a sum of the old with the weights of one vector. */
export function recombined(source: DenseRows, vectors: readonly Float64Array[]): DenseRows {
  const { rows, columns, values } = source;
  const result = zeroRows(rows, vectors.length);
  const weights = new Float64Array(columns * vectors.length);
  vectors.forEach((vector, place) => {
    for (let column = 0; column < columns; column += 1) weights[column * vectors.length + place] = vector[column] ?? 0;
  });
  const sums = result.values;
  const width = vectors.length;
  for (let row = 0; row < rows; row += 1) {
    const into = row * width;
    for (let column = 0; column < columns; column += 1) {
      const factor = values[row * columns + column] ?? 0;
      const from = column * width;
      for (let place = 0; place < width; place += 1)
        sums[into + place] = (sums[into + place] ?? 0) + factor * (weights[from + place] ?? 0);
    }
  }
  return result;
}

/** A column of which less than this share is new depends on those before it, but for rounding. */
const leastNewShare = 1e-12;

/**
 * The columns that make the inner products `table` of others orthonormal, by Cholesky's factors: for each column that
 * is kept, the weights of the old ones.
 */
function orthonormalising(table: Float64Array, size: number): Float64Array[] {
  const kept: Float64Array[] = [];
  for (let column = 0; column < size; column += 1) {
    const weights = new Float64Array(size);
    weights[column] = 1;
    const whole = table[column * size + column] ?? 0;
    let rest = whole;
    for (const before of kept) {
      let overlap = 0;
      for (let old = 0; old <= column; old += 1) overlap += (before[old] ?? 0) * (table[old * size + column] ?? 0);
      rest -= overlap * overlap;
      for (let old = 0; old < column; old += 1) weights[old] = (weights[old] ?? 0) - overlap * (before[old] ?? 0);
    }
    if (!(rest > leastNewShare * whole)) continue;
    const scale = 1 / Math.sqrt(rest);
    kept.push(weights.map((weight) => weight * scale));
  }
  return kept;
}

/**
 * An orthonormal basis of what the columns span, through the Cholesky factors of their inner products, twice
 * (CholeskyQR2: Yamamoto and others 2015). Has fewer columns where some depend on the others.
 */
export function orthonormal(source: DenseRows): DenseRows {
  let basis = source;
  for (let pass = 0; pass < 2; pass += 1)
    basis = recombined(basis, orthonormalising(columnProducts(basis, basis), basis.columns));
  return basis;
}

/** The same rows with length one; rows of zeros stay. */
export function unitRows({ rows, columns, values }: DenseRows): DenseRows {
  const result = Float64Array.from(values);
  for (let row = 0; row < rows; row += 1) {
    const square = innerProduct(values, row * columns, values, row * columns, 0, columns);
    const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) result[at] = (result[at] ?? 0) * scale;
  }
  return { rows, columns, values: result };
}

/** The first columns. */
export function firstColumns(source: DenseRows, columns: number): DenseRows {
  const width = Math.min(columns, source.columns);
  const result = zeroRows(source.rows, width);
  for (let row = 0; row < source.rows; row += 1)
    result.values.set(source.values.subarray(row * source.columns, row * source.columns + width), row * width);
  return result;
}
