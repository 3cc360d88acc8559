import type { AnalysedComment } from '../analyse.ts';
import { evidenceShares } from '../suggest.ts';
import type { EvidenceSpan } from '../types.ts';

/** More words than this explain nothing any more. */
const mostWords = 6;
/** A word that carries less than this share of what the strongest carries is left out. */
const leastShare = 0.25;

/**
 * The words that speak most for a target, by what each brings to its logit, and the keywords' evidence with the part of
 * the logit that the keywords brought. Words that stand side by side stay apart: each has its own weight.
 */
export function wordEvidence(
  comment: AnalysedComment,
  shares: Float64Array,
  keywordEvidence: readonly EvidenceSpan[],
  keywordLogit: number,
): EvidenceSpan[] {
  const byKeyword = Math.max(keywordLogit, 0);
  const speaking = [...shares.keys()].filter((place) => (shares[place] ?? 0) > 0);
  // Words without content explain nothing to a person; where there is nothing else, they are what it was.
  const withContent = speaking.filter((place) => comment.words[place]?.content === true);
  const places = withContent.length > 0 || keywordEvidence.length > 0 ? withContent : speaking;
  const strongest = Math.max(
    0,
    ...places.map((place) => shares[place] ?? 0),
    ...keywordEvidence.map(({ weight }) => weight * byKeyword),
  );
  const kept = places
    .filter((place) => (shares[place] ?? 0) >= leastShare * strongest)
    .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b)
    .slice(0, mostWords);
  const spans = new Map<string, EvidenceSpan>();
  const add = (span: EvidenceSpan): void => {
    const key = `${String(span.start)}-${String(span.end)}`;
    spans.set(key, { ...span, weight: span.weight + (spans.get(key)?.weight ?? 0) });
  };
  for (const span of keywordEvidence) add({ ...span, weight: span.weight * byKeyword });
  for (const place of kept) {
    const start = comment.starts[place] ?? 0;
    const end = comment.ends[place] ?? 0;
    add({ start, end, term: comment.text.slice(start, end).toLowerCase(), weight: shares[place] ?? 0 });
  }
  return evidenceShares([...spans.values()].filter(({ weight }) => weight > 0));
}
