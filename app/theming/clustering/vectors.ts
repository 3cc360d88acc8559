/** A document as weighted terms: term numbers ascending, weights of Euclidean length one. */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

export interface VectorSpace {
  readonly vectors: readonly TermVector[];
  /** By term number. */
  readonly names: readonly string[];
  readonly documentFrequency: Uint32Array;
}

/** A term in more than this share of the documents parts nothing from nothing. */
const mostCommonShare = 0.4;
const smallestCorpus = 20;
/** In a corpus of some size a term that only one document has is left out: it links nothing, and there are many. */
const leastFrequency = 2;
/** What such a term counts in a small corpus, where it still makes that document less like any other. */
const lonelyShare = 0.4;

/**
 * TF-IDF with (1 + ln tf) · ln(1 + N / df), cosine-normalised (after Salton and Buckley 1988, "ltc"). Term numbers
 * follow the alphabet, so the order of the documents changes nothing.
 */
export function termVectors(documents: readonly (readonly string[])[]): VectorSpace {
  const frequency = new Map<string, number>();
  for (const document of documents)
    for (const term of new Set(document)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const total = documents.length;
  const most = total < smallestCorpus ? total : total * mostCommonShare;
  const names = [...frequency]
    .filter(([, count]) => count <= most && (count >= leastFrequency || total < smallestCorpus))
    .map(([term]) => term)
    .sort();
  const numbers = new Map(names.map((name, number): [string, number] => [name, number]));
  const documentFrequency = Uint32Array.from(names, (name) => frequency.get(name) ?? 0);
  const rarity = Float64Array.from(
    documentFrequency,
    (count) => Math.log(1 + total / count) * (count === 1 ? lonelyShare : 1),
  );
  const vectors = documents.map((document): TermVector => {
    const counts = new Map<number, number>();
    for (const term of document) {
      const number = numbers.get(term);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const terms = Uint32Array.from(counts.keys()).sort();
    const weights = Float64Array.from(terms, (term) => (1 + Math.log(counts.get(term) ?? 1)) * (rarity[term] ?? 0));
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
  });
  return { vectors, names, documentFrequency };
}
