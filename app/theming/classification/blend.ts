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
