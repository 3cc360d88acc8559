import { cellAt, pathTo, roomIn, type Flow, type Mask, type Step, type Walkable } from './network.ts';

/** What is looked for: a way around a cell with room for `room` people on every step, at the least cost of newly hidden cells. */
export interface PathRequest {
  readonly hidden: Mask;
  readonly except: number;
  readonly source: number;
  readonly sink: number;
  readonly room: number;
  /** What already goes through the hidden cells. */
  readonly flow: Flow;
  /** What hiding a cell that is still shown costs. */
  readonly costOf: (cell: number) => number;
}

/**
 * The cells that have to be hidden besides, so that as many as `room` people more could have gone around: a shortest path
 * (Dijkstra) on which hidden cells are free. Null where there is none.
 */
export function cheapestPath(network: Walkable, request: PathRequest): readonly number[] | null {
  const { hidden, except, source, sink, room, flow, costOf } = request;
  const distance = new Float64Array(network.nodes).fill(Infinity);
  const cameBy = new Array<Step | null | undefined>(network.nodes).fill(undefined);
  const settled = new Uint8Array(network.nodes);
  distance[source] = 0;
  cameBy[source] = null;
  for (let node = nearest(distance, settled); node !== -1 && node !== sink; node = nearest(distance, settled)) {
    settled[node] = 1;
    const here = distance[node] ?? 0;
    for (const cell of network.at[node] ?? []) {
      if (cell === except || roomIn(network, flow.shift, cell, node) < room) continue;
      const { from, to } = cellAt(network, cell);
      const other = from === node ? to : from;
      const there = here + (hidden[cell] === 1 ? 0 : costOf(cell));
      if (settled[other] === 1 || there >= (distance[other] ?? Infinity)) continue;
      distance[other] = there;
      cameBy[other] = { cell, node };
    }
  }
  const path = pathTo(sink, cameBy);
  return path === null ? null : path.map(({ cell }) => cell).filter((cell) => hidden[cell] !== 1);
}

/** The node that is nearest and not settled; -1 where none can be reached. */
function nearest(distance: Float64Array, settled: Uint8Array): number {
  let best = -1;
  let least = Infinity;
  for (let node = 0; node < distance.length; node++) {
    const far = distance[node] ?? Infinity;
    if (settled[node] === 1 || far >= least) continue;
    best = node;
    least = far;
  }
  return best;
}
