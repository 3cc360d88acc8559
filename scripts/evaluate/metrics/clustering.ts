/**
 * How well found clusters fit known ones, whatever they are called; the definitions and the names are scikit-learn's
 * (`sklearn.metrics`, "Clustering metrics"), with natural logarithms.
 */

/** Per row the cluster that it is in, by any name. */
export type Clustering = readonly (string | number)[];

export interface ClusteringFigures {
  /**
   * Normalised mutual information, by the arithmetic mean of the two entropies (Vinh, Epps and Bailey 2010): 0 to 1.
   * The same number as the V-measure with beta 1 (Rosenberg and Hirschberg 2007).
   */
  readonly nmi: number;
  /** Adjusted Rand index (Hubert and Arabie 1985): 0 for chance, 1 for the same clusters, −0.5 at worst. */
  readonly ari: number;
  /** Each found cluster has rows of one known one (Rosenberg and Hirschberg 2007): 0 to 1. */
  readonly homogeneity: number;
  /** Each known cluster is in one found one: 0 to 1. */
  readonly completeness: number;
}

interface Contingency {
  readonly rows: number;
  readonly known: readonly number[];
  readonly found: readonly number[];
  /** Rows in both, with the places of the two clusters in `known` and `found`. */
  readonly cells: readonly { readonly known: number; readonly found: number; readonly both: number }[];
}

/** Consecutive numbers for the clusters, by first appearance. */
function numbered(clustering: Clustering): { of: number[]; sizes: number[] } {
  const places = new Map<string | number, number>();
  const sizes: number[] = [];
  const of = clustering.map((cluster) => {
    const place = places.get(cluster) ?? places.size;
    places.set(cluster, place);
    sizes[place] = (sizes[place] ?? 0) + 1;
    return place;
  });
  return { of, sizes };
}

function contingency(known: Clustering, found: Clustering): Contingency {
  if (known.length !== found.length) throw new RangeError('the two clusterings are not of the same rows');
  const left = numbered(known);
  const right = numbered(found);
  const cells = new Map<number, number>();
  left.of.forEach((place, row) => {
    const cell = place * right.sizes.length + (right.of[row] ?? 0);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  });
  return {
    rows: known.length,
    known: left.sizes,
    found: right.sizes,
    cells: [...cells].map(([cell, both]) => ({
      known: Math.floor(cell / right.sizes.length),
      found: cell % right.sizes.length,
      both,
    })),
  };
}

const entropy = (sizes: readonly number[], rows: number): number =>
  sizes.reduce((sum, size) => sum - (size / rows) * Math.log(size / rows), 0);

function mutualInformation({ rows, known, found, cells }: Contingency): number {
  return cells.reduce((sum, cell) => {
    const expected = ((known[cell.known] ?? 0) / rows) * (found[cell.found] ?? 0);
    return sum + (cell.both / rows) * Math.log(cell.both / expected);
  }, 0);
}

const pairs = (size: number): number => (size * (size - 1)) / 2;
const pairsWithin = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + pairs(size), 0);

function adjustedRandOf({ rows, known, found, cells }: Contingency): number {
  const inBoth = pairsWithin(cells.map(({ both }) => both));
  const inKnown = pairsWithin(known);
  const inFound = pairsWithin(found);
  if (inBoth === inKnown && inBoth === inFound) return 1;
  const expected = (inKnown * inFound) / pairs(rows);
  return (inBoth - expected) / ((inKnown + inFound) / 2 - expected);
}

/** Adjusted Rand index of two clusterings of the same rows, in the same order. */
export function adjustedRandIndex(known: Clustering, found: Clustering): number {
  return adjustedRandOf(contingency(known, found));
}

/** All figures about two clusterings of the same rows, in the same order. */
export function clusteringFigures(known: Clustering, found: Clustering): ClusteringFigures {
  const table = contingency(known, found);
  const information = Math.max(0, mutualInformation(table));
  const knownEntropy = entropy(table.known, table.rows);
  const foundEntropy = entropy(table.found, table.rows);
  const share = (whole: number): number => (whole === 0 ? 1 : Math.min(1, information / whole));
  return {
    nmi: share((knownEntropy + foundEntropy) / 2),
    ari: adjustedRandOf(table),
    homogeneity: share(knownEntropy),
    completeness: share(foundEntropy),
  };
}
