/** From which probability on a target is suggested, and how well that did on decisions it had not seen. */
export interface Thresholds {
  readonly pooled: number;
  readonly byTarget: Float64Array;
  /** F1 out of fold at the threshold; NaN where a target has no decision for it. */
  readonly f1: Float64Array;
}

interface Best {
  readonly threshold: number;
  readonly f1: number;
}

const highest = 0.9;
const lowest = 0.05;

/** The threshold with the highest F1, halfway between two probabilities. `pairs` are sorted by falling probability. */
function bestThreshold(pairs: readonly (readonly [number, number])[], positives: number): Best {
  let hits = 0;
  let best: Best = { threshold: highest, f1: 0 };
  pairs.forEach(([probability, truth], index) => {
    hits += truth;
    const next = pairs[index + 1]?.[0] ?? 0;
    const f1 = (2 * hits) / (index + 1 + positives);
    if (next < probability && f1 > best.f1) best = { threshold: (probability + next) / 2, f1 };
  });
  return { threshold: Math.min(highest, Math.max(lowest, best.threshold)), f1: best.f1 };
}

function f1At(pairs: readonly (readonly [number, number])[], positives: number, threshold: number): number {
  let given = 0;
  let hits = 0;
  for (const [probability, truth] of pairs) {
    if (probability < threshold) break;
    given += 1;
    hits += truth;
  }
  return positives + given === 0 ? Number.NaN : (2 * hits) / (given + positives);
}

/**
 * Chooses thresholds for F1 (SCut, Yang 2001) from probabilities out of fold. A target's own threshold is drawn to the
 * pooled one on the scale of logits, with the weight of `shrinkage` positive decisions, so that a target with few is not
 * given the accident of its best comment (the overfitting that Yang's fbr heuristic guards against).
 */
export function chooseThresholds(
  probabilities: Float64Array,
  truth: Uint8Array,
  targets: number,
  shrinkage: number,
): Thresholds {
  const rows = truth.length / targets;
  const all: [number, number][] = [];
  const byTarget: [number, number][][] = Array.from({ length: targets }, () => []);
  for (let row = 0; row < rows; row += 1) {
    for (let target = 0; target < targets; target += 1) {
      const pair: [number, number] = [probabilities[row * targets + target] ?? 0, truth[row * targets + target] ?? 0];
      all.push(pair);
      byTarget[target]?.push(pair);
    }
  }
  const falling = (a: readonly number[], b: readonly number[]): number =>
    (b[0] ?? 0) - (a[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
  const count = (pairs: readonly (readonly [number, number])[]): number => pairs.reduce((sum, [, is]) => sum + is, 0);
  const pooled = bestThreshold(all.sort(falling), count(all)).threshold;
  const logit = (value: number): number => Math.log(value / (1 - value));
  const thresholds = new Float64Array(targets);
  const f1 = new Float64Array(targets);
  byTarget.forEach((pairs, target) => {
    pairs.sort(falling);
    const positives = count(pairs);
    const own = positives === 0 ? pooled : bestThreshold(pairs, positives).threshold;
    const share = positives / (positives + shrinkage);
    thresholds[target] = 1 / (1 + Math.exp(-(share * logit(own) + (1 - share) * logit(pooled))));
    f1[target] = f1At(pairs, positives, thresholds[target]);
  });
  return { pooled, byTarget: thresholds, f1 };
}
