import { shuffledIndexes } from '../random.ts';
import type { Graph } from './neighbours.ts';

/** A move must gain more than this, or rounding would keep nodes moving. */
const leastGain = 1e-9;
const maximumRounds = 50;
const maximumLevels = 12;

/** One level of moving single nodes to the neighbouring community that raises modularity most, until none moves. */
function moveNodes(
  graph: Graph,
  selfLoops: Float64Array,
  resolution: number,
  random: () => number,
): { community: Uint32Array; moved: boolean } {
  const { size, offsets, targets, weights } = graph;
  const degree = new Float64Array(size);
  let total = 0;
  for (let node = 0; node < size; node += 1) {
    let sum = selfLoops[node] ?? 0;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) sum += weights[at] ?? 0;
    degree[node] = sum;
    total += sum;
  }
  const community = Uint32Array.from({ length: size }, (_, node) => node);
  const communityDegree = Float64Array.from(degree);
  const toCommunity = new Float64Array(size);
  const order = shuffledIndexes(size, random);
  let anyMoved = false;
  for (let round = 0, moved = true; moved && round < maximumRounds; round += 1) {
    moved = false;
    for (const node of order) {
      const own = community[node] ?? 0;
      const nodeDegree = degree[node] ?? 0;
      const seen: number[] = [];
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
        const target = community[targets[at] ?? 0] ?? 0;
        if (toCommunity[target] === 0) seen.push(target);
        toCommunity[target] = (toCommunity[target] ?? 0) + (weights[at] ?? 0);
      }
      communityDegree[own] = (communityDegree[own] ?? 0) - nodeDegree;
      const gain = (target: number): number =>
        (toCommunity[target] ?? 0) - (resolution * nodeDegree * (communityDegree[target] ?? 0)) / total;
      let best = own;
      let bestGain = gain(own);
      for (const target of seen) {
        const candidate = gain(target);
        if (candidate > bestGain + leastGain) [best, bestGain] = [target, candidate];
      }
      communityDegree[best] = (communityDegree[best] ?? 0) + nodeDegree;
      if (best !== own) {
        community[node] = best;
        moved = true;
        anyMoved = true;
      }
      for (const target of seen) toCommunity[target] = 0;
    }
  }
  return { community, moved: anyMoved };
}

/** Numbers communities 0, 1, 2… by their first node. */
function renumbered(community: Uint32Array): { labels: Uint32Array; count: number } {
  const numbers = new Map<number, number>();
  const labels = community.map((name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  return { labels, count: numbers.size };
}

/** The graph whose nodes are the communities; edges inside one become its self-loop. */
function condensed(
  graph: Graph,
  selfLoops: Float64Array,
  labels: Uint32Array,
  count: number,
): { graph: Graph; selfLoops: Float64Array } {
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  const loops = new Float64Array(count);
  for (let node = 0; node < graph.size; node += 1) {
    const from = labels[node] ?? 0;
    loops[from] = (loops[from] ?? 0) + (selfLoops[node] ?? 0);
    for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at += 1) {
      const to = labels[graph.targets[at] ?? 0] ?? 0;
      const weight = graph.weights[at] ?? 0;
      if (to === from) loops[from] = (loops[from] ?? 0) + weight;
      else rows[from]?.set(to, (rows[from].get(to) ?? 0) + weight);
    }
  }
  const offsets = new Uint32Array(count + 1);
  rows.forEach((row, node) => (offsets[node + 1] = (offsets[node] ?? 0) + row.size));
  const entries = rows.flatMap((row) => [...row].sort(([a], [b]) => a - b));
  const targets = Uint32Array.from(entries, ([to]) => to);
  return {
    graph: { size: count, offsets, targets, weights: Float64Array.from(entries, ([, weight]) => weight) },
    selfLoops: loops,
  };
}

/**
 * Groups the nodes of a graph by modularity (Newman and Girvan 2004, with the resolution of Reichardt and Bornholdt
 * 2006), by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): the number of groups is not given.
 * Returns a group number for each node.
 */
export function communities(graph: Graph, resolution: number, random: () => number): Uint32Array {
  let labels = Uint32Array.from({ length: graph.size }, (_, node) => node);
  let level = graph;
  let selfLoops: Float64Array = new Float64Array(graph.size);
  for (let depth = 0; depth < maximumLevels; depth += 1) {
    const { community, moved } = moveNodes(level, selfLoops, resolution, random);
    if (!moved) break;
    const next = renumbered(community);
    labels = labels.map((label) => next.labels[label] ?? 0);
    ({ graph: level, selfLoops } = condensed(level, selfLoops, next.labels, next.count));
  }
  return renumbered(labels).labels;
}
