import type { Solver } from '../audit/solver.ts';
import type { Interval } from '../feasible-interval.ts';
import { isSmall, requireThreshold, DEFAULT_THRESHOLD } from '../threshold.ts';
import { systemOf, type CountTable, type ExactSystem } from './count-tables.ts';
import { hideInNetwork } from './hide-in-network.ts';
import { hideInSystem, intervalIn } from './hide-in-system.ts';
import { networkOfSystem } from './network-of-system.ts';
import { cellAt, maskOf, rangeOf, walkable } from './network.ts';

export interface SuppressOptions {
  /** Counts below it, and above nobody, are hidden. At least five; ten where nothing is said. */
  readonly threshold?: number;
  /** How wide the interval of every hidden cell must be; the threshold where nothing is said. */
  readonly width?: number;
  /** Cells, by id, that are hidden instead of the small ones. */
  readonly primary?: ReadonlySet<string>;
  /** Needed for tables of three or more dimensions, and of two that both have subtotals (`highsSolver`). */
  readonly solver?: Solver;
}

export interface Suppression {
  readonly system: ExactSystem;
  /** The cells that must be hidden for themselves, and all that are hidden; by position in the system. */
  readonly primary: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  /** What can be said of each hidden cell by whoever has the others: no more than that it is within these. */
  readonly intervals: ReadonlyMap<number, Interval>;
}

/**
 * The suppression pattern of a plain table of counts with totals, or of any counts that add up: small cells are hidden, and
 * with them the least information that keeps every hidden cell's feasible interval as wide as asked (where even hiding
 * everything would not, as wide as that leaves). Zeros are shown unless they help to hide. Totals are hidden only where they
 * are small, or nothing else would do.
 *
 * Throws a RangeError on a threshold below five, on a primary cell that is not there, on counts that contradict each other,
 * and where a solver is needed and none is given.
 */
export function suppress(table: CountTable | ExactSystem, options: SuppressOptions = {}): Suppression {
  const threshold = requireThreshold(options.threshold ?? DEFAULT_THRESHOLD);
  const width = options.width ?? threshold;
  const system = 'dimensions' in table ? systemOf(table) : requireSums(table);
  const draw = (cell: number) => drawOf(system.cells[cell]?.id ?? '');
  const ids = new Set(system.cells.map(({ id }) => id));
  const unknown = [...(options.primary ?? [])].find((id) => !ids.has(id));
  if (unknown !== undefined) throw new RangeError(`There is no cell “${unknown}”`);
  const primary = new Set(
    system.cells.flatMap(({ id, count }, cell) => {
      return (options.primary?.has(id) ?? isSmall(count, threshold)) ? [cell] : [];
    }),
  );
  const network = networkOfSystem(system);
  if (network !== null) {
    const totals = new Set(system.cells.flatMap(({ isTotal }, cell) => (isTotal ? [cell] : [])));
    const hidden = hideInNetwork({ network, primary, width, more: 0, totals, draw });
    return {
      system,
      primary,
      hidden,
      intervals: intervalsOf(hidden, (cell) => {
        const { count } = cellAt(network, cell);
        const { down, up } = rangeOf(walkable(network), maskOf(network, hidden), cell, Number.MAX_SAFE_INTEGER);
        return { lowest: count - down, highest: count + up };
      }),
    };
  }
  const { solver } = options;
  if (solver === undefined) throw new RangeError('A table of this kind needs a solver');
  const hidden = hideInSystem({ system, primary, width, solver, draw });
  return {
    system,
    primary,
    hidden,
    intervals: intervalsOf(hidden, (cell) => intervalIn({ system, solver }, hidden, cell)),
  };
}

function intervalsOf(hidden: ReadonlySet<number>, of: (cell: number) => Interval): ReadonlyMap<number, Interval> {
  return new Map([...hidden].sort((one, other) => one - other).map((cell) => [cell, of(cell)]));
}

function requireSums(system: ExactSystem): ExactSystem {
  const count = (cell: number) => system.cells[cell]?.count ?? Number.NaN;
  for (const { total, parts } of system.sums) {
    if (parts.reduce((sum, part) => sum + count(part), 0) !== count(total))
      throw new RangeError(`${system.cells[total]?.id ?? String(total)} is not the sum of its parts`);
  }
  return system;
}

/** Decides among cells of equal cost by their names and not by where they stand: FNV-1a, from 0 to 1. */
function drawOf(id: string): number {
  let hash = 2_166_136_261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}
