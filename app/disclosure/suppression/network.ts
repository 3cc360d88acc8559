/**
 * Counts whose published sums form a network. Each sum is a node; each count stands in two of them, with opposite signs once
 * the equations of one side are negated, and so is an arc. The counts that a reader of the published figures must reckon
 * with are then the circulations: an arc carries what its count could be more or less. Tables of two dimensions are of this
 * kind, also where one of the two is a hierarchy (L. H. Cox, "Network models for complementary cell suppression", JASA 90,
 * 1995): the possible values of a cell are found by two maximum flows, exactly and in whole numbers.
 */
export interface CountNetwork {
  readonly nodes: number;
  readonly cells: readonly NetworkCell[];
}

export interface NetworkCell {
  /** The sum in which the count stands with a plus, and the one in which it stands with a minus. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** It is known to be no larger. */
  readonly most: number;
}

/** By how much a hidden count could be smaller and larger, each up to what was asked for. */
export interface Range {
  readonly down: number;
  readonly up: number;
}

/** What has been pushed through each cell, and how much that was. */
export interface Flow {
  readonly pushed: number;
  readonly shift: Float64Array;
}

/** By cell, 1 where it is hidden. Walking asks this so often that a set is too slow. */
export type Mask = Uint8Array;

/** The cells at each node, for walking. Made once for a network. */
export interface Walkable extends CountNetwork {
  readonly at: readonly (readonly number[])[];
}

export function walkable(network: CountNetwork): Walkable {
  const at: number[][] = Array.from({ length: network.nodes }, () => []);
  network.cells.forEach(({ from, to }, cell) => {
    at[from]?.push(cell);
    at[to]?.push(cell);
  });
  return { ...network, at };
}

export function maskOf({ cells }: CountNetwork, hidden: Iterable<number>): Mask {
  const mask = new Uint8Array(cells.length);
  for (const cell of hidden) mask[cell] = 1;
  return mask;
}

export function cellAt({ cells }: CountNetwork, index: number): NetworkCell {
  const cell = cells[index];
  if (cell === undefined) throw new RangeError(`There is no cell ${String(index)}`);
  return cell;
}

/** How much more can go through a cell, coming from a node. Against its direction the count shrinks. */
function roomFrom(cell: NetworkCell, shift: number, node: number): number {
  return cell.from === node ? cell.most - cell.count - shift : cell.count + shift;
}

/** The range of one count when those of `hidden` are not published. Neither end is looked for beyond `enough`. */
export function rangeOf(network: Walkable, hidden: Mask, index: number, enough: number): Range {
  const cell = cellAt(network, index);
  const up = flowFor(network, hidden, index, 'up', Math.min(enough, cell.most - cell.count)).pushed;
  const left = Math.min(Math.max(0, enough - up), cell.count);
  return { up, down: left === 0 ? 0 : flowFor(network, hidden, index, 'down', left).pushed };
}

/** The largest flow, up to `limit`, that lets a cell grow (shrink), through the hidden cells other than itself. */
export function flowFor(network: Walkable, hidden: Mask, index: number, way: 'up' | 'down', limit: number): Flow {
  const { from, to } = cellAt(network, index);
  const [source, sink] = way === 'up' ? [to, from] : [from, to];
  const shift = new Float64Array(network.cells.length);
  let pushed = 0;
  while (pushed < limit) {
    const path = anyPath(network, hidden, index, shift, source, sink);
    if (path === null) break;
    const room = Math.min(limit - pushed, ...path.map(({ cell, node }) => roomIn(network, shift, cell, node)));
    push(network, shift, path, room);
    pushed += room;
  }
  return { pushed, shift };
}

/** A step of a path: a cell, and the node from which it is entered. */
export interface Step {
  readonly cell: number;
  readonly node: number;
}

export function roomIn(network: CountNetwork, shift: Float64Array, cell: number, node: number): number {
  return roomFrom(cellAt(network, cell), shift[cell] ?? 0, node);
}

function push(network: CountNetwork, shift: Float64Array, path: readonly Step[], amount: number): void {
  for (const { cell, node } of path) {
    shift[cell] = (shift[cell] ?? 0) + (cellAt(network, cell).from === node ? amount : -amount);
  }
}

/** A shortest path by its number of steps, with room on every step; null where there is none. */
function anyPath(
  network: Walkable,
  hidden: Mask,
  except: number,
  shift: Float64Array,
  source: number,
  sink: number,
): readonly Step[] | null {
  const cameBy = new Array<Step | null | undefined>(network.nodes).fill(undefined);
  cameBy[source] = null;
  const queue = [source];
  for (let next = 0; next < queue.length && cameBy[sink] === undefined; next++) {
    const node = queue[next] ?? source;
    for (const cell of network.at[node] ?? []) {
      if (cell === except || hidden[cell] !== 1) continue;
      const { from, to } = cellAt(network, cell);
      const other = from === node ? to : from;
      if (cameBy[other] !== undefined || roomIn(network, shift, cell, node) <= 0) continue;
      cameBy[other] = { cell, node };
      queue.push(other);
    }
  }
  return pathTo(sink, cameBy);
}

export function pathTo(sink: number, cameBy: readonly (Step | null | undefined)[]): readonly Step[] | null {
  const path: Step[] = [];
  for (let step = cameBy[sink]; step !== null; step = cameBy[step.node]) {
    if (step === undefined) return null;
    path.push(step);
  }
  return path;
}
