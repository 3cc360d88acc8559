import type { DriftTally } from './types.ts';

/** Nothing seen yet. */
export const emptyTally: DriftTally = { comments: 0, outside: 0, words: 0, unseenWords: 0 };

/** Tallies of several batches together. */
export const addTallies = (a: DriftTally, b: DriftTally): DriftTally => ({
  comments: a.comments + b.comments,
  outside: a.outside + b.outside,
  words: a.words + b.words,
  unseenWords: a.unseenWords + b.unseenWords,
});

/**
 * How much of the way from its value in the run to the worst, 1, a share has gone: less one standard error of the
 * difference (with half a case added on either side, so that a few comments prove nothing).
 */
function worsening(own: { part: number; whole: number }, since: { part: number; whole: number }): number {
  const smoothed = ({ part, whole }: typeof own): number => (part + 0.5) / (whole + 1);
  const [before, now] = [smoothed(own), smoothed(since)];
  const error = Math.sqrt((before * (1 - before)) / (own.whole + 1) + (now * (1 - now)) / (since.whole + 1));
  return Math.max(0, now - before - error) / (1 - before);
}

/**
 * How badly the comments since a run fit its themes, compared with the run's own: 0 when as well as these, 1 when not
 * at all. Of two signs the stronger one: comments outside every theme, and words that the run had not seen.
 */
export function driftBetween(own: DriftTally, since: DriftTally): number {
  if (since.comments === 0) return 0;
  const outside = worsening({ part: own.outside, whole: own.comments }, { part: since.outside, whole: since.comments });
  const unseen = worsening(
    { part: own.unseenWords, whole: own.words },
    { part: since.unseenWords, whole: since.words },
  );
  return Math.min(1, Math.max(outside, unseen));
}
