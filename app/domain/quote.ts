import { redactionsIn } from './marked-text.ts';

/** A quote longer than this (in code points) is somebody's story, and stories are recognised. */
export const LONGEST_QUOTE = 300;

export type ExcerptProblem = 'empty' | 'too-long' | 'not-in-comment' | 'has-redaction';

/**
 * The excerpt exactly as it stands in the redacted text, or why it cannot be quoted. White space is compared loosely,
 * since forms and clipboards change line breaks; nothing else is.
 */
export function excerptOf(typed: string, redactedText: string): { excerpt: string } | { problem: ExcerptProblem } {
  const words = typed.trim().split(/\s+/u);
  if (words[0] === '') return { problem: 'empty' };
  if (lengthOf(words.join(' ')) > LONGEST_QUOTE) return { problem: 'too-long' };
  const pattern = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`\s+`);
  const found = new RegExp(pattern).exec(redactedText);
  if (found === null) return { problem: 'not-in-comment' };
  const start = found.index;
  const end = start + found[0].length;
  if (redactionsIn(redactedText).some((redaction) => redaction.start < end && redaction.end > start))
    return { problem: 'has-redaction' };
  if (lengthOf(found[0]) > LONGEST_QUOTE) return { problem: 'too-long' };
  return { excerpt: found[0] };
}

/** Length as people count: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Two people: who proposed a quote never decides on it, and a decision is made once. */
export function mayDecideQuote(quote: { status: string; proposedBy: string }, userId: string): boolean {
  return quote.status === 'proposed' && quote.proposedBy !== userId;
}
