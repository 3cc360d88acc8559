/**
 * Several scores of a comment for a target become one probability: logistic regression over all pairs of comment and
 * target (stacked generalisation, Wolpert 1992, on scores from comments that the scorer did not learn from). The weights
 * of the scores are shared by the targets, so that few decisions suffice; each target has its own bias, drawn to 0 by a
 * ridge. Where a comment has exactly one target the probabilities compete (conditional logit, McFadden 1974).
 */
export interface Stack {
  readonly single: boolean;
  /** One per kind of score. */
  readonly weights: Float64Array;
  /** One for all, and one per target that is added to it. */
  readonly bias: number;
  readonly targetBias: Float64Array;
}

/** `scores[(row * targets + target) * kinds + kind]`; `truth[row * targets + target]` is 1 or 0. */
export interface StackData {
  readonly scores: Float32Array;
  readonly truth: Uint8Array;
  readonly rows: number;
  /** How many comments each row stands for. */
  readonly represents: Float32Array;
  readonly targets: number;
}

export interface StackPrior {
  readonly weights: readonly number[];
  readonly bias: number;
}

export function logitOf(stack: Stack, scores: Float32Array, at: number, target: number): number {
  let logit = stack.bias + (stack.targetBias[target] ?? 0);
  const kinds = stack.weights.length;
  for (let kind = 0; kind < kinds; kind += 1) logit += (stack.weights[kind] ?? 0) * (scores[at * kinds + kind] ?? 0);
  return logit;
}

/** Logits to probabilities, in place: each by itself, or in competition. */
export function toProbabilities(logits: Float64Array, single: boolean): Float64Array {
  if (!single) {
    for (let target = 0; target < logits.length; target += 1)
      logits[target] = 1 / (1 + Math.exp(-(logits[target] ?? 0)));
    return logits;
  }
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  let sum = 0;
  for (let target = 0; target < logits.length; target += 1) {
    logits[target] = Math.exp((logits[target] ?? 0) - highest);
    sum += logits[target] ?? 0;
  }
  for (let target = 0; target < logits.length; target += 1) logits[target] = (logits[target] ?? 0) / sum;
  return logits;
}

/** Solves a small symmetric positive definite system in place (Cholesky). */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = Float64Array.from(matrix);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = lower[i * size + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j * size + j] ?? 0);
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) solution[i] = (solution[i] ?? 0) - (lower[i * size + k] ?? 0) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / (lower[i * size + i] ?? 0);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1)
      solution[i] = (solution[i] ?? 0) - (lower[k * size + i] ?? 0) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / (lower[i * size + i] ?? 0);
  }
  return solution;
}

const rounds = 12;
/** How firmly the weights are held near their prior, and the targets' biases near 0, in units of one observation's curvature. */
const priorStrength = 2;
const biasStrength = 1;

/** Fits by Newton's steps, in turn on what is shared and on each target's bias. */
export function fitStack(data: StackData, prior: StackPrior, single: boolean): Stack {
  const { scores, truth, rows, targets, represents } = data;
  const kinds = prior.weights.length;
  const weights = Float64Array.from(prior.weights);
  const targetBias = new Float64Array(targets);
  const stack = { single, weights, bias: single ? 0 : prior.bias, targetBias };
  const size = kinds + 1;
  const logits = new Float64Array(targets);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    const biasGradient = new Float64Array(targets);
    const biasCurvature = new Float64Array(targets);
    const features = new Float64Array(size);
    const centre = new Float64Array(size);
    for (let row = 0; row < rows; row += 1) {
      for (let target = 0; target < targets; target += 1)
        logits[target] = logitOf(stack, scores, row * targets + target, target);
      const probabilities = toProbabilities(logits, single);
      centre.fill(0);
      if (single) {
        for (let target = 0; target < targets; target += 1)
          for (let kind = 0; kind < kinds; kind += 1)
            centre[kind] =
              (centre[kind] ?? 0) +
              (probabilities[target] ?? 0) * (scores[(row * targets + target) * kinds + kind] ?? 0);
        centre[kinds] = 1;
      }
      for (let target = 0; target < targets; target += 1) {
        const at = row * targets + target;
        const probability = probabilities[target] ?? 0;
        const weight = represents[row] ?? 1;
        const error = weight * ((truth[at] ?? 0) - probability);
        const spread = weight * (single ? probability : probability * (1 - probability));
        biasGradient[target] = (biasGradient[target] ?? 0) + error;
        biasCurvature[target] = (biasCurvature[target] ?? 0) + weight * probability * (1 - probability);
        for (let kind = 0; kind < kinds; kind += 1) features[kind] = scores[at * kinds + kind] ?? 0;
        features[kinds] = 1;
        for (let a = 0; a < size; a += 1) {
          const value = (features[a] ?? 0) - (centre[a] ?? 0);
          gradient[a] = (gradient[a] ?? 0) + error * (features[a] ?? 0);
          for (let b = 0; b <= a; b += 1)
            curvature[a * size + b] =
              (curvature[a * size + b] ?? 0) + spread * value * ((features[b] ?? 0) - (centre[b] ?? 0));
        }
      }
    }
    if (single) gradient[kinds] = 0;
    for (let a = 0; a < size; a += 1) {
      const pull = a === kinds ? 0.01 : priorStrength / Math.max(0.05, (prior.weights[a] ?? 0) ** 2);
      curvature[a * size + a] = (curvature[a * size + a] ?? 0) + (pull + 1e-9);
      gradient[a] =
        (gradient[a] ?? 0) -
        pull * ((a === kinds ? stack.bias : (weights[a] ?? 0)) - (a === kinds ? prior.bias : (prior.weights[a] ?? 0)));
      for (let b = 0; b < a; b += 1) curvature[b * size + a] = curvature[a * size + b] ?? 0;
    }
    if (single) gradient[kinds] = 0;
    const step = solve(curvature, gradient);
    const most = step.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const damped = most > 4 ? 4 / most : 1;
    for (let kind = 0; kind < kinds; kind += 1) weights[kind] = (weights[kind] ?? 0) + damped * (step[kind] ?? 0);
    if (!single) stack.bias += damped * (step[kinds] ?? 0);
    for (let target = 0; target < targets; target += 1) {
      const move =
        ((biasGradient[target] ?? 0) - biasStrength * (targetBias[target] ?? 0)) /
        ((biasCurvature[target] ?? 0) + biasStrength);
      targetBias[target] = (targetBias[target] ?? 0) + Math.max(-1, Math.min(1, move)) / 2;
    }
  }
  return stack;
}
