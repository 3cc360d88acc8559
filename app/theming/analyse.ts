import { joinedTexts, originalSpan, shiftedText, type MappedText, type Span } from '#app/language/mapped-text.ts';
import { normalise } from '#app/language/normalise.ts';
import { wordOffsets } from '#app/language/segment.ts';
import type { LanguageSegment } from '#app/language/segments.ts';
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
  /**
   * Where the comment changes language: each stretch as a comment of its own language, with the offsets of the whole
   * text. The words above are theirs, in order. Absent where there is one language.
   */
  readonly parts?: readonly AnalysedComment[];
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
function hiddenSpans(text: string, language: string, details: readonly Span[] | undefined): readonly Span[] {
  const found = details ?? redact(text, language === 'und' ? {} : { language }).redactions;
  if (!text.includes('⟦')) return found;
  const tokens = Array.from(text.matchAll(redactionTokens), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...found, ...tokens].sort((a, b) => a.start - b.start);
}

interface Stretch {
  readonly language: string;
  readonly lexicon: (form: string) => WordType;
  /** What is read of the comment's text. */
  readonly start: number;
  readonly end: number;
}

function analyseStretch(
  comment: { readonly id: string; readonly text: string },
  { language, lexicon, start: from, end: until }: Stretch,
  hidden: readonly Span[],
): AnalysedComment {
  const normalised = shiftedText(normalise(comment.text.slice(from, until), language), from);
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

/**
 * Normalises, segments and looks each word up; never throws, whatever the text. `details`: where the rules have found
 * personal details in the text before; absent: they look again, at their full price.
 */
export function analyseComment(
  comment: { readonly id: string; readonly text: string },
  language: string,
  lexicon: (form: string) => WordType,
  details?: readonly Span[],
): AnalysedComment {
  const read = startOf(comment.text);
  return analyseStretch(
    comment,
    { language, lexicon, start: 0, end: read.length },
    hiddenSpans(read, language, details),
  );
}

const joinedArrays = (arrays: readonly Uint32Array[]): Uint32Array => {
  const joined = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
};

/**
 * The same for a comment that changes language: each segment is read with its own language's rules and look-up, and
 * the comment, which keeps `language` as its main one, has the words of all.
 */
export function analyseMixedComment(
  comment: { readonly id: string; readonly text: string },
  language: string,
  segments: readonly LanguageSegment[],
  lexiconOf: (language: string) => (form: string) => WordType,
  details?: readonly Span[],
): AnalysedComment {
  const read = startOf(comment.text);
  const hidden = hiddenSpans(read, language, details);
  const parts = segments
    .filter(({ start }) => start < read.length)
    .map(({ start, end, language: own }) => {
      const stretch = { language: own, lexicon: lexiconOf(own), start, end: Math.min(end, read.length) };
      return analyseStretch(comment, stretch, hidden);
    });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { ...only, language };
  return {
    id: comment.id,
    language,
    text: comment.text,
    normalised: joinedTexts(parts.map(({ normalised }) => normalised)),
    words: parts.flatMap(({ words }) => words),
    starts: joinedArrays(parts.map(({ starts }) => starts)),
    ends: joinedArrays(parts.map(({ ends }) => ends)),
    parts,
  };
}

/** A comment as its languages' own stages read it: its parts, or itself where it has one language. */
export function partsOf(comment: AnalysedComment): readonly AnalysedComment[] {
  return comment.parts ?? [comment];
}
