import type { Interval } from './feasible-interval.ts';

/** Σ sign · variable = value, over variables named by their position. */
export interface Equation {
  readonly terms: readonly { readonly variable: number; readonly sign: 1 | -1 }[];
  readonly value: number;
}

/** More rounds than any published table has needed; stopping earlier only makes the attacker weaker than it is. */
const MOST_ROUNDS = 1_000;

/**
 * Narrows what is known of each unknown by interval propagation: in every equation, each term is what the others leave
 * of the value. Returns null when the equations contradict the bounds. Never narrower than the truth; as narrow as it
 * gets for a single sum, perhaps wider than a linear program would find for several that share unknowns.
 */
export function narrow(start: readonly Interval[], equations: readonly Equation[]): readonly Interval[] | null {
  const bounds = start.map((bound) => ({ ...bound }));
  let changed = true;
  for (let round = 0; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const { terms, value } of equations) {
      const ends = terms.map(({ variable, sign }) => {
        const { lowest, highest } = at(bounds, variable);
        return sign === 1 ? { lowest, highest } : { lowest: -highest, highest: -lowest };
      });
      const low = ends.reduce((sum, end) => sum + end.lowest, 0);
      const high = ends.reduce((sum, end) => sum + end.highest, 0);
      terms.forEach(({ variable, sign }, index) => {
        const own = at(ends, index);
        const least = value - (high - own.highest);
        const most = value - (low - own.lowest);
        const bound = at(bounds, variable);
        const lowest = Math.max(bound.lowest, sign === 1 ? least : -most);
        const highest = Math.min(bound.highest, sign === 1 ? most : -least);
        if (lowest > bound.lowest || highest < bound.highest) changed = true;
        bound.lowest = lowest;
        bound.highest = highest;
      });
      if (bounds.some((bound) => bound.lowest > bound.highest)) return null;
    }
  }
  return bounds;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${String(index)}`);
  return item;
}
