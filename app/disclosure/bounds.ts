import type { Interval } from './feasible-interval.ts';

/** Σ sign · variable = value, over variables named by their position. */
export interface Equation {
  readonly terms: readonly { readonly variable: number; readonly sign: 1 | -1 }[];
  readonly value: number;
}

/** More visits of each equation than any published table has needed; stopping earlier only makes the attacker weaker. */
const MOST_ROUNDS = 1_000;

/**
 * Narrows what is known of each unknown by interval propagation: in every equation, each term is what the others leave
 * of the value. Returns null when the equations contradict the bounds. Never narrower than the truth; as narrow as it
 * gets for a single sum, perhaps wider than a linear program would find for several that share unknowns.
 *
 * Only equations with an unknown that has just been narrowed are looked at again, so that the work grows with what is
 * found out and not with the square of the tables. Bounds are finite.
 */
export function narrow(start: readonly Interval[], equations: readonly Equation[]): readonly Interval[] | null {
  const bounds = start.map(({ lowest, highest }) => ({ lowest, highest }));
  const standsIn: number[][] = start.map(() => []);
  equations.forEach(({ terms }, index) => {
    for (const { variable } of terms) at(standsIn, variable).push(index);
  });
  const waiting = equations.map((_, index) => index);
  const isWaiting = new Uint8Array(equations.length).fill(1);
  const most = equations.length * MOST_ROUNDS;
  for (let next = 0; next < waiting.length && next < most; next++) {
    const index = at(waiting, next);
    isWaiting[index] = 0;
    const { terms, value } = at(equations, index);
    let low = 0;
    let high = 0;
    for (const { variable, sign } of terms) {
      const { lowest, highest } = at(bounds, variable);
      low += sign === 1 ? lowest : -highest;
      high += sign === 1 ? highest : -lowest;
    }
    if (low > value || high < value) return null;
    for (const { variable, sign } of terms) {
      const bound = at(bounds, variable);
      const [ownLow, ownHigh] = sign === 1 ? [bound.lowest, bound.highest] : [-bound.highest, -bound.lowest];
      const least = value - (high - ownHigh);
      const greatest = value - (low - ownLow);
      if (least <= ownLow && greatest >= ownHigh) continue;
      const [newLow, newHigh] = [Math.max(ownLow, least), Math.min(ownHigh, greatest)];
      if (newLow > newHigh) return null;
      low += newLow - ownLow;
      high += newHigh - ownHigh;
      bound.lowest = sign === 1 ? newLow : -newHigh;
      bound.highest = sign === 1 ? newHigh : -newLow;
      for (const other of at(standsIn, variable)) {
        if (isWaiting[other] === 1) continue;
        isWaiting[other] = 1;
        waiting.push(other);
      }
    }
  }
  return bounds;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${String(index)}`);
  return item;
}
