import type { ExactSystem } from '../suppression/count-tables.ts';
import { networkOfSystem } from '../suppression/network-of-system.ts';
import { targetsOf, widthOf } from '../suppression/hide-in-network.ts';
import { cellAt, maskOf, walkable, type CountNetwork, type Walkable } from '../suppression/network.ts';

interface GreedyOptions {
  readonly width: number;
  readonly primary: ReadonlySet<number>;
  readonly totals?: ReadonlySet<number>;
  readonly more?: 0 | 1;
}

/**
 * What a careful person does by hand, to be compared with: in every row and column that has one hidden cell, hide the
 * smallest other; again, until none has only one; then, for each hidden cell that could still be told within the width, the
 * smallest other of its row or column. Totals are left alone for as long as there is another cell.
 */
export function greedyInNetwork(plain: CountNetwork, options: GreedyOptions): ReadonlySet<number> {
  const network = walkable(plain);
  const hidden = new Set(options.primary);
  const targets = targetsOf(network, { more: 0, ...options });
  const isTotal = (cell: number) => options.totals?.has(cell) ?? false;
  for (;;) {
    const alone = network.at.find((cells) => cells.filter((cell) => hidden.has(cell)).length === 1 && cells.length > 1);
    const mask = maskOf(network, hidden);
    const open = [...hidden].find((cell) => widthOf(network, mask, cell, targets[cell] ?? 0) < (targets[cell] ?? 0));
    const around = alone ?? (open === undefined ? [] : beside(network, open));
    const next = around
      .filter((cell) => !hidden.has(cell))
      .sort(
        (one, other) =>
          Number(isTotal(one)) - Number(isTotal(other)) || countOf(network, one) - countOf(network, other),
      );
    const [smallest] = next.length > 0 || open === undefined ? next : rest(network, hidden);
    if (smallest === undefined) return hidden;
    hidden.add(smallest);
  }
}

/** The same of a table of two dimensions. Throws a RangeError of another. */
export function greedyPattern(system: ExactSystem, options: GreedyOptions): ReadonlySet<number> {
  const network = networkOfSystem(system);
  if (network === null) throw new RangeError('By hand this is done with tables of two dimensions');
  const totals = new Set(system.cells.flatMap(({ isTotal }, cell) => (isTotal ? [cell] : [])));
  return greedyInNetwork(network, { totals, ...options });
}

function beside(network: Walkable, cell: number): readonly number[] {
  const { from, to } = cellAt(network, cell);
  return [...(network.at[from] ?? []), ...(network.at[to] ?? [])];
}

function rest(network: Walkable, hidden: ReadonlySet<number>): readonly number[] {
  const others = [...network.cells.keys()].filter((cell) => !hidden.has(cell));
  return others.sort((one, other) => countOf(network, one) - countOf(network, other));
}

function countOf(network: Walkable, cell: number): number {
  return cellAt(network, cell).count;
}
