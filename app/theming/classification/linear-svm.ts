import { seededRandom, shuffledIndexes } from '../random.ts';

/** Rows of a sparse part and a dense part beside each other; row `i` of the sparse part lies at `offsets[i]` to `offsets[i + 1]`. */
export interface FeatureRows {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly indexes: Uint32Array;
  readonly values: Float32Array;
  readonly sparseSize: number;
  readonly dense: Float32Array;
  readonly denseSize: number;
}

/** A separating plane: score = sparse · x + dense · z + bias; positive means yes. */
export interface LinearWeights {
  readonly sparse: Float32Array;
  readonly dense: Float32Array;
  readonly bias: number;
}

export interface SvmSettings {
  readonly maximumEpochs: number;
  /** Stops when the largest projected gradient is within so much of the smallest. */
  readonly tolerance: number;
  readonly seed: number;
}

/**
 * Linear support vector machine with squared hinge loss, by coordinate descent in the dual with shrinking (Hsieh, Chang,
 * Lin, Keerthi and Sundararajan 2008, algorithm 3). `rows` are the examples that take part, `positive[k]` says which
 * side `rows[k]` is on and `cost[k]` what an error on it costs. The bias is a constant feature, so it is regularised.
 * Time is linear in the entries of the rows; deterministic for a seed and an order of the rows.
 */
export function trainSvm(
  data: FeatureRows,
  rows: Uint32Array,
  positive: Uint8Array,
  cost: Float32Array,
  settings: SvmSettings,
): LinearWeights {
  const { offsets, indexes, values, dense, denseSize } = data;
  const count = rows.length;
  const sparseWeights = new Float32Array(data.sparseSize);
  const denseWeights = new Float32Array(denseSize);
  let bias = 0;
  const alpha = new Float64Array(count);
  const diagonal = new Float64Array(count);
  for (let k = 0; k < count; k += 1) {
    const row = rows[k] ?? 0;
    let square = 1 + 0.5 / (cost[k] ?? 0);
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
      square += (values[at] ?? 0) * (values[at] ?? 0);
    for (let at = row * denseSize; at < (row + 1) * denseSize; at += 1) square += (dense[at] ?? 0) * (dense[at] ?? 0);
    diagonal[k] = square;
  }
  const random = seededRandom(settings.seed);
  const active = Uint32Array.from(shuffledIndexes(count, random));
  let activeCount = count;
  let highest = Infinity;
  for (let epoch = 0; epoch < settings.maximumEpochs; epoch += 1) {
    let largest = -Infinity;
    let smallest = Infinity;
    for (let k = activeCount - 1; k > 0; k -= 1) {
      const other = Math.floor(random() * (k + 1));
      const kept = active[k] ?? 0;
      active[k] = active[other] ?? 0;
      active[other] = kept;
    }
    for (let place = 0; place < activeCount; place += 1) {
      const k = active[place] ?? 0;
      const row = rows[k] ?? 0;
      const sign = positive[k] === 1 ? 1 : -1;
      const first = offsets[row] ?? 0;
      const end = offsets[row + 1] ?? 0;
      const denseAt = row * denseSize;
      let score = bias;
      for (let at = first; at < end; at += 1) score += (values[at] ?? 0) * (sparseWeights[indexes[at] ?? 0] ?? 0);
      for (let at = 0; at < denseSize; at += 1) score += (dense[denseAt + at] ?? 0) * (denseWeights[at] ?? 0);
      const before = alpha[k] ?? 0;
      const gradient = sign * score - 1 + (0.5 / (cost[k] ?? 0)) * before;
      if (before === 0 && gradient > highest) {
        activeCount -= 1;
        active[place] = active[activeCount] ?? 0;
        active[activeCount] = k;
        place -= 1;
        continue;
      }
      const projected = before === 0 ? Math.min(gradient, 0) : gradient;
      largest = Math.max(largest, projected);
      smallest = Math.min(smallest, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const after = Math.max(0, before - gradient / (diagonal[k] ?? 0));
      alpha[k] = after;
      const step = (after - before) * sign;
      if (step === 0) continue;
      for (let at = first; at < end; at += 1) {
        const index = indexes[at] ?? 0;
        sparseWeights[index] = (sparseWeights[index] ?? 0) + step * (values[at] ?? 0);
      }
      for (let at = 0; at < denseSize; at += 1)
        denseWeights[at] = (denseWeights[at] ?? 0) + step * (dense[denseAt + at] ?? 0);
      bias += step;
    }
    if (largest - smallest <= settings.tolerance) {
      if (activeCount === count) break;
      activeCount = count;
      highest = Infinity;
      continue;
    }
    highest = largest > 0 ? largest : Infinity;
  }
  return { sparse: sparseWeights, dense: denseWeights, bias };
}
