import { feasibleInterval, isWideEnough } from './feasible-interval.ts';
import type { HidingReason } from './explanation.ts';
import { isSmall } from './threshold.ts';

/**
 * Which cells of a partition to hide, by position, and why. The total is published, so hiding must survive subtraction.
 *
 * 1. Small cells are hidden. So is everything when one cell holds everybody: it would speak for each of them.
 *    Only in a table about the consultation itself is everybody shown, of at least twice the threshold: of fewer, it
 *    would leave too few possibilities for the tables in which not quite everybody is in one row.
 * 2. Zeros are hidden beside them: that costs a reader nothing and leaves more doubt.
 * 3. Then the smallest shown cell is hidden too, with all that equal it, until each hidden cell could have enough
 *    values (`feasibleInterval`) for somebody who knows the total, the shown cells and this rule. Equal cells go
 *    together because a choice among them by position would tell which one is not small.
 *
 * Hiding a second cell so that the first cannot be had from the total is complementary suppression (L. H. Cox,
 * "Suppression methodology and statistical disclosure control", JASA 75, 1980; Federal Committee on Statistical
 * Methodology, Statistical Policy Working Paper 22, 2005, chapter 2). Linear in the cells for each cell hidden.
 */
export function hidePartition(
  counts: readonly number[],
  threshold: number,
  { everybodyMayBeShown = false } = {},
): ReadonlyMap<number, HidingReason> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.includes(total) && !(everybodyMayBeShown && total >= 2 * threshold)) {
    return new Map(counts.map((count, index) => [index, count === total ? 'nearly-all' : 'zero-beside-small']));
  }
  const reasons = new Map<number, HidingReason>();
  counts.forEach((count, index) => {
    if (isSmall(count, threshold)) reasons.set(index, 'small');
  });
  if (reasons.size === 0) return reasons;
  counts.forEach((count, index) => {
    if (count === 0) reasons.set(index, 'zero-beside-small');
  });
  while (reasons.size < counts.length && !hiddenEnough(counts, reasons, threshold)) {
    const smallest = Math.min(...counts.filter((_, index) => !reasons.has(index)));
    counts.forEach((count, index) => {
      if (count !== smallest) return;
      reasons.set(index, total - count < threshold ? 'nearly-all' : 'complementary');
    });
  }
  return reasons;
}

function hiddenEnough(counts: readonly number[], hidden: ReadonlyMap<number, unknown>, threshold: number): boolean {
  const sum = counts.reduce((total, count, index) => total + (hidden.has(index) ? count : 0), 0);
  const smallestShown = Math.min(...counts.filter((_, index) => !hidden.has(index)));
  const interval = feasibleInterval({
    cells: hidden.size,
    sumAtLeast: sum,
    sumAtMost: sum,
    eachAtMost: Math.min(sum, smallestShown - 1),
    threshold,
  });
  return isWideEnough(interval, threshold);
}
