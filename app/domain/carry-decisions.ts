import type { LoggedRedaction } from './redacted-text.ts';

/** An entry of the log with who decided about it, and when. */
export interface DecidedRedaction extends LoggedRedaction {
  readonly kind: string;
  readonly rule: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/**
 * The log of a comment that the rules went over again, with what people had decided about it. A decision stays with
 * exactly the words that it was made about, as long as somebody would still be asked about them. What somebody hid stays
 * hidden also where the rules find nothing any more; with what they now find across its edges it is one detail.
 */
export function carryDecisions(
  fresh: readonly DecidedRedaction[],
  earlier: readonly DecidedRedaction[],
): readonly DecidedRedaction[] {
  const decided = earlier.filter((entry) => entry.class === 'ask' && entry.decision !== null);
  let log = fresh.map((entry) => {
    const same = decided.find(({ start, end }) => start === entry.start && end === entry.end);
    if (same === undefined || entry.class !== 'ask') return entry;
    return { ...entry, decision: same.decision, decidedBy: same.decidedBy, decidedAt: same.decidedAt };
  });
  for (const hidden of decided.filter(({ decision }) => decision === 'hide')) {
    if (log.some(({ start, end }) => start <= hidden.start && end >= hidden.end)) continue;
    const across = log.filter(({ start, end }) => start < hidden.end && end > hidden.start);
    // What the rules are sure of is never shown: nor, then, what it is joined with.
    const sure = across.find((entry) => entry.class !== 'ask');
    const joined: DecidedRedaction = {
      ...(sure === undefined ? hidden : { ...sure, class: 'remove', replacement: `⟦${sure.kind}⟧` }),
      start: Math.min(hidden.start, ...across.map(({ start }) => start)),
      end: Math.max(hidden.end, ...across.map(({ end }) => end)),
    };
    log = [...log.filter((entry) => !across.includes(entry)), joined];
  }
  return log.toSorted((a, b) => a.start - b.start);
}
