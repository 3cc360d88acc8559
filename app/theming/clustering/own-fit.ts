import type { DriftTally } from '../types.ts';
import type { ThemeDocument } from './documents.ts';
import { leastFrequency, type FoundGroups } from './find-groups.ts';
import { addLikelihoods, mixtureFrom, type Mixture } from './mixture.ts';
import { bestOf, fitFrom, keepColumns } from './theme-model.ts';

interface Kept {
  readonly memberships: Float32Array;
  readonly groups: number;
  /** The groups that the run keeps. */
  readonly kept: readonly number[];
  /** Whether all comments were of one group: they all fit then. */
  readonly single: boolean;
}

/** The groups as every second document, from `first` on, makes them. */
function halfOf({ evidence }: FoundGroups, { memberships, groups, kept }: Kept, first: number): Mixture {
  const half = memberships.map((member, place) => (Math.floor(place / groups) % 2 === first ? member : 0));
  return keepColumns(mixtureFrom(evidence, half, groups), kept);
}

/**
 * How a run's own comments fit its groups: each is measured by the groups that the other half of the comments makes
 * (two-fold cross-fitting), and a word counts as seen when other comments have it often enough. So comments that come
 * later can be compared with them fairly.
 */
export function ownFit(found: FoundGroups, documents: readonly ThemeDocument[], themes: Kept): DriftTally {
  const { single } = themes;
  const halves = [halfOf(found, themes, 1), halfOf(found, themes, 0)];
  const frequencies = new Map(
    found.vocabulary.map((stem, place): [string, number] => [stem, found.frequency[place] ?? 0]),
  );
  const { counts, meaning } = found.evidence;
  let [outside, words, unseenWords] = [0, 0, 0];
  documents.forEach(({ comments, content, forms }, row) => {
    const mixture = halves[row % 2];
    if (mixture === undefined) return;
    const [from, to] = [counts.offsets[row], counts.offsets[row + 1]];
    const gains = new Float64Array(mixture.groups);
    const vector = meaning.values.subarray(row * meaning.columns, (row + 1) * meaning.columns);
    addLikelihoods(mixture, counts.indices.subarray(from, to), counts.values.subarray(from, to), vector, gains);
    if (!single && bestOf(fitFrom(gains, mixture.logShares, forms.length)) < 0) outside += 1;
    words += content.length;
    const own = Math.min(comments.length, leastFrequency);
    unseenWords += content.filter((stem) => (frequencies.get(stem) ?? 0) - own < leastFrequency).length;
  });
  return { comments: documents.length, outside, words, unseenWords };
}
