import { kMeans } from './k-means.ts';
import { certainMemberships, settle, type Evidence } from './mixture.ts';
import { averageLinkage } from './average-linkage.ts';
import { firstColumns, unitRows } from './dense.ts';
import { leadingCoordinates, sparseFrom, type SparseMatrix } from './sparse.ts';
import type { Spectrum } from './spectral.ts';

/** How many groups the first partitions make, for each that is wanted in the end. */
const wideLadder = [0.75, 1, 1.25, 1.5, 2];
const narrowLadder = [0.85, 1, 1.2];
/** With so many groups each partition is dear, and they differ less. */
const manyGroups = 30;
const roundsWithin = 5;
const roundsAfter = 5;
const startsWithin = 2;
const startsAfter = 2;
const leastMembership = 1e-3;

const laddered = (groups: number): readonly number[] => [
  ...new Set(
    (groups > manyGroups ? narrowLadder : wideLadder).map((factor) => Math.max(2, Math.round(groups * factor))),
  ),
];

/** How many groups the largest of the first partitions makes: so many eigenvectors are needed. */
export const mostGroups = (groups: number): number => Math.max(...laddered(groups));

/** One partition: k-means among the graph's leading eigenvectors, then settled on words and meaning. */
function partition(spectrum: Spectrum, groups: number, evidence: Evidence, random: () => number): Float32Array {
  const space = unitRows(firstColumns(spectrum.coordinates, groups));
  const labels = kMeans(space, groups, groups > manyGroups ? 1 : startsWithin, random);
  return settle(evidence, certainMemberships(labels, groups), groups, roundsWithin);
}

/** A row for each document with its memberships in all partitions. */
function joined(partitions: readonly { memberships: Float32Array; groups: number }[], documents: number): SparseMatrix {
  const rows = Array.from({ length: documents }, (_, row) => {
    const terms: number[] = [];
    const weights: number[] = [];
    let first = 0;
    for (const { memberships, groups } of partitions) {
      for (let group = 0; group < groups; group += 1) {
        const member = memberships[row * groups + group] ?? 0;
        if (member < leastMembership) continue;
        terms.push(first + group);
        weights.push(member);
      }
      first += groups;
    }
    return { terms, weights };
  });
  const columns = partitions.reduce((sum, { groups }) => sum + groups, 0);
  return sparseFrom(rows, columns);
}

/** How often each two documents are together, as a share of the partitions (Fred and Jain 2005); a row for each. */
function togetherness({ rows, columns, offsets, indices, values }: SparseMatrix, partitions: number): Float32Array {
  const members: { row: number; member: number }[][] = Array.from({ length: columns }, () => []);
  for (let row = 0; row < rows; row += 1)
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
      members[indices[at] ?? 0]?.push({ row, member: (values[at] ?? 0) / partitions });
  const result = new Float32Array(rows * rows);
  for (const group of members) {
    const places = Uint32Array.from(group, ({ row }) => row);
    const weights = Float64Array.from(group, ({ member }) => member);
    for (let a = 0; a < places.length; a += 1) {
      const first = (places[a] ?? 0) * rows;
      const factor = (weights[a] ?? 0) * partitions;
      for (let b = 0; b < places.length; b += 1) {
        const place = first + (places[b] ?? 0);
        result[place] = (result[place] ?? 0) + factor * (weights[b] ?? 0);
      }
    }
  }
  return result;
}

/**
 * Groups on which many partitions agree (cluster ensembles: Strehl and Ghosh 2002; by average linkage of how often two
 * documents are together; where there are many groups by k-means on the memberships: Wu and others 2015), one for each graph and several numbers of groups: what only one of them sees does not count, so the
 * groups are stable. Returns per document and group the probability that it belongs there.
 */
export function consensusGroups(
  spectra: readonly Spectrum[],
  evidence: Evidence,
  groups: number,
  random: () => number,
): Float32Array {
  const partitions = spectra.flatMap((spectrum) =>
    laddered(groups).map((count) => {
      const number = Math.min(count, spectrum.coordinates.rows);
      return { memberships: partition(spectrum, number, evidence, random), groups: number };
    }),
  );
  const rows = joined(partitions, evidence.counts.rows);
  const labels =
    groups > manyGroups
      ? kMeans(leadingCoordinates(rows, groups, random), groups, startsAfter, random)
      : averageLinkage(togetherness(rows, partitions.length), rows.rows, groups);
  return settle(evidence, certainMemberships(labels, groups), groups, roundsAfter);
}
