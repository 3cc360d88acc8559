import type { AuditedPlace } from '#app/domain/report/audit-report.ts';
import type { CountSystem } from '../count-system.ts';
import type { Interval } from '../feasible-interval.ts';

/** More people than any consultation has; what is known of a number of whom nothing at all was published. */
const MOST_PEOPLE = 10_000_000;
const ANYTHING: Interval = { lowest: 0, highest: MOST_PEOPLE };

/** A system of counts with the words of its cells and what is demanded of them. */
export interface NumberSystem extends CountSystem {
  readonly places: readonly AuditedPlace[];
  /** Cells that have to be proven safe, and how wide their intervals must be. */
  readonly wanted: ReadonlyMap<number, number>;
  /** Of those, the ones that stand nowhere. */
  readonly implied: ReadonlySet<number>;
  /** Whether something is supposed that the figures do not say. */
  readonly supposing: boolean;
}

/** Puts a system together; a number is the same cell wherever it stands, since its place is its name. */
export interface SystemBuilder {
  /** The cell of a place, made when it is first asked for. */
  readonly cell: (place: AuditedPlace) => number;
  readonly has: (place: AuditedPlace) => boolean;
  /** Adds what is known of a cell to what was known of it. */
  readonly know: (cell: number, known: Interval) => void;
  readonly knownOf: (cell: number) => Interval;
  /** Of a difference, which may be below zero. */
  readonly maySink: (cell: number) => void;
  readonly sum: (total: number, parts: readonly number[]) => void;
  readonly hide: (cell: number, least: number) => void;
  readonly imply: (cell: number, least: number) => void;
  readonly places: () => readonly AuditedPlace[];
  readonly build: (supposing?: boolean) => NumberSystem;
}

export function systemBuilder(): SystemBuilder {
  const positions = new Map<string, number>();
  const places: AuditedPlace[] = [];
  const known: Interval[] = [];
  const sums = new Map<string, CountSystem['sums'][number]>();
  const hiddenCells = new Map<number, number>();
  const impliedCells = new Map<number, number>();
  const cell = (place: AuditedPlace) => {
    const name = nameOf(place);
    const found = positions.get(name);
    if (found !== undefined) return found;
    positions.set(name, places.length);
    known.push(ANYTHING);
    return places.push(place) - 1;
  };
  const knownOf = (index: number) => known[index] ?? ANYTHING;
  return {
    cell,
    has: (place) => positions.has(nameOf(place)),
    knownOf,
    know: (index, { lowest, highest }) => {
      const before = knownOf(index);
      known[index] = { lowest: Math.max(before.lowest, lowest), highest: Math.min(before.highest, highest) };
    },
    maySink: (index) => {
      known[index] = { lowest: -MOST_PEOPLE, highest: MOST_PEOPLE };
    },
    sum: (total, parts) => {
      sums.set(`${String(total)}=${parts.join('+')}`, { total, parts });
    },
    hide: (index, least) => {
      hiddenCells.set(index, Math.max(least, hiddenCells.get(index) ?? 0));
    },
    imply: (index, least) => {
      impliedCells.set(index, Math.max(least, impliedCells.get(index) ?? 0));
    },
    places: () => places,
    build: (supposing = false) => ({
      cells: places.map((place, index) => ({ id: nameOf(place), known: requireConsistent(knownOf(index), place) })),
      sums: [...sums.values()],
      places,
      // What is published as hidden is held to more than what only follows.
      wanted: new Map([...impliedCells, ...hiddenCells]),
      implied: new Set([...impliedCells.keys()].filter((index) => !hiddenCells.has(index))),
      supposing,
    }),
  };
}

/** Two editions or tables that give one number two values are a fault in what made them, and must not be audited away. */
function requireConsistent(known: Interval, place: AuditedPlace): Interval {
  if (known.lowest > known.highest) throw new RangeError(`Published figures contradict each other: ${nameOf(place)}`);
  return known;
}

export function nameOf({
  edition,
  since,
  audience,
  table,
  row,
  columnTable,
  groups,
  number,
  other,
}: AuditedPlace): string {
  return JSON.stringify([edition, since, audience, table, row, columnTable, groups, number, other?.table, other?.row]);
}
