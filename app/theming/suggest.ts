import type { KeywordMatch } from './match.ts';
import type { EvidenceSpan, Suggestion } from './types.ts';
import type { KeywordStrength } from './weigh.ts';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Evidence in reading order, its weights made to sum to one. */
export function evidenceShares(spans: readonly EvidenceSpan[]): EvidenceSpan[] {
  const total = spans.reduce((sum, span) => sum + span.weight, 0);
  return [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => ({ ...span, weight: total > 0 ? rounded(span.weight / total) : 0 }));
}

/** The keywords that stand in one text, and how much each keyword of its language tells. */
export interface LexiconReading {
  readonly matches: readonly KeywordMatch[];
  readonly strength: KeywordStrength;
}

/** One keyword of a text and what it says for one area: the logarithm of missing it, below zero. */
interface Sign {
  readonly matches: KeywordMatch[];
  miss: number;
}

/** By area: its signs, each keyword once (as its best neighbours leave it), strongest first. */
function signsByArea({ matches, strength }: LexiconReading): Map<number, Sign[]> {
  const byArea = new Map<number, Map<number, Sign>>();
  for (const match of matches) {
    const { claims, firstClaim, index } = match.keyword;
    for (let place = 0; place < claims.length; place += 1) {
      const area = claims[place]?.area ?? -1;
      const miss = Math.log1p(-(strength[firstClaim + place] ?? 0) * (match.factors[place] ?? 1));
      let signs = byArea.get(area);
      if (signs === undefined) byArea.set(area, (signs = new Map<number, Sign>()));
      const sign = signs.get(index);
      if (sign === undefined) signs.set(index, { matches: [match], miss });
      else {
        sign.matches.push(match);
        sign.miss = Math.min(sign.miss, miss);
      }
    }
  }
  return new Map([...byArea].map(([area, signs]) => [area, [...signs.values()].sort((a, b) => a.miss - b.miss)]));
}

/**
 * A text and its translation say the same thing twice. The n-th strongest signs of both are taken for one, as strong as
 * the stronger of them; only what one has more of counts beside it.
 */
function missOf(original: readonly Sign[], translated: readonly Sign[]): number {
  let miss = 0;
  for (let rank = 0; rank < Math.max(original.length, translated.length); rank += 1)
    miss += Math.min(original[rank]?.miss ?? 0, translated[rank]?.miss ?? 0);
  return miss;
}

const noSigns: readonly Sign[] = [];

/**
 * How strongly a comment's keywords speak for each area of the codebook, 0 to 1, by its place there. Independent signs
 * add up as a noisy or (Pearl 1988, section 4.3.2): score = 1 − Π(1 − strength), each keyword counted once however
 * often it stands there. Where there is a translation its keywords count too, but not what both say twice.
 */
export function lexiconScores(areaCount: number, original: LexiconReading, translation?: LexiconReading): Float64Array {
  const scores = new Float64Array(areaCount);
  const own = signsByArea(original);
  const translated = translation === undefined ? null : signsByArea(translation);
  for (const area of new Set([...own.keys(), ...(translated?.keys() ?? [])]))
    scores[area] = -Math.expm1(missOf(own.get(area) ?? noSigns, translated?.get(area) ?? noSigns));
  return scores;
}

/** Spans of the original; a sign that only the translation has is an empty span that says so. */
function spansOf(original: readonly Sign[], translated: readonly Sign[]): EvidenceSpan[] {
  const spans: EvidenceSpan[] = [];
  for (let rank = 0; rank < Math.max(original.length, translated.length); rank += 1) {
    const sign = original[rank];
    const weight = -Math.min(sign?.miss ?? 0, translated[rank]?.miss ?? 0);
    if (sign === undefined)
      spans.push({
        start: 0,
        end: 0,
        term: translated[rank]?.matches[0]?.keyword.term ?? '',
        weight,
        inTranslation: true,
      });
    for (const { keyword, start, end } of sign?.matches ?? [])
      spans.push({ start, end, term: keyword.term, weight: weight / (sign?.matches.length ?? 1) });
  }
  return spans;
}

/**
 * The areas that a comment's keywords speak for, strongest first, scored as `lexiconScores` does. Each keyword's part of
 * the score's logarithm is its share of the evidence; taking the evidence out of the text lowers the score.
 */
export function suggestAreas(
  commentId: string,
  minimumScore: number,
  original: LexiconReading,
  translation?: LexiconReading,
): Suggestion[] {
  const own = signsByArea(original);
  const translated = translation === undefined ? new Map<number, Sign[]>() : signsByArea(translation);
  const suggestions: Suggestion[] = [];
  for (const area of new Set([...own.keys(), ...translated.keys()])) {
    const signs = own.get(area) ?? noSigns;
    const others = translated.get(area) ?? noSigns;
    const score = rounded(-Math.expm1(missOf(signs, others)));
    if (score < minimumScore) continue;
    const areaId = (signs[0] ?? others[0])?.matches[0]?.keyword.claims.find((claim) => claim.area === area)?.areaId;
    if (areaId === undefined) continue;
    suggestions.push({
      commentId,
      targetType: 'area',
      targetKey: areaId,
      score,
      evidence: evidenceShares(spansOf(signs, others)),
      basis: 'keywords',
    });
  }
  return suggestions.sort((a, b) => b.score - a.score || (a.targetKey < b.targetKey ? -1 : 1));
}
