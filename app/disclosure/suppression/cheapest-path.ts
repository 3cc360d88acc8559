import { cellAt, pathTo, roomIn, type Flow, type Step, type Walkable } from './network.ts';

/** What is looked for: a way around a cell with room for `room` people on every step, at the least cost of newly hidden cells. */
export interface PathRequest {
  readonly hidden: ReadonlySet<number>;
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
  const distance = new Map<number, number>([[source, 0]]);
  const cameBy = new Map<number, Step | null>([[source, null]]);
  const settled = new Set<number>();
  for (;;) {
    const node = nearest(distance, settled);
    if (node === null || node === sink) break;
    settled.add(node);
    const here = distance.get(node) ?? 0;
    for (const cell of network.at[node] ?? []) {
      if (cell === except || roomIn(network, flow.shift, cell, node) < room) continue;
      const { from, to } = cellAt(network, cell);
      const other = from === node ? to : from;
      const there = here + (hidden.has(cell) ? 0 : costOf(cell));
      if (settled.has(other) || there >= (distance.get(other) ?? Infinity)) continue;
      distance.set(other, there);
      cameBy.set(other, { cell, node });
    }
  }
  const path = pathTo(sink, cameBy);
  return path === null ? null : path.map(({ cell }) => cell).filter((cell) => !hidden.has(cell));
}

function nearest(distance: ReadonlyMap<number, number>, settled: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const [node, far] of distance) {
    if (settled.has(node) || far >= least) continue;
    best = node;
    least = far;
  }
  return best;
}
