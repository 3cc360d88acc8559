import type { ExactSystem } from './count-tables.ts';
import type { CountNetwork, NetworkCell } from './network.ts';

interface Standing {
  readonly sum: number;
  readonly sign: 1 | -1;
}

/**
 * A system as a network, cell for cell; null where it is none. It is one where no count stands in more than two sums, and
 * the sums can be turned round (all signs changed) so that each count stands in two with opposite signs. A count
 * that stands in one sum only is an arc to the ground, in one that stands in none to nowhere.
 */
export function networkOfSystem({ cells, sums }: ExactSystem): CountNetwork | null {
  const standings: Standing[][] = cells.map(() => []);
  sums.forEach(({ total, parts }, sum) => {
    standings[total]?.push({ sum, sign: -1 });
    for (const part of parts) standings[part]?.push({ sum, sign: 1 });
  });
  if (standings.some((own) => own.length > 2)) return null;
  const turned = turnSums(sums.length, standings);
  if (turned === null) return null;
  const ground = sums.length;
  const most = cells.reduce((sum, { count }) => sum + count, 0);
  const asArc = (own: readonly Standing[], count: number): NetworkCell => {
    const plus = own.find(({ sum, sign }) => sign * (turned[sum] ?? 1) === 1)?.sum ?? ground;
    const minus = own.find(({ sum, sign }) => sign * (turned[sum] ?? 1) === -1)?.sum ?? ground;
    return { from: plus, to: minus, count, most };
  };
  return { nodes: sums.length + 1, cells: cells.map(({ count }, cell) => asArc(standings[cell] ?? [], count)) };
}

/** For each sum 1 or, turned round, -1; null where no choice fits. */
function turnSums(size: number, standings: readonly (readonly Standing[])[]): readonly (1 | -1)[] | null {
  const neighbours: { readonly sum: number; readonly alike: boolean }[][] = Array.from({ length: size }, () => []);
  for (const [one, other] of standings) {
    if (one === undefined || other === undefined) continue;
    const alike = one.sign !== other.sign;
    neighbours[one.sum]?.push({ sum: other.sum, alike });
    neighbours[other.sum]?.push({ sum: one.sum, alike });
  }
  const turned: (1 | -1 | undefined)[] = Array.from({ length: size }, () => undefined);
  for (let start = 0; start < size; start++) {
    if (turned[start] !== undefined) continue;
    turned[start] = 1;
    const queue = [start];
    for (const sum of queue) {
      for (const { sum: next, alike } of neighbours[sum] ?? []) {
        const wanted = (turned[sum] === 1) === alike ? 1 : -1;
        if (turned[next] === undefined) {
          turned[next] = wanted;
          queue.push(next);
        } else if (turned[next] !== wanted) return null;
      }
    }
  }
  return turned.map((one) => one ?? 1);
}
