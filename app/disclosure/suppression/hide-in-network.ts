import { cheapestPath } from './cheapest-path.ts';
import { cellAt, flowFor, maskOf, rangeOf, walkable, type CountNetwork, type Mask, type Walkable } from './network.ts';
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

/** Orders in which the cells are gone through, of which the cheapest outcome is taken. */
const TRIES = 4;
/** A total is worth more than any row of cells. */
const TOTAL_COST = 1_000;
/** An equal cost is decided by the draw, and nothing else is. */
const DRAW_WEIGHT = 1e-6;
/** In the later half of them costs are changed by up to so much of themselves, so that other ways around are tried as well. */
const STRAY = 0.5;

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
  const { primary } = request;
  if (primary.size === 0) return primary;
  const network = walkable(request.network);
  const targets = targetsOf(network, request);
  const costs = network.cells.map(
    ({ count }, cell) =>
      ((request.totals?.has(cell) ?? false) ? TOTAL_COST : 1) * costOfHiding(count) + DRAW_WEIGHT * request.draw(cell),
  );
  const total = (hidden: ReadonlySet<number>) => [...hidden].reduce((sum, cell) => sum + (costs[cell] ?? 0), 0);
  const outcomes = Array.from({ length: TRIES }, (_, turn) => hideOnce(network, request, { targets, costs, turn }));
  return outcomes.reduce((best, other) => (total(other) < total(best) ? other : best));
}

/** How wide the range of a cell is when a set is hidden, not looking beyond `enough`. */
export function widthOf(network: Walkable, hidden: Mask, cell: number, enough: number): number {
  const { up, down } = rangeOf(network, hidden, cell, enough);
  return up + down;
}

/** What each cell needs: no more than it has when everything is hidden, the totals too where it is short without them. */
export function targetsOf(
  network: Walkable,
  { width, more, totals, primary }: Omit<HidingRequest, 'network' | 'draw'>,
): readonly number[] {
  const everything = maskOf(network, network.cells.keys());
  const inner = everything.map((_, cell) => (primary.has(cell) || !(totals?.has(cell) ?? false) ? 1 : 0));
  return network.cells.map((_, cell) => {
    const without = widthOf(network, inner, cell, width + more);
    return without >= width ? without : widthOf(network, everything, cell, width);
  });
}

interface Try {
  readonly targets: readonly number[];
  readonly costs: readonly number[];
  readonly turn: number;
}

function hideOnce(network: Walkable, request: HidingRequest, { targets, costs, turn }: Try): ReadonlySet<number> {
  const { primary, draw } = request;
  const hidden = maskOf(network, primary);
  // The draw again, turned by another part of a circle in each try.
  const strayed = costs.map((cost, cell) => cost * (1 + (turn < 2 ? 0 : STRAY * ((draw(cell) + turn * 0.618) % 1))));
  const largeFirst = turn % 2 === 0 ? -1 : 1;
  const rank = (cell: number) => largeFirst * cellAt(network, cell).count;
  const waiting = [...primary].sort((one, other) => rank(one) - rank(other) || draw(one) - draw(other));
  for (const cell of waiting) {
    const target = targets[cell] ?? 0;
    for (let width = widthOf(network, hidden, cell, target); width < target;) {
      const found = cheapestAddition(network, hidden, { cell, target, width, costs: strayed });
      for (const added of found ?? network.cells.keys()) {
        if (hidden[added] === 1) continue;
        hidden[added] = 1;
        waiting.push(added);
      }
      width = widthOf(network, hidden, cell, target);
    }
  }
  showAgain(network, hidden, waiting, { primary, targets, costs });
  return new Set(waiting.filter((cell) => hidden[cell] === 1));
}

interface Lacking {
  readonly cell: number;
  readonly target: number;
  readonly width: number;
  readonly costs: readonly number[];
}

/** The cells to hide next for one whose range is too small: those that are enough at the least cost, else that help most. */
function cheapestAddition(network: Walkable, hidden: Mask, lacking: Lacking): readonly number[] | null {
  const { cell: index, target, width, costs } = lacking;
  const cell = cellAt(network, index);
  const missing = target - width;
  let best: { readonly cells: readonly number[]; readonly score: number } | null = null;
  for (const way of ['up', 'down'] as const) {
    const flow = flowFor(network, hidden, index, way, way === 'up' ? cell.most - cell.count : cell.count);
    const [source, sink] = way === 'up' ? [cell.to, cell.from] : [cell.from, cell.to];
    // A way around can be gone in both directions, so that one with room for less may do.
    for (const room of new Set([missing, missing - cell.count, Math.ceil(missing / 2), 1])) {
      if (room < 1) continue;
      const costOf = (one: number) => costs[one] ?? 0;
      const cells = cheapestPath(network, { hidden, except: index, source, sink, room, flow, costOf });
      if (cells === null || cells.length === 0) continue;
      const more = hidden.slice();
      for (const added of cells) more[added] = 1;
      const gained = widthOf(network, more, index, target) - width;
      if (gained <= 0) continue;
      const score = (cells.reduce((sum, added) => sum + costOf(added), 0) * missing) / gained;
      if (best === null || score < best.score) best = { cells, score };
    }
  }
  return best?.cells ?? null;
}

/** Shows again, the dearest first, what is hidden for the sake of others and is not needed. */
function showAgain(
  network: Walkable,
  hidden: Mask,
  all: readonly number[],
  { primary, targets, costs }: Pick<Try, 'targets' | 'costs'> & Pick<HidingRequest, 'primary'>,
): void {
  const short = (cell: number) => {
    const target = targets[cell] ?? 0;
    return hidden[cell] === 1 && widthOf(network, hidden, cell, target) < target;
  };
  const added = all.filter((cell) => !primary.has(cell));
  added.sort((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0));
  // Whichever cell was short last is likely to be short again.
  const inOrder = [...all];
  for (const cell of added) {
    hidden[cell] = 0;
    const found = inOrder.findIndex(short);
    if (found === -1) continue;
    hidden[cell] = 1;
    inOrder.unshift(...inOrder.splice(found, 1));
  }
}
