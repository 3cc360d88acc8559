import type { Keyword, KeywordClaim } from './keywords.ts';
import type { KeywordMatch } from './match.ts';

/**
 * Probability that a comment with this keyword is about the area, before anything is known about how telling it is: of
 * a word and of a phrase. Words of labels and definitions tell less, and least where the area has keywords.
 */
const bases = {
  keyword: { word: 0.5, phrase: 0.75 },
  label: { word: 0.4, phrase: 0.75 },
  definition: { word: 0.22, phrase: 0.22 },
} as const;
const besideKeywords = { keyword: 1, label: 0.5, definition: 0.45 } as const;
/** A commonplace word counts half. */
const commonplaceFactor = 0.5;
/** What is left of the base for a keyword that every comment has; a keyword that only one has keeps all. */
const leastTelling = 0.6;
/** So many comments' worth of the area's average is added to what its company says about a keyword. */
const shrinkage = 8;
/** How far a keyword's company may lower or raise its strength. */
const lowestFactor = 0.5;
const highestFactor = 1.3;
/** No single sign is certain. */
const strongest = 0.95;

/** How much each claim of each keyword tells, 0 to 1: of a keyword's n-th claim at `firstClaim` + n. */
export type KeywordStrength = Float64Array;

function baseOf(keyword: Keyword, { source, hasKeywords }: KeywordClaim): number {
  const base = keyword.phrase ? bases[source].phrase : bases[source].word;
  return base * (hasKeywords ? besideKeywords[source] : 1) * (keyword.commonplace ? commonplaceFactor : 1);
}

const claimCountOf = (keywords: readonly Keyword[]): number => {
  const last = keywords.at(-1);
  return last === undefined ? 0 : last.firstClaim + last.claims.length;
};

const distinctKeywords = (matches: readonly KeywordMatch[]): Keyword[] => [
  ...new Set(matches.map(({ keyword }) => keyword)),
];

/** By rarity alone: inverse document frequency, scaled to 0–1; what several areas claim is shared between them. */
function strengthByRarity(keywords: readonly Keyword[], comments: readonly (readonly Keyword[])[]): KeywordStrength {
  const frequency = new Float64Array(keywords.length);
  for (const found of comments) for (const { index } of found) frequency[index] = (frequency[index] ?? 0) + 1;
  const strength = new Float64Array(claimCountOf(keywords));
  for (const keyword of keywords) {
    const seen = frequency[keyword.index] ?? 0;
    const rarity =
      comments.length === 0 ? 1 : Math.log((comments.length + 1) / (seen + 1)) / Math.log(comments.length + 1);
    const telling = leastTelling + (1 - leastTelling) * rarity;
    const sum = keyword.claims.reduce((total, claim) => total + baseOf(keyword, claim), 0);
    keyword.claims.forEach((claim, place) => {
      const base = baseOf(keyword, claim);
      strength[keyword.firstClaim + place] = base * telling * (base / sum);
    });
  }
  return strength;
}

/** What the other keywords of the comments say: per claim, how far they agree with it, summed, and over how many. */
interface Company {
  readonly agreement: Float64Array;
  readonly comments: Float64Array;
}

function companyOf(comments: readonly (readonly Keyword[])[], strength: KeywordStrength): Company {
  const company = { agreement: new Float64Array(strength.length), comments: new Float64Array(strength.length) };
  for (const found of comments) {
    if (found.length < 2) continue;
    const misses = new Map<number, number>();
    for (const { claims, firstClaim } of found)
      claims.forEach(({ area }, place) => {
        misses.set(area, (misses.get(area) ?? 0) + Math.log1p(-(strength[firstClaim + place] ?? 0)));
      });
    for (const { claims, firstClaim } of found) {
      // Without the keyword itself: else it would speak for itself.
      const own = new Map(claims.map(({ area }, place) => [area, Math.log1p(-(strength[firstClaim + place] ?? 0))]));
      const scores = [...misses].map(
        ([area, miss]) => [area, -Math.expm1(Math.min(0, miss - (own.get(area) ?? 0)))] as const,
      );
      const total = scores.reduce((sum, [, score]) => sum + score, 0);
      // What rounding leaves of nothing is nothing.
      if (total < 1e-9) continue;
      const byArea = new Map(scores);
      claims.forEach(({ area }, place) => {
        const at = firstClaim + place;
        company.agreement[at] = (company.agreement[at] ?? 0) + (byArea.get(area) ?? 0) / total;
        company.comments[at] = (company.comments[at] ?? 0) + 1;
      });
    }
  }
  return company;
}

/**
 * How much each keyword tells, from the keywords that stand in each comment of a sample. First by rarity (inverse
 * document frequency, Spärck Jones 1972); then by its company: the share of the other keywords' score, leaving the
 * keyword itself out, that goes to its area, against the average of the area's keywords, towards which it is shrunk. A
 * word that mostly stands among another area's keywords tells less. A keyword in fifty areas tells a fiftieth.
 * Plain numbers; linear in the matches × the areas that a comment touches.
 */
export function fitKeywordStrength(
  keywords: readonly Keyword[],
  matchesByComment: readonly (readonly KeywordMatch[])[],
): KeywordStrength {
  const comments = matchesByComment.map(distinctKeywords);
  const strength = strengthByRarity(keywords, comments);
  const { agreement, comments: seen } = companyOf(comments, strength);
  const sums = new Map<number, { agreement: number; comments: number }>();
  for (const { claims, firstClaim } of keywords)
    claims.forEach(({ area }, place) => {
      const sum = sums.get(area) ?? { agreement: 0, comments: 0 };
      sum.agreement += agreement[firstClaim + place] ?? 0;
      sum.comments += seen[firstClaim + place] ?? 0;
      sums.set(area, sum);
    });
  for (const { claims, firstClaim } of keywords)
    claims.forEach(({ area }, place) => {
      const at = firstClaim + place;
      const sum = sums.get(area);
      const comments = seen[at] ?? 0;
      if (sum === undefined || sum.agreement <= 0 || comments === 0) return;
      const average = sum.agreement / sum.comments;
      const shrunk = ((agreement[at] ?? 0) + shrinkage * average) / (comments + shrinkage);
      const factor = Math.min(highestFactor, Math.max(lowestFactor, shrunk / average));
      strength[at] = Math.min(strongest, (strength[at] ?? 0) * factor);
    });
  return strength;
}
