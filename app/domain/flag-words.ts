import type { DecidedRedaction } from './carry-decisions.ts';
import { isShown } from './redacted-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands where a person took words out by hand. */
const REPLACEMENT = '⟦other⟧';
const letter = /[\p{L}\p{M}\p{N}]/u;

/** More than that at once is another text, and no detail. */
export const MOST_HIDDEN = 20;

/**
 * The log of a comment's redactions with these words hidden in it, wherever they stand in what members see of the
 * original; letters' case and the kind of white space do not matter. Words of a script with spaces are whole words where
 * they stand as such, else parts of words. What somebody had decided to show and is hidden now goes with it. `missing`:
 * words that do not stand in it at all.
 */
export function hideWords(
  original: string,
  log: readonly DecidedRedaction[],
  words: readonly string[],
  decided: { readonly by: string; readonly at: Date },
): { readonly log: readonly DecidedRedaction[]; readonly places: number; readonly missing: readonly string[] } {
  const visible = visibleIn(original, log);
  const found = words.map((word) => ({ word, places: placesOf(word, original, visible) }));
  const hidden = joined(found.flatMap(({ places }) => places));
  const wider = joined([
    ...hidden,
    ...log.filter((entry) => isShown(entry) && hidden.some((span) => overlaps(span, entry))),
  ]);
  const kept = log.filter((entry) => !(isShown(entry) && hidden.some((span) => overlaps(span, entry))));
  const added = wider.map(({ start, end }): DecidedRedaction => ({
    ...{ kind: 'other', rule: 'person', class: 'ask', replacement: REPLACEMENT, start, end },
    ...{ decision: 'hide', decidedBy: decided.by, decidedAt: decided.at },
  }));
  return {
    log: [...kept, ...added].toSorted((a, b) => a.start - b.start),
    places: wider.length,
    missing: found.filter(({ places }) => places.length === 0).map(({ word }) => word),
  };
}

/** Where these words stand in a text as whole words, else anywhere; used for translations too, which have no log. */
export function placesOf(typed: string, text: string, within: readonly Span[] = [{ start: 0, end: text.length }]) {
  const words = typed.trim().split(/\s+/u);
  if (words[0] === '') return [];
  const pattern = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`\s+`);
  const all = within.flatMap((span) =>
    Array.from(text.slice(span.start, span.end).matchAll(new RegExp(pattern, 'giu')), (match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  );
  const whole = all.filter(({ start, end }) => !(joins(text, start) || joins(text, end)));
  return whole.length > 0 ? whole : all;
}

/** Whether the letters on both sides of a place are of one word. */
function joins(text: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = Array.from(text.slice(at, at + 2)).at(0) ?? '';
  return letter.test(before) && letter.test(after);
}

/** What members see of the original as it was typed. */
function visibleIn(original: string, log: readonly DecidedRedaction[]): readonly Span[] {
  const masked = log.filter((entry) => !isShown(entry)).toSorted((a, b) => a.start - b.start);
  const edges = [{ start: 0, end: 0 }, ...masked, { start: original.length, end: original.length }];
  return edges.slice(1).flatMap(({ start }, index) => {
    const end = edges[index]?.end ?? 0;
    return start > end ? [{ start: end, end: start }] : [];
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const made: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}
