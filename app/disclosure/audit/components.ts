import { narrow, type Equation } from '../bounds.ts';
import type { CountSystem } from '../count-system.ts';
import type { Interval } from '../feasible-interval.ts';
import type { LinearProblem } from './solver.ts';

/** Unknown cells that hang together by sums, with all that is known put in; what one of them is tells nothing of others. */
export interface Component {
  /** By the position of an unknown in `problem`, its cell in the system. */
  readonly cells: readonly number[];
  /** Null where no whole numbers at all can be behind the figures. */
  readonly problem: LinearProblem | null;
}

/**
 * The independent parts of a system, each as narrow as interval propagation makes it. Cells that are known, or that
 * propagation makes known, are in none; `known` says what every cell is by then.
 */
export function componentsOf(system: CountSystem): {
  readonly known: readonly Interval[];
  readonly components: readonly Component[];
} {
  const known = system.cells.map((cell) => cell.known);
  const equations = system.sums.map(({ total, parts }): Equation => ({
    terms: [...parts.map((variable) => ({ variable, sign: 1 as const })), { variable: total, sign: -1 }],
    value: 0,
  }));
  const components: Component[] = [];
  for (const rough of split(known, equations)) {
    const problem = problemOf(rough, known);
    const bounds = narrow(problem.bounds, problem.equations);
    if (bounds === null) {
      components.push({ cells: rough.cells, problem: null });
      continue;
    }
    rough.cells.forEach((cell, index) => {
      known[cell] = bounds[index] ?? known[cell] ?? { lowest: 0, highest: 0 };
    });
    // What has become known may have held the rest together.
    for (const fine of split(known, rough.equations)) {
      components.push({ cells: fine.cells, problem: problemOf(fine, known) });
    }
  }
  return { known, components };
}

interface Part {
  readonly cells: number[];
  readonly equations: Equation[];
}

function split(known: readonly Interval[], equations: readonly Equation[]): readonly Part[] {
  const isUnknown = (cell: number) => {
    const { lowest, highest } = known[cell] ?? { lowest: 0, highest: 0 };
    return lowest < highest;
  };
  const parent = new Map<number, number>();
  const rootOf = (cell: number): number => {
    let root = cell;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // The way up is shortened for whoever comes next.
    for (let step = cell; step !== root;) {
      const up = parent.get(step) ?? root;
      parent.set(step, root);
      step = up;
    }
    return root;
  };
  const unknownIn = equations.map(({ terms }) => terms.map(({ variable }) => variable).filter(isUnknown));
  for (const cells of unknownIn) {
    const [first] = cells;
    if (first === undefined) continue;
    for (const cell of cells) {
      if (!parent.has(cell)) parent.set(cell, cell);
      parent.set(rootOf(cell), rootOf(first));
    }
  }
  const parts = new Map<number, Part>();
  for (const cell of [...parent.keys()].sort((one, other) => one - other)) {
    const root = rootOf(cell);
    const part = parts.get(root) ?? { cells: [], equations: [] };
    part.cells.push(cell);
    parts.set(root, part);
  }
  equations.forEach((equation, index) => {
    const [first] = unknownIn[index] ?? [];
    if (first !== undefined) parts.get(rootOf(first))?.equations.push(equation);
  });
  return [...parts.values()];
}

/** The unknowns by their positions in the part, with the known cells taken over to the other side. */
function problemOf({ cells, equations }: Part, known: readonly Interval[]): LinearProblem {
  const positions = new Map(cells.map((cell, index) => [cell, index]));
  return {
    bounds: cells.map((cell) => known[cell] ?? { lowest: 0, highest: 0 }),
    equations: equations.map(({ terms, value }) => ({
      terms: terms.flatMap(({ variable, sign }) => {
        const position = positions.get(variable);
        return position === undefined ? [] : [{ variable: position, sign }];
      }),
      value: terms.reduce(
        (rest, { variable, sign }) => (positions.has(variable) ? rest : rest - sign * (known[variable]?.lowest ?? 0)),
        value,
      ),
    })),
  };
}
