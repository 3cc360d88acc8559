import { originalSpan, type MappedText, type Span } from '#app/language/mapped-text.ts';
import { normalise } from '#app/language/normalise.ts';
import { wordOffsets } from '#app/language/segment.ts';
import type { WordType } from './lexicon.ts';
import { redact } from './redact.ts';

/** A comment as the later stages see it. Word by word: `words[i]` stands at `starts[i]` to `ends[i]` of the text. */
export interface AnalysedComment {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  /** The part that was read, as it is compared; offsets lead back to the text. */
  readonly normalised: MappedText;
  readonly words: readonly WordType[];
  /** UTF-16 offsets into the text that was given. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Of a longer comment only the start is read: 20,000 code units are some ten pages. */
export const readLength = 20_000;

/** The start of a text, without cutting a surrogate pair in two. */
function startOf(text: string): string {
  if (text.length <= readLength) return text;
  const lastUnit = text.charCodeAt(readLength - 1);
  return text.slice(0, lastUnit >= 0xd800 && lastUnit <= 0xdbff ? readLength - 1 : readLength);
}

const redactionTokens = /⟦[a-z-]{1,24}(?::[0-9+-]{1,12})?⟧/g;

/**
 * Where a text holds personal details, or stood some before: what is there can be no keyword and no theme's name.
 * `details`: where the rules have found some in it already; absent: look for them here, at the rules' full price.
 */
function hiddenSpans(text: string, details: readonly Span[] | undefined): readonly Span[] {
  const found = details ?? redact(text).redactions;
  if (!text.includes('⟦')) return found;
  const tokens = Array.from(text.matchAll(redactionTokens), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...found, ...tokens].sort((a, b) => a.start - b.start);
}

/** Normalises, segments and looks each word up; never throws, whatever the text. */
export function analyseComment(
  comment: { readonly id: string; readonly text: string },
  language: string,
  lexicon: (form: string) => WordType,
  details?: readonly Span[],
): AnalysedComment {
  const read = startOf(comment.text);
  const normalised = normalise(read, language);
  const hidden = hiddenSpans(read, details);
  const offsets = wordOffsets(normalised.text, language);
  const words: WordType[] = [];
  const starts = new Uint32Array(offsets.length / 2);
  const ends = new Uint32Array(offsets.length / 2);
  let nextHidden = 0;
  for (let index = 0; index < offsets.length; index += 2) {
    const from = offsets[index] ?? 0;
    const to = offsets[index + 1] ?? 0;
    const { start, end } = originalSpan(normalised, from, to);
    while (nextHidden < hidden.length && (hidden[nextHidden]?.end ?? 0) <= start) nextHidden += 1;
    if ((hidden[nextHidden]?.start ?? Infinity) < end) continue;
    starts[words.length] = start;
    ends[words.length] = end;
    words.push(lexicon(normalised.text.slice(from, to)));
  }
  return {
    id: comment.id,
    language,
    text: comment.text,
    normalised,
    words,
    starts: starts.subarray(0, words.length),
    ends: ends.subarray(0, words.length),
  };
}
