import { firstColumns, unitRows, zeroRows, type DenseRows } from './dense.ts';
import { kMeans } from './k-means.ts';
import { certainMemberships, membershipsIn, mixtureFrom, settle, type Evidence } from './mixture.ts';
import type { Spectrum } from './spectral.ts';

/** A theme is a group of its own inside its group where a random walk stays for at least three steps of five. */
const leastStaying = 0.6;
/** Smaller parts would be read off a handful of comments. */
const leastDocuments = 12;
const rounds = 3;
const starts = 4;

interface Whole {
  readonly spectra: readonly Spectrum[];
  readonly evidence: Evidence;
  /** Per document and group. */
  readonly inGroups: Float32Array;
  readonly groups: number;
  /** The first so many documents have coordinates. */
  readonly compared: number;
  readonly minimumSize: number;
  readonly random: () => number;
}

interface Themes {
  readonly themes: number;
  readonly inThemes: Float32Array;
  readonly groupOf: readonly number[];
}

/** The group that each document is likeliest in. */
export function likeliest(memberships: Float32Array, groups: number): Uint32Array {
  const labels = new Uint32Array(groups === 0 ? 0 : memberships.length / groups);
  for (let row = 0; row < labels.length; row += 1) {
    for (let group = 1; group < groups; group += 1)
      if ((memberships[row * groups + group] ?? 0) > (memberships[row * groups + (labels[row] ?? 0)] ?? 0))
        labels[row] = group;
  }
  return labels;
}

function rowsOf(source: DenseRows, wanted: readonly number[]): DenseRows {
  const result = zeroRows(wanted.length, source.columns);
  wanted.forEach((row, place) => {
    result.values.set(source.values.subarray(row * source.columns, (row + 1) * source.columns), place * source.columns);
  });
  return result;
}

/**
 * Parts each group into themes: as many in all as the first graph, which looks at the nearest neighbours alone, shows;
 * each group has its share of them.
 */
export function splitGroups({ spectra, evidence, inGroups, groups, compared, minimumSize, random }: Whole): Themes {
  const [nearest] = spectra;
  const labels = likeliest(inGroups, groups).subarray(0, compared);
  if (nearest === undefined) return { themes: 0, inThemes: new Float32Array(), groupOf: [] };
  const wanted = Math.max(groups, nearest.values.filter((value) => value >= leastStaying).length);
  const space = unitRows(firstColumns(nearest.coordinates, wanted));
  const themeOf = new Uint32Array(compared);
  const groupOf: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const members = [...labels.keys()].filter((row) => labels[row] === group);
    const fair = Math.round((wanted * members.length) / Math.max(1, compared));
    const parts = Math.max(1, Math.min(fair, Math.floor(members.length / Math.max(leastDocuments, minimumSize))));
    const part = parts === 1 ? null : kMeans(rowsOf(space, members), parts, starts, random);
    members.forEach((row, place) => (themeOf[row] = groupOf.length + (part?.[place] ?? 0)));
    for (let number = 0; number < parts; number += 1) groupOf.push(group);
  }
  const themes = groupOf.length;
  const core: Evidence = {
    counts: { ...evidence.counts, rows: compared },
    meaning: { ...evidence.meaning, rows: compared },
  };
  const inCore = settle(core, certainMemberships(themeOf, themes), themes, rounds);
  return { themes, groupOf, inThemes: membershipsIn(evidence, mixtureFrom(core, inCore, themes)) };
}
