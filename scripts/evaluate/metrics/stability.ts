import { seededRandom, shuffledIndexes } from '#app/theming/random.ts';
import { adjustedRandIndex, type Clustering } from './clustering.ts';

/** A clustering of some of the rows: `rows` are their places, in rising order; `clusters` has one for each. */
export interface PartialClustering {
  readonly rows: readonly number[];
  readonly clusters: Clustering;
}

/** The rows that stay when a share of them (0 to 1, rounded to whole rows) is dropped at random; in rising order. */
export function rowsThatStay(count: number, shareDropped: number, seed: number): number[] {
  const dropped = Math.round(count * shareDropped);
  return shuffledIndexes(count, seededRandom(seed))
    .slice(dropped)
    .sort((a, b) => a - b);
}

/** The adjusted Rand index of each two runs on the rows that both have, in the order of the pairs. */
export function pairwiseAgreement(runs: readonly PartialClustering[]): number[] {
  return runs.flatMap((run, index) => {
    const clusterOf = new Map(run.rows.map((row, place) => [row, run.clusters[place] ?? '']));
    return runs.slice(index + 1).map((other) => {
      const mine: (string | number)[] = [];
      const theirs: (string | number)[] = [];
      other.rows.forEach((row, place) => {
        const cluster = clusterOf.get(row);
        if (cluster === undefined) return;
        mine.push(cluster);
        theirs.push(other.clusters[place] ?? '');
      });
      return adjustedRandIndex(mine, theirs);
    });
  });
}
