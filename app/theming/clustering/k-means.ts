import type { DenseRows } from './dense.ts';

const maximumRounds = 25;

function squaredDistance(rows: DenseRows, row: number, centres: Float64Array, centre: number): number {
  const { columns, values } = rows;
  let sum = 0;
  for (let column = 0; column < columns; column += 1) {
    const gap = (values[row * columns + column] ?? 0) - (centres[centre * columns + column] ?? 0);
    sum += gap * gap;
  }
  return sum;
}

/** First centres far apart from each other: k-means++ (Arthur and Vassilvitskii 2007). */
function firstCentres(rows: DenseRows, count: number, random: () => number): Float64Array {
  const { columns, values } = rows;
  const centres = new Float64Array(count * columns);
  const nearest = new Float64Array(rows.rows).fill(Infinity);
  let chosen = Math.floor(random() * rows.rows);
  for (let centre = 0; centre < count; centre += 1) {
    centres.set(values.subarray(chosen * columns, (chosen + 1) * columns), centre * columns);
    let total = 0;
    for (let row = 0; row < rows.rows; row += 1) {
      nearest[row] = Math.min(nearest[row] ?? 0, squaredDistance(rows, row, centres, centre));
      total += nearest[row] ?? 0;
    }
    let left = random() * total;
    chosen = 0;
    while (chosen < rows.rows - 1 && (left -= nearest[chosen] ?? 0) > 0) chosen += 1;
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
