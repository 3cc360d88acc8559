import type { Span } from '#app/language/mapped-text.ts';
import { partsOf, type AnalysedComment } from './analyse.ts';
import { negationMatcher, type Cue } from './negation/compile-cues.ts';

/** A denial: what says so, and what it is said of. */
export interface Negation {
  /** The cue, in UTF-16 offsets into the comment's text. */
  readonly start: number;
  readonly end: number;
  /** The words that are denied, as places in the comment's words, end exclusive; the cue's own are among them or not. */
  readonly from: number;
  readonly to: number;
}

/** What ends a clause in one of our scripts, wherever it stands between two words. */
const clauseEnd =
  /[.!?…,:;\n()"«»“”–—|\u060c\u061b\u061f\u06d4\u0964\u1361-\u1368\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]|\s-{1,2}\s/u;
/** How far a closing word looks for the one that opens: ne les avons vraiment pas. */
const longestFrame = 5;
/** No cue is farther from a word that it denies: its reach, and its own words. */
const farthest = 12;

interface Place {
  readonly cue: Cue;
  readonly at: number;
}

function cuesIn(comment: AnalysedComment): Place[] {
  const matcher = negationMatcher(comment.language);
  const places: Place[] = [];
  if (matcher === null) return places;
  for (let at = 0; at < comment.words.length;) {
    const cue = matcher.cueAt(comment.words, at);
    if (cue !== null) places.push({ cue, at });
    at += cue?.size ?? 1;
  }
  return places;
}

const space = 0x20;

/** Whether a clause ends, or a contrast begins, before each word: no denial reaches over that. */
function clauseStarts({ text, words, starts, ends }: AnalysedComment, places: readonly Place[]): Uint8Array {
  const begins = new Uint8Array(words.length + 1);
  for (let at = 1; at < words.length; at += 1) {
    const from = ends[at - 1] ?? 0;
    const to = starts[at] ?? 0;
    if (to <= from || (to === from + 1 && text.charCodeAt(from) === space)) continue;
    if (clauseEnd.test(text.slice(from, to))) begins[at] = 1;
  }
  for (const { cue, at } of places) if (cue.effect.parts) begins[at] = 1;
  return begins;
}

function spanOfCue({ words, starts, ends }: AnalysedComment, { cue: { affix, size }, at }: Place): Span {
  const start = starts[at] ?? 0;
  const end = ends[at + size - 1] ?? start;
  // A word that normalisation made longer or shorter is the cue as a whole.
  if (affix === null || end - start !== words[at]?.form.length) return { start, end };
  return { start: start + affix.from, end: start + affix.to };
}

function negationsOfPart(comment: AnalysedComment, offset: number): Negation[] {
  const places = cuesIn(comment);
  if (!places.some(({ cue: { effect } }) => effect.forward > 0 || effect.back > 0 || effect.closes)) return [];
  const begins = clauseStarts(comment, places);
  const count = comment.words.length;
  const negations: Negation[] = [];
  let opened = -1;
  for (const place of places) {
    const { cue, at } = place;
    const { effect, size } = cue;
    const behind = at + size;
    let from = cue.affix === null ? behind : at;
    let forward = effect.forward;
    let back = effect.back;
    if (effect.closes && opened >= 0 && at - opened <= longestFrame && !begins.subarray(opened, at + 1).includes(1)) {
      back = Math.max(back, at - opened);
      forward = Math.max(forward, longestFrame);
    }
    if (effect.opens) opened = behind;
    let to = behind;
    while (to < count && to < behind + forward && begins[to] === 0) to += 1;
    let first = at;
    while (first > 0 && at - first < back && begins[first] === 0) first -= 1;
    if (first < at) from = first;
    if (from < to) negations.push({ ...spanOfCue(comment, place), from: from + offset, to: to + offset });
  }
  return negations;
}

/**
 * The denials of a comment, in the order of their cues. A cue (not, pas, नहीं, 不) reaches to the next punctuation or
 * contrast, and five words at most (NegEx: Chapman and others 2001, Journal of Biomedical Informatics 34), before it
 * where verbs come last; an affix denies its own word; “not only” denies nothing. Each part of a comment is read by its
 * own language's cues. Linear in the comment's length.
 */
export function findNegations(comment: AnalysedComment): Negation[] {
  let offset = 0;
  return partsOf(comment).flatMap((part) => {
    const negations = negationsOfPart(part, offset);
    offset += part.words.length;
    return negations;
  });
}

/** 1 for each of the comment's words that stands under a negation, else 0. */
export function negationScope(comment: AnalysedComment, negations = findNegations(comment)): Uint8Array {
  const scope = new Uint8Array(comment.words.length);
  for (const { from, to } of negations) scope.fill(1, from, to);
  return scope;
}

/** The first of the places below `count` for which something holds, if it holds from there on. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whether a span of the comment's text is denied by something outside it: “not safe” denies “safe”, and does not deny
 * “not safe”.
 */
export function isNegated(comment: AnalysedComment, negations: readonly Negation[], { start, end }: Span): boolean {
  const count = comment.words.length;
  const first = firstWhere(count, (word) => (comment.ends[word] ?? 0) > start);
  const last = firstWhere(count, (word) => (comment.starts[word] ?? 0) >= end);
  const before = comment.starts[Math.max(0, first - farthest)] ?? 0;
  const behind = comment.starts[last + farthest] ?? Infinity;
  const near = firstWhere(negations.length, (place) => (negations[place]?.start ?? 0) >= before);
  for (let place = near; place < negations.length; place += 1) {
    const negation = negations[place];
    if (negation === undefined || negation.start >= behind) break;
    const reaches = negation.from < last && negation.to > first;
    if (reaches && (negation.end <= start || negation.start >= end)) return true;
  }
  return false;
}
