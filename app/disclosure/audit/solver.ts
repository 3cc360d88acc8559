import type { Equation } from '../bounds.ts';
import type { Interval } from '../feasible-interval.ts';

/** Unknowns within their bounds, and equations among them. */
export interface LinearProblem {
  readonly bounds: readonly Interval[];
  readonly equations: readonly Equation[];
}

export interface Objective {
  readonly sense: 'lowest' | 'highest';
  /** By the position of an unknown, its weight; the others weigh nothing. */
  readonly weights: ReadonlyMap<number, number>;
}

export interface Limits {
  readonly seconds: number;
  /** Of an integer program: branches that are followed. The same on every machine, unlike seconds. */
  readonly branches?: number;
  /** Of an integer program: reaching this is enough. */
  readonly enough?: number;
}

/**
 * `optimal`: `bound` is the objective's end. `limited`: stopped before; `bound` is what no solution passes. `point`, where
 * there is one, is a solution of the problem as far as floating point goes: whoever relies on it checks it.
 */
export type Solution =
  | { readonly status: 'optimal' | 'limited'; readonly bound: number; readonly point: Float64Array | null }
  | { readonly status: 'impossible' };

/** A problem held by the solver, to be asked again and again: each answer begins where the last one ended. */
export interface OpenProblem {
  readonly solve: (objective: Objective, limits: Limits) => Solution;
  /** Gives the memory back; nothing may be asked afterwards. */
  readonly close: () => void;
}

/** A linear-program solver. What it says is only ever believed against a table, never for one (`bound-cells.ts`). */
export interface Solver {
  readonly name: string;
  readonly open: (problem: LinearProblem, unknowns: 'real' | 'whole') => OpenProblem;
}
