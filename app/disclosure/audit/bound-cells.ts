import type { CountSystem } from '../count-system.ts';
import type { Interval } from '../feasible-interval.ts';
import { componentsOf, type Component } from './components.ts';
import { boundComponent } from './bound-component.ts';
import { demandOf, type Bound, type Demand } from './bound.ts';
import type { Solver } from './solver.ts';

export interface BoundOptions {
  /** How wide the interval of a cell must be: the threshold, or one for each cell. */
  readonly least: number | ((cell: number) => number);
  /** Cells that stand nowhere and follow from others: a narrow interval harms only where it holds a small count. */
  readonly implied?: ReadonlySet<number>;
  /** The true values of all cells, where the publisher asks: a first solution for nothing, and a check of the system. */
  readonly truth?: readonly number[];
  /** After so many milliseconds nothing more is tried: what has not been proven by then is `unproven`. */
  readonly budgetMs?: number;
  readonly solver: Solver;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
}

const DEFAULT_BUDGET_MS = 20_000;
/** Between two pauses in which the process can answer somebody else. */
const SLICE_MS = 25;

/**
 * What an attacker who has the system can say of each wanted cell. `safe` is only said of a cell for which two tables of
 * whole numbers are at hand that agree with every published number and are far enough apart in it; both have been checked
 * in whole numbers, so that no fault of the solver and no rounding can make a cell look safe. `narrow` is said where
 * propagation or a linear program leaves too little.
 *
 * Deterministic but for the budget: a slower machine may leave more unproven, never anything safe that is not.
 */
export async function boundCells(
  system: CountSystem,
  wanted: readonly number[],
  options: BoundOptions,
): Promise<Map<number, Bound>> {
  const { truth, implied, least, solver, now = () => performance.now() } = options;
  const ends = now() + (options.budgetMs ?? DEFAULT_BUDGET_MS);
  const { known, components } = componentsOf(system);
  const demands = new Map<number, Demand>();
  for (const cell of wanted) {
    demands.set(cell, { least: typeof least === 'number' ? least : least(cell), implied: implied?.has(cell) ?? false });
  }
  const bounds = new Map<number, Bound>();
  const dependent = new Set(components.flatMap(({ cells }) => cells));
  for (const [cell, demand] of demands) bounds.set(cell, byPropagation(known[cell], demand, dependent.has(cell)));

  let paused = now();
  for (const component of components) {
    options.signal?.throwIfAborted();
    const asked = component.cells.flatMap((cell, position) => {
      const demand = demands.get(cell);
      return demand === undefined ? [] : [{ cell, position, demand }];
    });
    if (asked.length === 0) continue;
    const steps = boundComponent(component.problem, {
      wanted: asked,
      start: startOf(component, truth),
      solver,
      secondsLeft: () => (ends - now()) / 1_000,
    });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        for (const [cell, bound] of step.value) bounds.set(cell, bound);
        break;
      }
      if (now() - paused < SLICE_MS) continue;
      await pause();
      options.signal?.throwIfAborted();
      paused = now();
    }
  }
  return bounds;
}

/** Lets the process answer somebody else. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A cell that depends on no other can have every value of its interval. */
function byPropagation(interval: Interval | undefined, demand: Demand, isDependent: boolean): Bound {
  if (interval === undefined) throw new RangeError('A cell is wanted that the system does not have');
  const seen = isDependent ? null : interval;
  return { ...interval, seen, verdict: demandOf(interval, seen, demand) ?? 'unproven', by: 'propagation' };
}

function startOf({ cells }: Component, truth: readonly number[] | undefined): Float64Array | null {
  return truth === undefined ? null : Float64Array.from(cells, (cell) => truth[cell] ?? Number.NaN);
}
