import { feasibleInterval, isWideEnough } from './feasible-interval.ts';
import type { HidingReason } from './explanation.ts';
import { isSmall } from './threshold.ts';

interface Dichotomies {
  readonly counts: readonly number[];
  readonly asked: number;
  /** Each person asked is known to be in at least one row: an answer was required. */
  readonly everyoneInARow: boolean;
}

/**
 * Which rows of a table of yes or no to hide, by position, and why.
 *
 * 1. A small row is hidden; so is a row whose complement (asked − yes) is small, since it can be subtracted; so is a row
 *    that holds everybody. Zeros are hidden beside a small row, for the reason given in `hidePartition`.
 * 2. The rows do not add up to anything that is published, so nothing more follows from them; not the number who chose
 *    nothing either, which is why that is never published for such a table. With both a row and its complement at least
 *    as large as the threshold, the people in any two rows at once are unknown over a range as wide as the threshold
 *    (Fréchet's bounds: its width is the smallest of the four margins).
 * 3. Unless everybody had to choose: then the rows add up to at least everybody, and the shown ones tell how many people
 *    must be in the hidden ones (handled as in a partition, with a sum that is only known from below), or how many
 *    choices were made beyond one each (when that is small, the smallest row goes).
 */
export function hideDichotomies(table: Dichotomies, threshold: number): ReadonlyMap<number, HidingReason> {
  const { counts, asked } = table;
  const reasons = new Map<number, HidingReason>();
  counts.forEach((count, index) => {
    if (isSmall(count, threshold)) reasons.set(index, 'small');
    else if (count === asked) reasons.set(index, 'nearly-all');
    else if (isSmall(asked - count, threshold)) reasons.set(index, 'complement-too-small');
  });
  if ([...reasons.values()].includes('small')) {
    counts.forEach((count, index) => {
      if (count === 0) reasons.set(index, 'zero-beside-small');
    });
  }
  if (table.everyoneInARow) hideWhatFollows(table, reasons, threshold);
  return reasons;
}

function hideWhatFollows(table: Dichotomies, reasons: Map<number, HidingReason>, threshold: number): void {
  const { counts, asked } = table;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (reasons.size === 0 && isSmall(total - asked, threshold)) hideSmallest(counts, reasons);
  // A row of everybody follows as a small one does: where the others are of nobody, it alone can hold all who had to choose.
  const follows = [...reasons.values()].some((reason) => reason === 'small' || reason === 'nearly-all');
  while (reasons.size < counts.length && follows) {
    const shown = counts.filter((_, index) => !reasons.has(index));
    const inHiddenRows = asked - shown.reduce((sum, count) => sum + count, 0);
    if (inHiddenRows <= 0) return;
    const someLarge = counts.some((count, index) => reasons.has(index) && count > Math.min(...shown));
    const eachAtMost = someLarge ? asked : Math.min(...shown) - 1;
    const interval = feasibleInterval({
      cells: reasons.size,
      sumAtLeast: inHiddenRows,
      sumAtMost: reasons.size * eachAtMost,
      eachAtMost,
      threshold,
    });
    if (isWideEnough(interval, threshold)) return;
    hideSmallest(counts, reasons);
  }
}

function hideSmallest(counts: readonly number[], reasons: Map<number, HidingReason>): void {
  const smallest = Math.min(...counts.filter((_, index) => !reasons.has(index)));
  counts.forEach((count, index) => {
    if (count === smallest && !reasons.has(index)) reasons.set(index, 'complementary');
  });
}
