import type { RedactionClass } from './redaction-class.ts';

/** One entry of the log of a comment's redactions. Offsets are UTF-16 code units into the original text, end exclusive. */
export interface LoggedRedaction {
  readonly class: RedactionClass;
  readonly start: number;
  readonly end: number;
  /** What stands there instead while it is masked. */
  readonly replacement: string;
  /** What a person decided; null until then, and for what nobody is asked about. */
  readonly decision: 'hide' | 'show' | null;
}

/** Whether everybody who reads the comment sees these words. Only what a person was asked about can be shown. */
export function isShown(entry: LoggedRedaction): boolean {
  return entry.class === 'ask' && entry.decision === 'show';
}

/**
 * The text as members see it: every logged detail masked but those that a person decided to show. It follows from the
 * log alone, not from the rules as they are today: what somebody decided about is exactly what they were shown.
 */
export function redactedTextOf(original: string, log: readonly LoggedRedaction[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const entry of inOrder(log)) {
    pieces.push(
      original.slice(at, entry.start),
      isShown(entry) ? original.slice(entry.start, entry.end) : entry.replacement,
    );
    at = entry.end;
  }
  return pieces.join('') + original.slice(at);
}

/** Where one of the log's entries stands in the redacted text: UTF-16 offsets, end exclusive. Needs no original. */
export function placeInRedactedText(
  log: readonly LoggedRedaction[],
  entry: LoggedRedaction,
): { readonly start: number; readonly end: number } {
  let at = 0;
  let start = 0;
  for (const before of inOrder(log)) {
    if (before.start >= entry.start) break;
    start += Math.max(0, before.start - at) + lengthShown(before);
    at = before.end;
  }
  start += Math.max(0, entry.start - at);
  return { start, end: start + lengthShown(entry) };
}

function lengthShown(entry: LoggedRedaction): number {
  return isShown(entry) ? entry.end - entry.start : entry.replacement.length;
}

function inOrder(log: readonly LoggedRedaction[]): readonly LoggedRedaction[] {
  return log.toSorted((a, b) => a.start - b.start);
}
