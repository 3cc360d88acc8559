import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from './analyse.ts';
import { distinctDocuments, documentOf, type ThemeDocument } from './clustering/documents.ts';
import { findGroups, type FoundGroups } from './clustering/find-groups.ts';
import { mixtureFrom } from './clustering/mixture.ts';
import { ownFit } from './clustering/own-fit.ts';
import { likeliest } from './clustering/split-groups.ts';
import { bestOf, createFitter, keepColumns, type Fit, type GroupModel } from './clustering/theme-model.ts';
import type { DriftTally } from './types.ts';

/** Comments that belong together. */
export interface Cluster {
  readonly members: readonly ClusterMember[];
  /** The broader group that the cluster is a part of. */
  readonly group: number;
}

export interface ClusterMember {
  readonly comment: AnalysedComment;
  /** The probability that it belongs here, 0 to 1. */
  readonly score: number;
  /** How much better this cluster explains it than the language at large does, in nats: high for a typical member. */
  readonly gain: number;
}

export interface ClusterSettings {
  readonly minimumSize: number;
  readonly seed: number;
  readonly words: WordVectors | null;
  /** An outside model's vectors, one for each comment. */
  readonly sentences?: readonly Float32Array[] | null;
}

/** The clusters of a language's comments, largest first, and what later comments are placed by: one group per cluster. */
export interface Clustering {
  readonly clusters: readonly Cluster[];
  readonly model: GroupModel;
  /** How the comments fit, each measured by groups that were made without it. */
  readonly own: DriftTally;
}

/** Of so many distinct comments the groups are made; the rest joins them. */
const mostDocuments = 6000;

interface Themes {
  readonly groups: number;
  /** Per document and group. */
  readonly memberships: Float32Array;
}

/** The themes; a text with enough copies that is in none of them is one of its own. */
function withPetitions(found: FoundGroups, documents: readonly ThemeDocument[], minimumSize: number): Themes {
  const { themes, inThemes } = found;
  const petitions = documents.flatMap(({ comments }, row) => {
    const alone = inThemes.subarray(row * themes, (row + 1) * themes).every((member) => member === 0);
    return comments.length >= minimumSize && alone ? [row] : [];
  });
  const groups = themes + petitions.length;
  const memberships = new Float32Array(documents.length * groups);
  for (let row = 0; row < documents.length; row += 1)
    memberships.set(inThemes.subarray(row * themes, (row + 1) * themes), row * groups);
  petitions.forEach((row, place) => (memberships[row * groups + themes + place] = 1));
  return { groups, memberships };
}

/** How many groups have members. */
const occupied = (memberships: Float32Array, groups: number): number =>
  new Set(
    Array.from(likeliest(memberships, groups)).filter((group, row) => (memberships[row * groups + group] ?? 0) > 0),
  ).size;

/** Which comments each group has, by the model; every comment is in one at most. */
function membersOf(
  model: GroupModel,
  documents: readonly ThemeDocument[],
  comments: readonly AnalysedComment[],
  words: WordVectors | null,
): ClusterMember[][] {
  const { fit } = createFitter(model, words);
  const members: ClusterMember[][] = Array.from({ length: model.mixture.groups }, () => []);
  for (const document of documents) {
    const found: Fit = fit(document);
    const best = bestOf(found);
    for (const place of document.comments) {
      const comment = comments[place];
      if (comment !== undefined)
        members[best]?.push({ comment, score: found.scores[best] ?? 0, gain: found.gains[best] ?? 0 });
    }
  }
  return members;
}

/**
 * Groups the comments of one language by their words and what these mean: as many groups as there are, in each the
 * themes. Comments that are like no other stay out, and so do themes of fewer than `minimumSize` comments. Texts with
 * the same words count as one while groups are found, so a petition bends nothing. The comments' order changes nothing.
 */
export function clusterComments(comments: readonly AnalysedComment[], settings: ClusterSettings): Clustering {
  const { minimumSize, seed, words, sentences = null } = settings;
  const documents = distinctDocuments(comments, mostDocuments, seed);
  const found = findGroups(documents, {
    ...{ seed, words, minimumSize, number: null },
    sentences: sentences === null ? null : documents.map((document) => sentences[document.comments[0] ?? 0]),
  });
  const { groups, memberships } = withPetitions(found, documents, minimumSize);
  const all: GroupModel = {
    vocabulary: found.vocabulary,
    mixture: mixtureFrom(found.evidence, memberships, groups),
    common: Float32Array.from(found.common),
    single: occupied(memberships, groups) === 1,
  };
  const first = membersOf(all, documents, comments, words);
  const kept = [...first.keys()]
    .filter((group) => (first[group]?.length ?? 0) >= minimumSize)
    .sort((a, b) => (first[b]?.length ?? 0) - (first[a]?.length ?? 0) || a - b);
  const model: GroupModel = { ...all, mixture: keepColumns(all.mixture, kept) };
  const members = membersOf(model, documents, comments, words);
  const clusters = kept.map((group, place) => ({
    members: members[place] ?? [],
    // A petition is a group by itself.
    group: found.groupOf[group] ?? found.groups + group,
  }));
  const own = ownFit(found, documents, { memberships, groups, kept, single: all.single });
  return { clusters, model, own };
}

/** The broad groups of comments, without the themes in them. */
export interface CommentGroups {
  readonly number: number;
  /** Per comment its group, or -1 when it is like no other. */
  readonly found: readonly number[];
  /** Per comment the group that it is likeliest in, whatever it says. */
  readonly nearest: readonly number[];
  /** What other comments are placed into the groups by. */
  readonly model: GroupModel;
}

/** Groups the comments of one language as `clusterComments` does before it looks for themes; or in a given number. */
export function groupComments(
  comments: readonly AnalysedComment[],
  settings: { readonly seed: number; readonly words: WordVectors | null; readonly number: number | null },
): CommentGroups {
  const documents = distinctDocuments(comments, mostDocuments, settings.seed);
  const { groups, inGroups, evidence, vocabulary, common } = findGroups(documents, { ...settings, minimumSize: 1 });
  const mixture = mixtureFrom(evidence, inGroups, groups);
  const single = occupied(inGroups, groups) === 1;
  const model: GroupModel = { vocabulary, mixture, common: Float32Array.from(common), single };
  const { fit } = createFitter(model, settings.words);
  const shares = Array.from(mixture.logShares);
  const largest = shares.indexOf(Math.max(...shares));
  const found: number[] = [];
  const nearest: number[] = [];
  for (const comment of comments) {
    const measured = fit(documentOf(comment, []));
    const best = bestOf(measured);
    const gains = Array.from(measured.gains, (gain, group) => gain + (shares[group] ?? 0));
    found.push(best);
    nearest.push(gains.every((gain, group) => gain === shares[group]) ? largest : gains.indexOf(Math.max(...gains)));
  }
  return { number: groups, found, nearest, model };
}
