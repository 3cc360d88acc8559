import type { AnalysedComment } from './analyse.ts';
import { communities } from './clustering/communities.ts';
import { nearestNeighbours } from './clustering/neighbours.ts';
import { termVectors, type TermVector, type VectorSpace } from './clustering/vectors.ts';
import { seededRandom } from './random.ts';

/** Comments that belong together, and what they have in common. */
export interface Cluster {
  readonly members: readonly ClusterMember[];
  /** Stems by weight in the cluster's centre, heaviest first. */
  readonly terms: ReadonlyMap<string, number>;
}

export interface ClusterMember {
  readonly comment: AnalysedComment;
  /** Cosine with the centre of its own cluster. */
  readonly closeness: number;
  /** How much closer it is to its own centre than to the next: 0.5 is halfway between two, 1 is far from all others. */
  readonly certainty: number;
}

/** Above 1, modularity makes more and smaller groups: themes are finer than areas. */
const resolution = 1.2;
/** A comment further than this from the centre of its group is alone, not typical. */
const leastCloseness = 0.15;
const termsKept = 30;
/** Words of these languages are written in syllables with spaces between: pairs of them are the words. */
const syllabic: ReadonlySet<string> = new Set(['vi']);

function termsOf({ words, language }: AnalysedComment): string[] {
  const terms: string[] = [];
  words.forEach((word, index) => {
    if (!word.content) return;
    terms.push(word.stem);
    const next = words[index + 1];
    if (syllabic.has(language) && next?.content === true) terms.push(`${word.stem} ${next.stem}`);
  });
  return terms;
}

/** Comments with the same words count as one while groups are found: a petition must not bend the space. */
function distinctDocuments(comments: readonly AnalysedComment[]): { documents: string[][]; documentOf: number[] } {
  const numbers = new Map<string, number>();
  const documents: string[][] = [];
  const documentOf = comments.map((comment) => {
    const terms = termsOf(comment);
    const signature = terms.join(' ');
    const known = numbers.get(signature);
    if (known !== undefined) return known;
    numbers.set(signature, documents.length);
    documents.push(terms);
    return documents.length - 1;
  });
  return { documents, documentOf };
}

function centreOf(space: VectorSpace, documents: readonly number[]): Map<number, number> {
  const centre = new Map<number, number>();
  for (const document of documents) {
    const vector = space.vectors[document];
    vector?.terms.forEach((term, index) => centre.set(term, (centre.get(term) ?? 0) + (vector.weights[index] ?? 0)));
  }
  let square = 0;
  for (const weight of centre.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of centre) centre.set(term, weight / length);
  return centre;
}

const cosine = (vector: TermVector | undefined, centre: ReadonlyMap<number, number>): number =>
  vector === undefined
    ? 0
    : vector.terms.reduce((sum, term, index) => sum + (vector.weights[index] ?? 0) * (centre.get(term) ?? 0), 0);

/** The closest of the other centres to each document, through the terms they share. */
function nextClosest(
  space: VectorSpace,
  centres: readonly ReadonlyMap<number, number>[],
  document: number,
  own: number,
  byTerm: ReadonlyMap<number, readonly number[]>,
): number {
  const vector = space.vectors[document];
  const near = new Set<number>();
  vector?.terms.forEach((term) => {
    for (const other of byTerm.get(term) ?? []) if (other !== own) near.add(other);
  });
  let best = 0;
  for (const other of near) best = Math.max(best, cosine(vector, centres[other] ?? new Map()));
  return best;
}

/** The centres that a term is among the heaviest of. */
function centresByTerm(centres: readonly ReadonlyMap<number, number>[]): Map<number, number[]> {
  const byTerm = new Map<number, number[]>();
  centres.forEach((centre, number) => {
    for (const [term] of [...centre].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, termsKept)) {
      const before = byTerm.get(term);
      if (before === undefined) byTerm.set(term, [number]);
      else before.push(number);
    }
  });
  return byTerm;
}

/**
 * Groups the comments of one language by the words they share: TF-IDF vectors, a graph of nearest neighbours, and its
 * communities, so that the number of groups follows from the comments. Comments that are like no other stay out, and
 * so do groups of fewer than `minimumSize` comments. Deterministic for a seed; give comments in a fixed order.
 */
export function clusterComments(comments: readonly AnalysedComment[], minimumSize: number, seed: number): Cluster[] {
  const { documents, documentOf } = distinctDocuments(comments);
  const space = termVectors(documents);
  const graph = nearestNeighbours(space);
  const labels = communities(graph, resolution, seededRandom(seed));
  const commentsOf: AnalysedComment[][] = documents.map(() => []);
  comments.forEach((comment, index) => commentsOf[documentOf[index] ?? 0]?.push(comment));
  const groups = new Map<number, number[]>();
  labels.forEach((label, document) => {
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [document]);
    else group.push(document);
  });
  const large = [...groups.values()].filter(
    (group) => group.reduce((sum, document) => sum + (commentsOf[document]?.length ?? 0), 0) >= minimumSize,
  );
  const centres = large.map((group) => centreOf(space, group));
  const byTerm = centresByTerm(centres);
  const clusters = large.map((group, number): Cluster => {
    const centre = centres[number] ?? new Map<number, number>();
    const members = group.flatMap((document) => {
      const closeness = cosine(space.vectors[document], centre);
      if (closeness < leastCloseness) return [];
      const certainty = closeness / (closeness + nextClosest(space, centres, document, number, byTerm));
      return (commentsOf[document] ?? []).map((comment) => ({ comment, closeness, certainty }));
    });
    const heaviest = [...centre].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, termsKept);
    return { members, terms: new Map(heaviest.map(([term, weight]) => [space.names[term] ?? '', weight])) };
  });
  return clusters.filter(({ members }) => members.length >= minimumSize);
}
