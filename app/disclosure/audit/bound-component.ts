import type { Interval } from '../feasible-interval.ts';
import { demandOf, type Bound, type Demand, type Proof } from './bound.ts';
import type { LinearProblem, Objective, OpenProblem, Solution, Solver } from './solver.ts';
import { wholeSolution } from './whole-solution.ts';

/** Branches of one integer program; most need one. */
const MOST_BRANCHES = 500;

interface Wanted {
  readonly cell: number;
  readonly position: number;
  readonly demand: Demand;
}

interface Asked {
  readonly wanted: readonly Wanted[];
  /** A solution to begin with, if one is known. */
  readonly start: Float64Array | null;
  readonly solver: Solver;
  readonly secondsLeft: () => number;
}

interface State extends Wanted {
  possible: Interval;
  seen: Interval | null;
  by: Proof;
}

/**
 * Bounds the wanted cells of one component, pausing after each program that was solved. Every solution that turns up
 * serves all cells: first a few are made that push many cells up or down at once, then each cell that is still in doubt is
 * made as large and as small as can be, by a linear program and, where its solution is not in whole numbers, by an
 * integer program.
 */
export function* boundComponent(
  problem: LinearProblem | null,
  asked: Asked,
): Generator<void, readonly [number, Bound][]> {
  if (problem === null) return asked.wanted.map(impossible);
  const states = asked.wanted.map((wanted): State => {
    const possible = problem.bounds[wanted.position] ?? { lowest: 0, highest: 0 };
    return { ...wanted, possible, seen: null, by: 'propagation' };
  });
  const see = (point: Float64Array | null): boolean => {
    const whole = point === null ? null : wholeSolution(problem, point);
    if (whole === null) return false;
    for (const state of states) {
      const value = whole[state.position] ?? 0;
      const { lowest, highest } = state.seen ?? { lowest: value, highest: value };
      state.seen = { lowest: Math.min(lowest, value), highest: Math.max(highest, value) };
    }
    return true;
  };
  const pending = () => states.filter(({ possible, seen, demand }) => demandOf(possible, seen, demand) === null);

  see(asked.start);
  const open: OpenProblem[] = [];
  const opened = (unknowns: 'real' | 'whole') => {
    const one = asked.solver.open(problem, unknowns);
    open.push(one);
    return one;
  };
  try {
    if (pending().length > 0) {
      const linear = opened('real');
      const solve = (objective: Objective): Solution => linear.solve(objective, { seconds: asked.secondsLeft() });
      for (const objective of manyAtOnce()) {
        const weights = new Map(pending().map(({ position }, index) => [position, objective.weight(index)]));
        if (weights.size === 0 || asked.secondsLeft() <= 0) break;
        const solution = solve({ sense: objective.sense, weights });
        if (solution.status === 'impossible') return asked.wanted.map(impossible);
        see(solution.point);
        yield;
      }
      for (const state of pending()) yield* pushBothWays(state, 'linear-program', solve, see, asked);
    }
    const left = pending();
    if (left.length > 0 && asked.secondsLeft() > 0) {
      const integer = opened('whole');
      for (const state of left) {
        const solve = (objective: Objective): Solution =>
          integer.solve(objective, { seconds: asked.secondsLeft(), branches: MOST_BRANCHES });
        yield* pushBothWays(state, 'integer-program', solve, see, asked);
      }
    }
  } finally {
    for (const one of open) one.close();
  }
  return states.map(({ cell, possible, seen, by, demand }) => {
    const verdict = demandOf(possible, seen, demand) ?? 'unproven';
    return [cell, { ...possible, seen, verdict, by }];
  });
}

/** All up, all down, then every other up and the rest down, and the reverse. */
function manyAtOnce(): readonly { readonly sense: Objective['sense']; readonly weight: (index: number) => number }[] {
  const together = () => 1;
  const inTurn = (index: number) => (index % 2 === 0 ? 1 : -1);
  return [
    { sense: 'highest', weight: together },
    { sense: 'lowest', weight: together },
    { sense: 'highest', weight: inTurn },
    { sense: 'lowest', weight: inTurn },
  ];
}

function* pushBothWays(
  state: State,
  by: Proof,
  solve: (objective: Objective) => Solution,
  see: (point: Float64Array | null) => boolean,
  { secondsLeft }: Asked,
): Generator<void> {
  for (const sense of ['highest', 'lowest'] as const) {
    if (demandOf(state.possible, state.seen, state.demand) !== null || secondsLeft() <= 0) return;
    const solution = solve({ sense, weights: new Map([[state.position, 1]]) });
    state.by = by;
    if (solution.status !== 'impossible') {
      state.possible = tightened(state.possible, sense, solution.bound);
      see(solution.point);
    }
    yield;
  }
}

/** Floating point is given the benefit of the doubt: a bound that is too wide proves nothing that is not so. */
function tightened(possible: Interval, sense: Objective['sense'], bound: number): Interval {
  const slack = 1e-5 * Math.max(1, Math.abs(bound));
  if (!Number.isFinite(bound)) return possible;
  return sense === 'highest'
    ? { lowest: possible.lowest, highest: Math.min(possible.highest, Math.floor(bound + slack)) }
    : { lowest: Math.max(possible.lowest, Math.ceil(bound - slack)), highest: possible.highest };
}

function impossible({ cell }: Wanted): [number, Bound] {
  return [cell, { lowest: 0, highest: 0, seen: null, verdict: 'impossible', by: 'linear-program' }];
}
