import type { WordVectors } from '#app/language/word-vectors.ts';
import { seededRandom } from '../random.ts';
import { consensusGroups, mostGroups } from './consensus.ts';
import { zeroRows, type DenseRows } from './dense.ts';
import type { ThemeDocument } from './documents.ts';
import { meanings } from './meaning.ts';
import { membershipsIn, mixtureFrom, settle, type Evidence } from './mixture.ts';
import { latentDimensions, neighbourGraphs } from './neighbours.ts';
import { sentenceRows } from './sentence-rows.ts';
import { leadingCoordinates, sparseFrom, type SparseMatrix } from './sparse.ts';
import { spectrumOf, type Spectrum } from './spectral.ts';
import { splitGroups } from './split-groups.ts';
import { termVectors } from './vectors.ts';

/** Of so many documents all pairs are compared; the others join the groups that these make. */
const mostCompared = 2000;
/**
 * A group counts where a random walk that starts in it stays for at least four steps of five (the eigenvalues of the graph that
 * are at least this; von Luxburg 2007, §8.3).
 */
const leastStaying = 0.8;
/** So many eigenvalues are looked at: what would be more groups is left to themes. */
const eigenvaluesSeen = 24;
/** Of the graph that themes are read off. */
const eigenvaluesForThemes = 60;
const roundsOverAll = 5;
/** A word that a single comment has says nothing about others; what many copies of one text say, counts as two. */
export const leastFrequency = 2;

export interface GroupSettings {
  readonly seed: number;
  /** How many groups to find; null: as many as there are. */
  readonly number: number | null;
  /** A theme has at least about so many documents. */
  readonly minimumSize: number;
  readonly words: WordVectors | null;
  /** An outside model's vectors, one for each document: they stand in for what word vectors say of a whole text. */
  readonly sentences?: readonly (Float32Array | undefined)[] | null;
}

/** Groups of documents, the finer themes in each, and what they were found by. */
export interface FoundGroups {
  readonly vocabulary: readonly string[];
  /** How many documents have each word of the vocabulary. */
  readonly frequency: Uint32Array;
  readonly evidence: Evidence;
  /** The direction that all meanings share; empty without word vectors. */
  readonly common: Float64Array;
  readonly groups: number;
  /** Per document and group. */
  readonly inGroups: Float32Array;
  readonly themes: number;
  /** Per document and theme. */
  readonly inThemes: Float32Array;
  /** The group of each theme. */
  readonly groupOf: readonly number[];
}

interface Counted {
  readonly vocabulary: readonly string[];
  readonly frequency: Uint32Array;
  readonly counts: SparseMatrix;
}

/** How often each document has each word that at least two comments have. */
function countWords(documents: readonly ThemeDocument[]): Counted {
  const frequency = new Map<string, number>();
  for (const { stems, comments } of documents) {
    const weight = Math.min(comments.length, leastFrequency);
    for (const stem of new Set(stems)) frequency.set(stem, (frequency.get(stem) ?? 0) + weight);
  }
  const vocabulary = [...frequency.keys()].filter((stem) => (frequency.get(stem) ?? 0) >= leastFrequency).sort();
  const places = new Map(vocabulary.map((stem, place): [string, number] => [stem, place]));
  const rows = documents.map(({ stems }) => {
    const counts = new Map<number, number>();
    for (const stem of stems) {
      const place = places.get(stem);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const terms = [...counts.keys()].sort((a, b) => a - b);
    return { terms, weights: terms.map((term) => counts.get(term) ?? 0) };
  });
  return {
    vocabulary,
    frequency: Uint32Array.from(vocabulary, (stem) => frequency.get(stem) ?? 0),
    counts: sparseFrom(rows, vocabulary.length),
  };
}

const firstRows = ({ columns, values }: DenseRows, rows: number): DenseRows => ({
  rows,
  columns,
  values: values.subarray(0, rows * columns),
});

/** How many groups the graphs show: those that a random walk seldom leaves, by the mean over the graphs. */
export function numberOfGroups(spectra: readonly { readonly values: Float64Array }[]): number {
  let number = 0;
  for (let place = 0; place < eigenvaluesSeen; place += 1) {
    const sum = spectra.reduce((total, { values }) => total + (values[place] ?? 0), 0);
    if (sum / spectra.length < leastStaying) break;
    number += 1;
  }
  return Math.max(1, number);
}

/** Takes documents that are like no other out of every group: they have nothing to tell about one. */
function forgetAlone(memberships: Float32Array, groups: number, graphs: readonly SparseMatrix[]): void {
  const compared = graphs[0]?.rows ?? 0;
  for (let row = 0; row < compared; row += 1)
    if (graphs.every(({ offsets }) => offsets[row] === offsets[row + 1]))
      memberships.fill(0, row * groups, (row + 1) * groups);
}

/**
 * Finds the groups among documents, as many as there are unless a number is given, and the themes in each. Documents
 * come in a fixed order, a random sample first: the order and the seed settle the result.
 */
export function findGroups(documents: readonly ThemeDocument[], settings: GroupSettings): FoundGroups {
  const { words, seed, minimumSize, sentences: given = null } = settings;
  const random = seededRandom(seed);
  const { vocabulary, frequency, counts } = countWords(documents);
  const content =
    words === null
      ? null
      : meanings(
          documents.map(({ forms }) => forms),
          words,
        );
  const nothing = zeroRows(documents.length, 0);
  const evidence = { counts, meaning: content?.vectors ?? nothing };
  const common = content?.common ?? new Float64Array();
  const compared = Math.min(documents.length, mostCompared);
  const sample = documents.slice(0, compared);
  const space = termVectors(sample.map(({ terms }) => terms));
  const matrix = sparseFrom(space.vectors, space.names.length);
  const sentences = given === null ? null : sentenceRows(given.slice(0, compared));
  const graphs = neighbourGraphs({
    words: matrix,
    latent: leadingCoordinates(matrix, Math.max(...latentDimensions), random),
    meaning: sentences ?? firstRows(evidence.meaning, compared),
    wholeMeaning:
      sentences ??
      (words === null
        ? zeroRows(compared, 0)
        : meanings(
            sample.map(({ all }) => all),
            words,
          ).vectors),
  });
  const most = Math.min(compared, settings.number === null ? eigenvaluesSeen : mostGroups(settings.number));
  const spectra: Spectrum[] = graphs.map((graph, place) =>
    spectrumOf(graph, place === 0 ? Math.max(most, eigenvaluesForThemes) : most, random),
  );
  const groups = Math.min(compared, settings.number ?? numberOfGroups(spectra));
  const core: Evidence = { counts: { ...counts, rows: compared }, meaning: firstRows(evidence.meaning, compared) };
  const inCore = consensusGroups(spectra, core, groups, random);
  forgetAlone(inCore, groups, graphs);
  const everywhere = membershipsIn(evidence, mixtureFrom(core, inCore, groups));
  const inGroups = compared === documents.length ? inCore : settle(evidence, everywhere, groups, roundsOverAll);
  const fine = splitGroups({ spectra, evidence, inGroups, groups, compared, minimumSize, random });
  forgetAlone(fine.inThemes, fine.themes, graphs);
  return { vocabulary, frequency, evidence, common, groups, inGroups, ...fine };
}
