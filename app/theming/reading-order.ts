import type { AnalysedComment } from './analyse.ts';
import type { CommentDoubt } from './types.ts';

/** So many draws over a comment's words; two comments agree on all with the cube of the share of words that they share. */
const draws = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];

/** FNV-1a over UTF-16 code units with MurmurHash3's final mix. */
function hashOf(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * What comments in nearly the same words share, and others hardly ever: the lowest of several hashes over their content
 * words (min-wise hashing, Broder 1997). Comments that differ in one word of twenty share it six times in seven.
 */
export function wordingOf({ words }: AnalysedComment): string {
  const stems = [...new Set(words.flatMap((word) => (word.content ? [word.stem] : [])))];
  if (stems.length === 0) return '';
  return draws
    .map((seed) => stems.reduce((least, stem) => Math.min(least, hashOf(stem, seed)), 0xffffffff).toString(36))
    .join('-');
}

/** A comment's place in the order of reading: the lowest first. */
export interface ReadingRank {
  readonly commentId: string;
  readonly doubt: number;
  readonly rank: number;
}

/** Keeps the order of comments that are worth the same, and weighs nothing beside what they are worth. */
const apart = 1e-12;

/** Comments without a word are alike in nothing. */
const alone = ({ wording, commentId }: CommentDoubt): string => (wording === '' ? commentId : wording);

/**
 * In which order comments are read, so that reading teaches most: the most doubtful first (uncertainty sampling, Lewis and
 * Gale 1994). Of comments in nearly the same words the second is worth half its doubt, the third a third, since the first
 * has taught most of it; and where there are others, no two of them follow each other in their language. The lower the
 * rank the more a comment is worth; it is comparable between runs and with comments that are placed later. The same for any order
 * of `doubts`; time is that of sorting.
 */
export function readingOrder(doubts: readonly CommentDoubt[]): ReadingRank[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const byDoubt = [...doubts].sort((a, b) => b.doubt - a.doubt || compare(a.commentId, b.commentId));
  const seen = new Map<string, number>();
  const worth = byDoubt.map((comment) => {
    const before = seen.get(alone(comment)) ?? 0;
    seen.set(alone(comment), before + 1);
    return { comment, value: comment.doubt / (before + 1) };
  });
  worth.sort((a, b) => b.value - a.value || compare(a.comment.commentId, b.comment.commentId));
  const byLanguage = new Map<string, typeof worth>();
  for (const one of worth) {
    const same = byLanguage.get(one.comment.language);
    if (same === undefined) byLanguage.set(one.comment.language, [one]);
    else same.push(one);
  }
  return [...byLanguage.values()].flatMap((own) =>
    partAlike(own.map(({ comment }) => comment)).map((comment, place) => ({
      ...{ commentId: comment.commentId, doubt: comment.doubt },
      rank: place * apart - (own[place]?.value ?? 0),
    })),
  );
}

/** The same comments with those in nearly the same words apart: one that would follow its like waits for the next other. */
function partAlike(comments: readonly CommentDoubt[]): CommentDoubt[] {
  const order: CommentDoubt[] = [];
  const waiting: CommentDoubt[] = [];
  let released = 0;
  const follows = (comment: CommentDoubt): boolean => {
    const last = order.at(-1);
    return last !== undefined && alone(last) === alone(comment);
  };
  for (const comment of comments) {
    if (follows(comment)) {
      waiting.push(comment);
      continue;
    }
    order.push(comment);
    // All that wait are alike: they wait because they were like what came last then, and nothing else came since.
    const next = waiting[released];
    if (next !== undefined && !follows(next)) {
      order.push(next);
      released += 1;
    }
  }
  return [...order, ...waiting.slice(released)];
}
