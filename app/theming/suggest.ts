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

/**
 * The areas that a comment's keywords speak for. Independent signs add up as a noisy or (Pearl 1988, section 4.3.2):
 * score = 1 − Π(1 − strength), each keyword counted once however often it stands there; so its logarithm is a sum, and
 * each keyword's part of it is its share of the evidence. Taking the evidence out of the text lowers the score.
 */
export function suggestAreas(
  commentId: string,
  matches: readonly KeywordMatch[],
  strength: KeywordStrength,
  minimumScore: number,
): Suggestion[] {
  const byArea = new Map<string, KeywordMatch[]>();
  for (const match of matches) {
    for (const areaId of match.keyword.areaIds) {
      const before = byArea.get(areaId);
      if (before === undefined) byArea.set(areaId, [match]);
      else before.push(match);
    }
  }
  const suggestions: Suggestion[] = [];
  for (const [areaId, found] of byArea) {
    const occurrences = new Map<KeywordMatch['keyword'], number>();
    for (const { keyword } of found) occurrences.set(keyword, (occurrences.get(keyword) ?? 0) + 1);
    let logMiss = 0;
    for (const keyword of occurrences.keys()) logMiss += Math.log(1 - strength(keyword));
    const score = rounded(1 - Math.exp(logMiss));
    if (score < minimumScore) continue;
    const spans = found.map(({ keyword, start, end }) => ({
      start,
      end,
      term: keyword.term,
      weight: -Math.log(1 - strength(keyword)) / (occurrences.get(keyword) ?? 1),
    }));
    suggestions.push({
      commentId,
      targetType: 'area',
      targetKey: areaId,
      score,
      evidence: evidenceShares(spans),
      basis: 'keywords',
    });
  }
  return suggestions.sort((a, b) => b.score - a.score || (a.targetKey < b.targetKey ? -1 : 1));
}
