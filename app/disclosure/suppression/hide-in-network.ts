import { cheapestPath } from './cheapest-path.ts';
import { cellAt, flowFor, rangeOf, walkable, type CountNetwork, type Walkable } from './network.ts';
import { costOfHiding } from './information.ts';

export interface HidingRequest {
  readonly network: CountNetwork;
  /** Hidden whatever it costs. */
  readonly primary: ReadonlySet<number>;
  /** How wide each hidden cell's range must be. */
  readonly width: number;
  /** Asked beyond the width wherever the table has it: one, against somebody who also knows the rule (`isWideEnough`). */
  readonly more: 0 | 1;
  /** Totals: hidden only where nothing else would do, and not for the sake of `more`. */
  readonly totals?: ReadonlySet<number>;
  /** 0 to 1 for each cell, the same each time and not by its position: decides among cells that are equally dear. */
  readonly draw: (cell: number) => number;
}

/** Orders in which the cells are gone through; the cheapest outcome is taken. */
const TRIES = 4;
/** A total is worth more than any row of cells. */
const TOTAL_COST = 1_000;
/** An equal cost is decided by the draw, and nothing else is. */
const DRAW_WEIGHT = 1e-6;

/**
 * Which cells to hide, so that nobody who has the others and all sums can say of a hidden one what it is, within less than
 * `width`. Where the sums alone say more than that, as much as they leave.
 *
 * For each hidden cell whose range is too small: the cheapest way around it, as in the network method of Cox (1995) and
 * of Statistics Canada's CONFID (D. Robertson, "Cell suppression at Statistics Canada", 1993); then each cell that was hidden
 * for another one is shown again if all hold without it. Of several orders the cheapest outcome is kept. The ranges are
 * exact, so that the outcome is safe, if perhaps not the cheapest there is; hiding everything always is safe.
 */
export function hideInNetwork(request: HidingRequest): ReadonlySet<number> {
  const network = walkable(request.network);
  const targets = targetsOf(network, request);
  const outcomes = Array.from({ length: request.primary.size === 0 ? 1 : TRIES }, (_, turn) =>
    hideOnce(network, request, targets, turn),
  );
  return outcomes.reduce((best, other) => (totalCost(network, other) < totalCost(network, best) ? other : best));
}

/** How wide the range of a cell is when a set is hidden, not looking beyond `enough`. */
export function widthOf(network: Walkable, hidden: ReadonlySet<number>, cell: number, enough: number): number {
  const { up, down } = rangeOf(network, hidden, cell, enough);
  return up + down;
}

/** What each cell needs: no more than it has when everything is hidden, the totals too where it is short without them. */
export function targetsOf(
  network: Walkable,
  { width, more, totals, primary }: Omit<HidingRequest, 'network' | 'draw'>,
): readonly number[] {
  const everything = new Set(network.cells.keys());
  const inner = new Set([...everything].filter((cell) => primary.has(cell) || !(totals?.has(cell) ?? false)));
  return network.cells.map((_, cell) => {
    const without = widthOf(network, inner, cell, width + more);
    return without >= width ? without : widthOf(network, everything, cell, width);
  });
}

function hideOnce(
  network: Walkable,
  request: HidingRequest,
  targets: readonly number[],
  turn: number,
): ReadonlySet<number> {
  const hidden = new Set(request.primary);
  const costOf = (cell: number) =>
    (request.totals?.has(cell) ? TOTAL_COST : 1) * costOfHiding(cellAt(network, cell).count) +
    DRAW_WEIGHT * request.draw(cell);
  const rank = (cell: number) =>
    [cellAt(network, cell).count, -cellAt(network, cell).count, request.draw(cell), -request.draw(cell)][turn] ?? 0;
  const waiting = [...hidden].sort((one, two) => rank(one) - rank(two) || request.draw(one) - request.draw(two));
  for (const cell of waiting) {
    const target = targets[cell] ?? 0;
    for (let width = widthOf(network, hidden, cell, target); width < target;) {
      const more = cheapestAddition(network, hidden, { cell, target, width, costOf }) ?? [...network.cells.keys()];
      for (const added of more) {
        if (hidden.has(added)) continue;
        hidden.add(added);
        waiting.push(added);
      }
      width = widthOf(network, hidden, cell, target);
    }
  }
  showAgain(network, request, targets, hidden);
  return hidden;
}

interface Lacking {
  readonly cell: number;
  readonly target: number;
  readonly width: number;
  readonly costOf: (cell: number) => number;
}

/** The cells to hide next for one whose range is too small: those that are enough at the least cost, else that help most. */
function cheapestAddition(network: Walkable, hidden: ReadonlySet<number>, lacking: Lacking): readonly number[] | null {
  const { cell: index, target, width, costOf } = lacking;
  const cell = cellAt(network, index);
  const missing = target - width;
  let best: { readonly cells: readonly number[]; readonly score: number } | null = null;
  for (const way of ['up', 'down'] as const) {
    const flow = flowFor(network, hidden, index, way, way === 'up' ? cell.most - cell.count : cell.count);
    const [source, sink] = way === 'up' ? [cell.to, cell.from] : [cell.from, cell.to];
    // A way around can be gone in both directions, so that one with room for less may do.
    for (const room of new Set([missing, missing - cell.count, Math.ceil(missing / 2), 1])) {
      if (room < 1) continue;
      const cells = cheapestPath(network, { hidden, except: index, source, sink, room, flow, costOf });
      if (cells === null || cells.length === 0) continue;
      const gained = widthOf(network, new Set([...hidden, ...cells]), index, target) - width;
      if (gained <= 0) continue;
      const cost = cells.reduce((sum, added) => sum + costOf(added), 0);
      const score = (cost * missing) / gained;
      if (best === null || score < best.score) best = { cells, score };
    }
  }
  return best?.cells ?? null;
}

/** Shows again, the dearest first, what is hidden for the sake of others and is not needed. */
function showAgain(
  network: Walkable,
  { primary, draw }: HidingRequest,
  targets: readonly number[],
  hidden: Set<number>,
): void {
  const count = (cell: number) => cellAt(network, cell).count;
  const added = [...hidden].filter((cell) => !primary.has(cell));
  added.sort((one, two) => count(two) - count(one) || draw(one) - draw(two));
  for (const cell of added) {
    hidden.delete(cell);
    const holds = [...hidden].every((other) => {
      const target = targets[other] ?? 0;
      return widthOf(network, hidden, other, target) >= target;
    });
    if (!holds) hidden.add(cell);
  }
}

function totalCost(network: CountNetwork, hidden: ReadonlySet<number>): number {
  return [...hidden].reduce((sum, cell) => sum + costOfHiding(cellAt(network, cell).count), 0);
}
