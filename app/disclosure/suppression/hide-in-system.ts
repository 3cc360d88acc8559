import type { Solver } from '../audit/solver.ts';
import type { Equation } from '../bounds.ts';
import type { Interval } from '../feasible-interval.ts';
import type { ExactSystem } from './count-tables.ts';
import { costOfHiding } from './information.ts';

export interface SystemRequest {
  readonly system: ExactSystem;
  readonly primary: ReadonlySet<number>;
  readonly width: number;
  readonly solver: Solver;
  readonly draw: (cell: number) => number;
}

/** Longer than any table that somebody waits for. */
const SECONDS = 10;
const DRAW_WEIGHT = 1e-6;
const TOTAL_COST = 1_000;
/** Less than a person, more than what floating point leaves of nobody. */
const SOME = 1e-6;

/**
 * Which cells to hide in a table that is no network (three dimensions, two with subtotals): for each hidden cell whose
 * interval is too small, the linear program of J. P. Kelly, B. L. Golden and A. A. Assad ("Cell suppression: disclosure
 * protection for sensitive tabular data", Networks 22, 1992), which is also that of Statistics Canada's CONFID: change the cell
 * by what is missing, keep every sum, and let the changes of cells that are still shown cost as little as possible; the
 * cells that change are hidden. Cells that turn out not to be needed are shown again.
 */
export function hideInSystem(request: SystemRequest): ReadonlySet<number> {
  const { system, primary, width } = request;
  const hidden = new Set(primary);
  const everything = new Set(system.cells.keys());
  const target = (cell: number) => Math.min(width, widthIn(request, everything, cell));
  const waiting = [...hidden].sort((one, other) => request.draw(one) - request.draw(other));
  for (const cell of waiting) {
    const needed = target(cell);
    for (let missing = needed - widthIn(request, hidden, cell); missing > 0;) {
      const found = cheapest(request, hidden, cell, missing).filter((one) => !hidden.has(one));
      for (const added of found.length > 0 ? found : everything) {
        if (hidden.has(added)) continue;
        hidden.add(added);
        waiting.push(added);
      }
      missing = needed - widthIn(request, hidden, cell);
    }
  }
  for (const cell of [...hidden].sort((one, other) => costIn(request, other) - costIn(request, one))) {
    if (primary.has(cell)) continue;
    hidden.delete(cell);
    if (![...hidden].every((other) => widthIn(request, hidden, other) >= target(other))) hidden.add(cell);
  }
  return hidden;
}

/** What somebody who has all shown cells can say of a hidden one, by two linear programs, in whole numbers. */
export function intervalIn(
  { system, solver }: Pick<SystemRequest, 'system' | 'solver'>,
  hidden: ReadonlySet<number>,
  cell: number,
): Interval {
  const most = system.cells.reduce((sum, { count }) => Math.max(sum, count), 0) * 2 + 1;
  const bounds = system.cells.map(({ count }, index) =>
    hidden.has(index) ? { lowest: 0, highest: most } : { lowest: count, highest: count },
  );
  const problem = solver.open({ bounds, equations: equationsOf(system) }, 'real');
  const weights = new Map([[cell, 1]]);
  const end = (sense: 'lowest' | 'highest') => {
    const solution = problem.solve({ sense, weights }, { seconds: SECONDS });
    if (solution.status === 'impossible') throw new RangeError('The counts contradict each other');
    return solution.bound;
  };
  const interval = { lowest: Math.ceil(end('lowest') - SOME), highest: Math.floor(end('highest') + SOME) };
  problem.close();
  return interval;
}

function widthIn(request: SystemRequest, hidden: ReadonlySet<number>, cell: number): number {
  const { lowest, highest } = intervalIn(request, hidden, cell);
  return highest - lowest;
}

function costIn({ system, draw }: SystemRequest, cell: number): number {
  const { count = 0, isTotal = false } = system.cells[cell] ?? {};
  return (isTotal ? TOTAL_COST : 1) * costOfHiding(count) + DRAW_WEIGHT * draw(cell);
}

/** The cells that change where one is changed by so many, up or down, whichever costs less. */
function cheapest(
  request: SystemRequest,
  hidden: ReadonlySet<number>,
  changed: number,
  missing: number,
): readonly number[] {
  const { system, solver } = request;
  const { lowest, highest } = intervalIn(request, hidden, changed);
  const count = system.cells[changed]?.count ?? 0;
  const weights = new Map<number, number>();
  system.cells.forEach((_, cell) => {
    if (hidden.has(cell)) return;
    weights.set(cell * 2, costIn(request, cell));
    weights.set(cell * 2 + 1, costIn(request, cell));
  });
  const most = system.cells.reduce((sum, cell) => sum + cell.count, 1);
  const attempts = [highest - count + missing, lowest - count - missing].filter((change) => count + change >= 0);
  const outcomes = attempts.flatMap((change) => {
    const bounds = system.cells.flatMap((cell, index): Interval[] => {
      if (index !== changed)
        return [
          { lowest: 0, highest: most },
          { lowest: 0, highest: cell.count },
        ];
      const [up, down] = [Math.max(0, change), Math.max(0, -change)];
      return [
        { lowest: up, highest: up },
        { lowest: down, highest: down },
      ];
    });
    const problem = solver.open({ bounds, equations: changesOf(system) }, 'real');
    const solution = problem.solve({ sense: 'lowest', weights }, { seconds: SECONDS });
    problem.close();
    if (solution.status === 'impossible' || solution.point === null) return [];
    const { point, bound } = solution;
    const cells = [...system.cells.keys()].filter(
      (cell) => (point[cell * 2] ?? 0) > SOME || (point[cell * 2 + 1] ?? 0) > SOME,
    );
    return [{ cells, cost: bound }];
  });
  outcomes.sort((one, other) => one.cost - other.cost);
  return outcomes[0]?.cells ?? [];
}

function equationsOf({ sums }: ExactSystem): readonly Equation[] {
  return sums.map(({ total, parts }) => ({
    value: 0,
    terms: [{ variable: total, sign: -1 }, ...parts.map((part) => ({ variable: part, sign: 1 as const }))],
  }));
}

/** The same of two unknowns for each cell, by how many it is larger and by how many smaller. */
function changesOf({ sums }: ExactSystem): readonly Equation[] {
  const change = (cell: number, sign: 1 | -1): Equation['terms'] => [
    { variable: cell * 2, sign },
    { variable: cell * 2 + 1, sign: sign === 1 ? -1 : 1 },
  ];
  return sums.map(({ total, parts }) => ({
    value: 0,
    terms: [...change(total, -1), ...parts.flatMap((part) => change(part, 1))],
  }));
}
