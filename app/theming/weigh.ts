import type { Keyword, KeywordMatch } from './match.ts';

/** Probability that a comment with this keyword is about the area, before anything is known about how telling it is. */
const wordBase = 0.5;
const phraseBase = 0.75;
/** A commonplace word counts half. */
const commonplaceFactor = 0.5;
/** What is left of the base for a keyword that every comment has; a keyword that only one has keeps all. */
const leastTelling = 0.6;

/** How much each keyword tells in this run, 0 to 1. */
export type KeywordStrength = (keyword: Keyword) => number;

/**
 * Weighs keywords by how many comments of the run have them (inverse document frequency, Spärck Jones 1972, scaled to
 * 0–1) and by how many areas claim them: a keyword in fifty areas tells a fiftieth.
 */
export function weighKeywords(matchesByComment: readonly (readonly KeywordMatch[])[]): KeywordStrength {
  const frequency = new Map<Keyword, number>();
  for (const matches of matchesByComment) {
    for (const keyword of new Set(matches.map((match) => match.keyword)))
      frequency.set(keyword, (frequency.get(keyword) ?? 0) + 1);
  }
  const total = matchesByComment.length;
  return (keyword) => {
    const rarity = Math.log((total + 1) / ((frequency.get(keyword) ?? 0) + 1)) / Math.log(total + 1);
    const base = (keyword.phrase ? phraseBase : wordBase) * (keyword.commonplace ? commonplaceFactor : 1);
    return (base * (leastTelling + (1 - leastTelling) * Math.max(0, rarity))) / keyword.areaIds.size;
  };
}
