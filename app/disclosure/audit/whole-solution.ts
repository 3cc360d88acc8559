import type { LinearProblem } from './solver.ts';

/** Farther from a whole number than floating point explains. */
const FRACTION = 1e-4;

/**
 * The point in whole numbers, if it is one and solves the problem exactly; else null. It is what makes a proof of safety
 * independent of the solver: bounds and equations are checked here in whole numbers.
 */
export function wholeSolution({ bounds, equations }: LinearProblem, point: Float64Array): Float64Array | null {
  const whole = point.map((value) => Math.round(value) + 0);
  const isWhole = whole.every((value, index) => Math.abs(value - (point[index] ?? Number.NaN)) < FRACTION);
  if (!isWhole) return null;
  const within = bounds.every(({ lowest, highest }, index) => {
    const value = whole[index] ?? Number.NaN;
    return value >= lowest && value <= highest;
  });
  if (!within) return null;
  const holds = equations.every(
    ({ terms, value }) => terms.reduce((sum, { variable, sign }) => sum + sign * (whole[variable] ?? 0), 0) === value,
  );
  return holds ? whole : null;
}
