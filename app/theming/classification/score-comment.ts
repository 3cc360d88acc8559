import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import type { FeatureSpace } from './feature-space.ts';
import type { MeaningSpace } from './meaning.ts';
import { rememberWords } from './remember-words.ts';
import type { WeightMatrix } from './rows.ts';
import { createVectoriser } from './vectorise.ts';

export interface CommentScore {
  /** One per target. */
  readonly logits: Float64Array;
  /** What each word brings to the logit of one target; what is the same for all comments is left out. */
  readonly contributions: (target: number) => Float64Array;
}

/**
 * Scores comments one after the other, and remembers what the characters of each word bring to each target: comments
 * repeat their words, so most of the work is done once per word.
 */
export function createScorer(
  model: { readonly space: FeatureSpace; readonly meaning: MeaningSpace | null; readonly weights: WeightMatrix },
  vectors: WordVectors | null,
): (comment: AnalysedComment) => CommentScore {
  const { targets, sparse, dense, bias } = model.weights;
  const { takeApart, charactersOf } = createVectoriser(model.space, model.meaning, vectors);
  const characterScores = rememberWords((word) => {
    const scores = new Float64Array(targets);
    const { columns, values } = charactersOf(word);
    columns.forEach((column, at) => {
      const value = values[at] ?? 0;
      for (let target = 0; target < targets; target += 1)
        scores[target] = (scores[target] ?? 0) + value * (sparse[column * targets + target] ?? 0);
    });
    return scores;
  });

  return (comment) => {
    const { features, distinct, meaning } = takeApart(comment);
    const logits = Float64Array.from(bias);
    for (const { column, value } of features) {
      const first = column * targets;
      for (let target = 0; target < targets; target += 1)
        logits[target] = (logits[target] ?? 0) + value * (sparse[first + target] ?? 0);
    }
    for (const { word, factor } of distinct) {
      const scores = characterScores(word);
      for (let target = 0; target < targets; target += 1)
        logits[target] = (logits[target] ?? 0) + factor * (scores[target] ?? 0);
    }
    const { vector } = meaning;
    for (let at = 0; at < vector.length; at += 1) {
      const value = vector[at] ?? 0;
      for (let target = 0; target < targets; target += 1)
        logits[target] = (logits[target] ?? 0) + value * (dense[at * targets + target] ?? 0);
    }
    return {
      logits,
      contributions: (target) => {
        const shares = new Float64Array(comment.words.length);
        const share = (places: readonly number[], value: number): void => {
          for (const place of places) shares[place] = (shares[place] ?? 0) + value / places.length;
        };
        for (const { column, value, places, pair } of features) {
          const brought = value * (sparse[column * targets + target] ?? 0);
          share(pair ? places.flatMap((place) => [place, place + 1]) : places, brought);
        }
        for (const { word, factor, places } of distinct) share(places, factor * (characterScores(word)[target] ?? 0));
        meaning.addShares(shares, (dimension) => dense[dimension * targets + target] ?? 0);
        return shares;
      },
    };
  };
}
