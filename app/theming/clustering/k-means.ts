import type { DenseRows } from './dense.ts';

const maximumRounds = 25;

function squaredDistance(rows: DenseRows, row: number, centres: Float64Array, centre: number): number {
  const { columns, values } = rows;
  const [from, to] = [row * columns, centre * columns];
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    const gap = (values[from + column] ?? 0) - (centres[to + column] ?? 0);
    sum += gap * gap;
  }
  return sum;
}

/** The row at which a running sum of the values passes a random share of their total. */
function drawnBy(values: Float64Array, total: number, random: () => number): number {
  let left = random() * total;
  let row = 0;
  while (row < values.length - 1 && (left -= values[row] ?? 0) > 0) row += 1;
  return row;
}

/**
 * First centres far apart from each other: k-means++ (Arthur and Vassilvitskii 2007), each the best of some candidates.
 */
function firstCentres(rows: DenseRows, count: number, random: () => number): Float64Array {
  const { columns, values } = rows;
  const centres = new Float64Array(count * columns);
  const candidates = 2 + Math.floor(Math.log(count));
  let nearest = new Float64Array(rows.rows).fill(1);
  let total = rows.rows;
  for (let centre = 0; centre < count; centre += 1) {
    let best: { nearest: Float64Array<ArrayBuffer>; total: number; row: number } | null = null;
    for (let candidate = 0; candidate < (centre === 0 ? 1 : candidates); candidate += 1) {
      const row = drawnBy(nearest, total, random);
      centres.set(values.subarray(row * columns, (row + 1) * columns), centre * columns);
      const closer = new Float64Array(rows.rows);
      let sum = 0;
      for (let other = 0; other < rows.rows; other += 1) {
        const distance = squaredDistance(rows, other, centres, centre);
        closer[other] = centre === 0 ? distance : Math.min(nearest[other] ?? 0, distance);
        sum += closer[other] ?? 0;
      }
      if (best === null || sum < best.total) best = { nearest: closer, total: sum, row };
    }
    if (best === null) break;
    centres.set(values.subarray(best.row * columns, (best.row + 1) * columns), centre * columns);
    ({ nearest, total } = best);
  }
  return centres;
}

function recentre(rows: DenseRows, labels: Uint32Array, count: number, centres: Float64Array): void {
  const { columns, values } = rows;
  const sizes = new Float64Array(count);
  const sums = new Float64Array(centres.length);
  for (let row = 0; row < rows.rows; row += 1) {
    const label = labels[row] ?? 0;
    sizes[label] = (sizes[label] ?? 0) + 1;
    for (let column = 0; column < columns; column += 1)
      sums[label * columns + column] = (sums[label * columns + column] ?? 0) + (values[row * columns + column] ?? 0);
  }
  for (let centre = 0; centre < count; centre += 1) {
    const size = sizes[centre] ?? 0;
    if (size === 0) continue;
    for (let at = centre * columns; at < (centre + 1) * columns; at += 1) centres[at] = (sums[at] ?? 0) / size;
  }
}

function onceFrom(rows: DenseRows, count: number, random: () => number): { labels: Uint32Array; spread: number } {
  const centres = firstCentres(rows, count, random);
  const labels = new Uint32Array(rows.rows);
  let spread = 0;
  for (let round = 0, moved = true; moved && round < maximumRounds; round += 1) {
    moved = false;
    spread = 0;
    for (let row = 0; row < rows.rows; row += 1) {
      let best = labels[row] ?? 0;
      let least = squaredDistance(rows, row, centres, best);
      for (let centre = 0; centre < count; centre += 1) {
        if (centre === labels[row]) continue;
        const distance = squaredDistance(rows, row, centres, centre);
        if (distance < least) [best, least] = [centre, distance];
      }
      if (best !== labels[row] || round === 0) moved = true;
      labels[row] = best;
      spread += least;
    }
    recentre(rows, labels, count, centres);
  }
  return { labels, spread };
}

/** Parts the rows in `count` groups around their means (Lloyd 1982): the tightest of `starts` tries. */
export function kMeans(rows: DenseRows, count: number, starts: number, random: () => number): Uint32Array {
  let best = onceFrom(rows, Math.min(count, rows.rows), random);
  for (let start = 1; start < starts; start += 1) {
    const next = onceFrom(rows, Math.min(count, rows.rows), random);
    if (next.spread < best.spread - 1e-12) best = next;
  }
  return best.labels;
}
