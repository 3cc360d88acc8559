/** A stretch of text that is drawn in one way. */
export interface TextPiece {
  readonly text: string;
  /** Which groups of evidence cover it, ascending. */
  readonly evidence: readonly number[];
  /** The kind of personal detail that was taken out here; null for a person's own words. */
  readonly redaction: string | null;
  /** The coarser value that stays in its place (an age band, `40-49`), where one does. */
  readonly coarser?: string | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in a redacted text where a personal detail was: its kind, perhaps a coarser value, in white square brackets. */
const redactionToken = /⟦([^⟦⟧:]{1,40})(?::([^⟦⟧:]{1,24}))?⟧/gu;

/** Where personal details were taken out of a redacted text: UTF-16 offsets, end exclusive, and kind. */
export function redactionsIn(text: string): readonly (Span & { readonly kind: string; readonly coarser?: string })[] {
  return Array.from(text.matchAll(redactionToken), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] ?? '',
    ...(match[2] === undefined ? {} : { coarser: match[2] }),
  }));
}

/**
 * Cuts a redacted text where its marking changes: the pieces, joined, are the text again. Each group of spans (UTF-16
 * offsets, end exclusive) may overlap itself and others. A span that reaches out of the text is cut to it; one that
 * would part a letter from its accents, vowel signs or second half of a surrogate pair is widened. Redactions stay whole.
 */
export function markText(text: string, groups: readonly (readonly Span[])[]): readonly TextPiece[] {
  const redactions = redactionsIn(text);
  const spans = groups.flatMap((group, index) => group.map((span) => ({ ...widen(text, span), group: index })));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...redactions]) cuts.add(start).add(end);
  const inside = redactions.map(
    ({ start, end }) =>
      (cut: number) =>
        cut > start && cut < end,
  );
  const edges = [...cuts].filter((cut) => !inside.some((isInside) => isInside(cut))).sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covering = spans.filter((span) => span.start < end && span.end > start).map((span) => span.group);
    const redaction = redactions.find((one) => one.start === start);
    return {
      text: text.slice(start, end),
      evidence: [...new Set(covering)].sort((a, b) => a - b),
      redaction: redaction?.kind ?? null,
      ...(redaction?.coarser === undefined ? {} : { coarser: redaction.coarser }),
    };
  });
}

/** A redacted text for who needs not know what was taken out: each such place reads as a gap. */
export function withGaps(text: string): string {
  return text.replace(redactionToken, '[…]');
}

function widen(text: string, span: Span): Span {
  let start = Math.min(Math.max(Math.trunc(span.start), 0), text.length);
  let end = Math.min(Math.max(Math.trunc(span.end), start), text.length);
  if (start === end) return { start, end };
  while (start > 0 && partsALetter(text, start)) start -= 1;
  while (end < text.length && partsALetter(text, end)) end += 1;
  return { start, end };
}

function partsALetter(text: string, at: number): boolean {
  const second = text.charCodeAt(at) & 0xfc00;
  const first = text.charCodeAt(at - 1) & 0xfc00;
  if (first === 0xd800 && second === 0xdc00) return true;
  return /^[\p{M}\u200d]/u.test(text.slice(at, at + 2));
}
