/** From which probability on a target is suggested, and how well that did on decisions it had not seen. */
export interface Thresholds {
  readonly pooled: number;
  readonly byTarget: Float64Array;
  /** F1 out of fold at the threshold; NaN where a target has no decision for it. */
  readonly f1: Float64Array;
}

const highest = 0.9;
const lowest = 0.05;

/** What was thought of a comment and a target, whether people gave it, and how many comments it stands for. */
interface Pair {
  readonly probability: number;
  readonly given: boolean;
  readonly weight: number;
}

const weightGiven = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { given, weight }) => sum + (given ? weight : 0), 0);

const byFallingProbability = (a: Pair, b: Pair): number =>
  b.probability - a.probability || Number(a.given) - Number(b.given);

/** The threshold with the highest F1, halfway between two probabilities. `pairs` are sorted by falling probability. */
function bestThreshold(pairs: readonly Pair[]): number {
  const positives = weightGiven(pairs);
  let hits = 0;
  let suggested = 0;
  let best = { threshold: highest, f1: 0 };
  pairs.forEach(({ probability, given, weight }, index) => {
    if (given) hits += weight;
    suggested += weight;
    const next = pairs[index + 1]?.probability ?? 0;
    const f1 = (2 * hits) / (suggested + positives);
    if (next < probability && f1 > best.f1) best = { threshold: (probability + next) / 2, f1 };
  });
  return Math.min(highest, Math.max(lowest, best.threshold));
}

function f1At(pairs: readonly Pair[], threshold: number): number {
  const suggested = pairs.filter(({ probability }) => probability >= threshold);
  const total = suggested.reduce((sum, { weight }) => sum + weight, 0) + weightGiven(pairs);
  return total === 0 ? Number.NaN : (2 * weightGiven(suggested)) / total;
}

/** Out of fold, for each decided comment and target: `probabilities[comment * targets + target]`, and whether it was given. */
interface Judged {
  readonly probabilities: Float64Array;
  readonly truth: Uint8Array;
  /** Per comment. */
  readonly represents: Float32Array;
}

/**
 * Chooses thresholds for F1 (SCut, Yang 2001) from probabilities out of fold. A target's own threshold is drawn to the
 * pooled one on the scale of logits, with the weight of `shrinkage` positive decisions, so that a target with few is not
 * given the accident of its best comment (the overfitting that Yang's fbr heuristic guards against).
 */
export function chooseThresholds(
  { probabilities, truth, represents }: Judged,
  targets: number,
  shrinkage: number,
): Thresholds {
  const byTarget: Pair[][] = Array.from({ length: targets }, () => []);
  probabilities.forEach((probability, at) => {
    const weight = represents[Math.floor(at / targets)] ?? 1;
    byTarget[at % targets]?.push({ probability, given: truth[at] === 1, weight });
  });
  const pooled = bestThreshold(byTarget.flat().sort(byFallingProbability));
  const logit = (value: number): number => Math.log(value / (1 - value));
  const thresholds = new Float64Array(targets);
  const f1 = new Float64Array(targets);
  byTarget.forEach((pairs, target) => {
    pairs.sort(byFallingProbability);
    const positives = weightGiven(pairs);
    const own = positives === 0 ? pooled : bestThreshold(pairs);
    const share = positives === 0 ? 0 : positives / (positives + shrinkage);
    thresholds[target] = 1 / (1 + Math.exp(-(share * logit(own) + (1 - share) * logit(pooled))));
    f1[target] = f1At(pairs, thresholds[target]);
  });
  return { pooled, byTarget: thresholds, f1 };
}
