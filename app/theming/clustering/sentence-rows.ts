import { zeroRows, type DenseRows } from './dense.ts';

/** An outside model's vectors as unit rows; a document without one is like no other. */
export function sentenceRows(vectors: readonly (Float32Array | undefined)[]): DenseRows {
  const columns = vectors.find((vector) => vector !== undefined)?.length ?? 0;
  const rows = zeroRows(vectors.length, columns);
  vectors.forEach((vector, row) => {
    if (vector?.length !== columns) return;
    const length = Math.hypot(...vector) || 1;
    rows.values.set(
      Array.from(vector, (value) => value / length),
      row * columns,
    );
  });
  return rows;
}
