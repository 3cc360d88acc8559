import type { VectorSpace } from './vectors.ts';

/** An undirected weighted graph in compressed rows: the edges of node n are those from `offsets[n]` to `offsets[n + 1]`. */
export interface Graph {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

const neighboursKept = 12;
const leastSimilarity = 0.12;
/** Only terms in so few documents lead to candidates, so that the work grows with the documents, not with their square. */
const longestPosting = 600;
const leastPostingCap = 60;
const commonShare = 0.06;

/** Builds the graph from edges given once per direction of discovery; an edge found twice counts once. */
export function graphOf(size: number, edges: ReadonlyMap<number, number>[]): Graph {
  const both = edges.map((row) => new Map(row));
  edges.forEach((row, from) => {
    for (const [to, weight] of row) both[to]?.set(from, weight);
  });
  const offsets = new Uint32Array(size + 1);
  both.forEach((row, node) => (offsets[node + 1] = (offsets[node] ?? 0) + row.size));
  const targets = new Uint32Array(offsets[size] ?? 0);
  const weights = new Float64Array(offsets[size] ?? 0);
  both.forEach((row, node) => {
    let at = offsets[node] ?? 0;
    for (const [to, weight] of [...row].sort(([a], [b]) => a - b)) {
      targets[at] = to;
      weights[at] = weight;
      at += 1;
    }
  });
  return { size, offsets, targets, weights };
}

/** Joins every document with those most like it by cosine, through an inverted index. */
export function nearestNeighbours({ vectors, names, documentFrequency }: VectorSpace): Graph {
  const size = vectors.length;
  const cap = Math.min(longestPosting, Math.max(leastPostingCap, Math.floor(size * commonShare)));
  const postings: { documents: number[]; weights: number[] }[] = names.map(() => ({ documents: [], weights: [] }));
  vectors.forEach((vector, document) => {
    vector.terms.forEach((term, index) => {
      if ((documentFrequency[term] ?? 0) > cap) return;
      postings[term]?.documents.push(document);
      postings[term]?.weights.push(vector.weights[index] ?? 0);
    });
  });
  const similarity = new Float64Array(size);
  const rows = vectors.map((vector, document) => {
    const touched: number[] = [];
    vector.terms.forEach((term, index) => {
      const posting = postings[term];
      const own = vector.weights[index] ?? 0;
      if (posting === undefined) return;
      for (let at = 0; at < posting.documents.length; at += 1) {
        const other = posting.documents[at] ?? 0;
        if (similarity[other] === 0) touched.push(other);
        similarity[other] = (similarity[other] ?? 0) + own * (posting.weights[at] ?? 0);
      }
    });
    const near = touched.filter((other) => other !== document && (similarity[other] ?? 0) >= leastSimilarity);
    near.sort((a, b) => (similarity[b] ?? 0) - (similarity[a] ?? 0) || a - b);
    const row = new Map(
      near.slice(0, neighboursKept).map((other): [number, number] => [other, similarity[other] ?? 0]),
    );
    for (const other of touched) similarity[other] = 0;
    return row;
  });
  return graphOf(size, rows);
}
