import type { WordVectors } from '#app/language/word-vectors.ts';
import type { ThemeDocument } from './documents.ts';
import { meaningOf, withoutCommon, type KnownWords } from './meaning.ts';
import { addLikelihoods, softmax, type Mixture } from './mixture.ts';

/** What is needed to place a comment into the groups of a run: plain data. */
export interface GroupModel {
  readonly vocabulary: readonly string[];
  readonly mixture: Mixture;
  /** The direction taken out of every meaning; empty when no word vectors were there. */
  readonly common: Float32Array;
  /** Whether all comments were of one group, so that there is nothing to tell it from: its words alone make a member. */
  readonly single: boolean;
}

/** How well a document fits. */
export interface Fit {
  /** Per group the probability that the document belongs to it; what they lack to 1 is that it belongs to none. */
  readonly scores: Float64Array;
  readonly outside: number;
  /** Per group how much better it explains the document than the language at large does, in nats. */
  readonly gains: Float64Array;
}

/**
 * How much a group's share of all comments counts against it, where 1 is Bayes' rule and belonging to none is certain
 * before a word is read: in a group with a tenth of the comments, most words of a comment that only this group uses
 * make it a member; what everybody says makes none.
 */
const priorWeight = 0.75;
/** Words of a text are not independent of each other: from so many on, they count as the root of their number. */
const independentWords = 8;

/** Where all comments are of one group, a comment joins it when at least this share of its content words is known. */
const leastKnownShare = 0.5;
/** How much such a comment then fits, in nats. */
const singleGain = 2;

/** What log-likelihoods against the language at large, for a text of `size` content words, make of each group. */
export function fitFrom(logLikelihoods: Float64Array, logShares: Float32Array, size: number): Fit {
  const temper = Math.min(1, Math.sqrt(independentWords / Math.max(1, size)));
  const gains = logLikelihoods.map((value) => value * temper);
  const logs = new Float64Array(gains.length + 1);
  logs.set(gains.map((gain, group) => gain + priorWeight * (logShares[group] ?? 0)));
  softmax(logs);
  return { gains, scores: logs.subarray(0, gains.length), outside: logs[gains.length] ?? 1 };
}

/** Measures how documents fit the groups; keeps what it looked up. */
export function createFitter({ vocabulary, mixture, common, single }: GroupModel, words: WordVectors | null) {
  const places = new Map(vocabulary.map((stem, place): [string, number] => [stem, place]));
  const lookedUp: KnownWords = new Map();
  const direction = Float64Array.from(common);
  const usable = words !== null && mixture.dimensions === words.dimensions ? words : null;
  const empty = new Float64Array(mixture.dimensions);
  const meaning = (forms: readonly string[]): Float64Array =>
    usable === null ? empty : withoutCommon(meaningOf(forms, usable, lookedUp), direction);
  const fit = ({ stems, content, forms }: Pick<ThemeDocument, 'stems' | 'content' | 'forms'>): Fit => {
    const terms: number[] = [];
    for (const stem of stems) {
      const place = places.get(stem);
      if (place !== undefined) terms.push(place);
    }
    const gains = new Float64Array(mixture.groups);
    addLikelihoods(mixture, terms, new Float32Array(terms.length).fill(1), meaning(forms), gains);
    const known = content.filter((stem) => places.has(stem)).length;
    if (single) gains.fill(known > 0 && known >= content.length * leastKnownShare ? singleGain : -singleGain);
    return fitFrom(gains, mixture.logShares, forms.length);
  };
  return { fit, knows: (stem: string): boolean => places.has(stem) };
}

/** The place of the highest score; -1 when belonging to none is likelier. */
export function bestOf({ scores, outside }: Fit): number {
  let best = -1;
  let most = outside;
  for (let group = 0; group < scores.length; group += 1) {
    if ((scores[group] ?? 0) <= most) continue;
    best = group;
    most = scores[group] ?? 0;
  }
  return best;
}

/** The mixture without the groups that are not kept. */
export function keepColumns(mixture: Mixture, kept: readonly number[]): Mixture {
  const { groups, logRatios, centres, logShares, dimensions } = mixture;
  const terms = groups === 0 ? 0 : logRatios.length / groups;
  const ratios = new Float32Array(terms * kept.length);
  for (let term = 0; term < terms; term += 1)
    kept.forEach((group, place) => (ratios[term * kept.length + place] = logRatios[term * groups + group] ?? 0));
  const keptCentres = new Float32Array(kept.length * dimensions);
  kept.forEach((group, place) => {
    keptCentres.set(centres.subarray(group * dimensions, (group + 1) * dimensions), place * dimensions);
  });
  return {
    groups: kept.length,
    dimensions,
    logRatios: ratios,
    centres: keptCentres,
    logShares: Float32Array.from(kept, (group) => logShares[group] ?? 0),
  };
}
