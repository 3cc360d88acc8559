/** A keyword score below or above counts as this: no keyword is no proof, and none is certain. */
const leastScore = 0.02;
const mostScore = 0.98;

const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** The logit of a comment that no keyword and nothing else speaks for. */
export const neverMentioned = logit(leastScore);

/** What a keyword score adds to that: 0 for none, so that keywords alone give their own score back. */
export const keywordLogit = (score: number): number =>
  logit(Math.min(mostScore, Math.max(leastScore, score))) - neverMentioned;

/**
 * From labels back to keywords, smoothly: the fewer decisions bear on a target, the more its keywords count as they do
 * where nobody has decided anything. A probability is raised towards the keyword score by `trust`, never lowered.
 */
export function blendKeywords(scores: Float64Array, keywordScores: Float64Array, trust: Float64Array): void {
  for (let target = 0; target < scores.length; target += 1)
    scores[target] =
      (scores[target] ?? 0) + (trust[target] ?? 0) * Math.max(0, (keywordScores[target] ?? 0) - (scores[target] ?? 0));
}

/** So many decisions that bear on a target count as much as its keywords' word. */
const decisionsLikeKeywords = 3;

/** 1 where no decision bears on a target, falling to 0 with their number. */
export const keywordTrust = (decisions: number): number => decisionsLikeKeywords / (decisionsLikeKeywords + decisions);
