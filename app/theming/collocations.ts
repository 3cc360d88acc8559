import { partsOf, type AnalysedComment } from './analyse.ts';

/** Pairs of words that belong together in the comments of a run: “family doctor”, “bus pass”. */
export interface Collocations {
  /** Different pairs of neighbours that were counted, over different comments. */
  readonly observed: number;
  /** Two stems with a space between them → normalised pointwise mutual information, from the threshold to 1. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** In so many different comments a pair must stand: with fewer, any rare word's neighbour would be its companion. */
const leastComments = 5;
/** 0 is chance, 1 is never apart. Set by hand: below it are neighbours that a common word has by the way. */
const leastInformation = 0.3;
/** So many pairs are kept, those that are bound closest. */
const mostPairs = 20_000;
/** Of a long comment only the start is counted: one writer should not decide what belongs together. */
const mostWords = 400;
/** Only a space, a hyphen or nothing may part neighbours; punctuation and what was redacted do. */
const neighbours = /^[\s'’\u200c-]{0,3}$/u;

const keyOf = (first: string, second: string): string => `${first} ${second}`;

/** The different pairs of content stems that are neighbours in a comment, each as its two stems. */
function pairsIn(comment: AnalysedComment): Map<string, readonly [string, string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const { words, starts, ends, text } of partsOf(comment)) {
    for (let at = 1; at < words.length && at < mostWords; at += 1) {
      const first = words[at - 1];
      const second = words[at];
      if (first?.content !== true || second?.content !== true || first.stem === second.stem) continue;
      if (neighbours.test(text.slice(ends[at - 1], starts[at])))
        found.set(keyOf(first.stem, second.stem), [first.stem, second.stem]);
    }
  }
  return found;
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Comments with the same words count as one: a petition makes no collocation. */
function differentComments(comments: readonly AnalysedComment[]): AnalysedComment[] {
  const seen = new Set<string>();
  return comments.filter(({ words }) => {
    const key = words.map(({ stem }) => stem).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Which neighbours stand together more often than chance in a sample of comments of one language. Normalised pointwise
 * mutual information, ln(p(x,y) / (p(x) p(y))) / −ln p(x,y) (Bouma 2009, “Normalized (Pointwise) Mutual Information in
 * Collocation Extraction”), over the pairs of neighbouring content words, each pair once a comment. Linear in the sample's
 * words; the same for any order of the comments.
 */
export function fitCollocations(comments: readonly AnalysedComment[]): Collocations {
  const together = new Map<string, number>();
  const asFirst = new Map<string, number>();
  const asSecond = new Map<string, number>();
  const stems = new Map<string, readonly [string, string]>();
  let observed = 0;
  for (const comment of differentComments(comments)) {
    for (const [key, pair] of pairsIn(comment)) {
      observed += 1;
      add(together, key);
      add(asFirst, pair[0]);
      add(asSecond, pair[1]);
      stems.set(key, pair);
    }
  }
  const kept: { readonly key: string; readonly information: number }[] = [];
  for (const [key, count] of together) {
    const pair = stems.get(key);
    if (count < leastComments || pair === undefined) continue;
    const expected = ((asFirst.get(pair[0]) ?? 0) * (asSecond.get(pair[1]) ?? 0)) / observed;
    // Where there is one pair and nothing else, it is never apart: the formula's limit.
    const information = count === observed ? 1 : Math.log(count / expected) / -Math.log(count / observed);
    if (information >= leastInformation) kept.push({ key, information });
  }
  kept.sort((a, b) => b.information - a.information || (a.key < b.key ? -1 : 1));
  return { observed, pairs: new Map(kept.slice(0, mostPairs).map(({ key, information }) => [key, information])) };
}

/** Whether two stems, in this order, belong together. */
export function isCollocation({ pairs }: Collocations, first: string, second: string): boolean {
  return pairs.has(keyOf(first, second));
}
