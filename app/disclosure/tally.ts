/** A figure is told in steps of so many: one response more or less shows in one figure of five. */
export const TALLY_STEP = 5;

/** What a partner may see of how many came by its link. */
export type Tally =
  { readonly kind: 'fewer'; readonly than: number } | { readonly kind: 'at-least'; readonly count: number };

/**
 * A count as a partner sees it: below the threshold only that; from there on rounded down to a multiple of five. The
 * threshold is rounded up to such a multiple first, or the first step above it would be told too exactly.
 * `threshold` is at least 1.
 */
export function tallyOf(count: number, threshold: number): Tally {
  const than = Math.ceil(threshold / TALLY_STEP) * TALLY_STEP;
  return count < than
    ? { kind: 'fewer', than }
    : { kind: 'at-least', count: Math.floor(count / TALLY_STEP) * TALLY_STEP };
}
