import type { Coefficient } from './coefficient.ts';

/**
 * Below it a finding cannot rest on the codings, not even tentatively: the lowest limit that K. Krippendorff gives
 * (2004), Content Analysis: An Introduction to Its Methodology, 2nd edition, Sage, p. 241, where .800 is what to aim at.
 */
export const ALPHA_TO_PUBLISH = 0.667;
/** Comments that two readers or more have coded: with fewer the interval is so wide that the figure would say nothing. */
export const LEAST_DOUBLE_CODED = 30;

/** Whether a finding can rest on what readers say: `below` and `undefined` need a written note before it is published. */
export const standings = ['agreed', 'below', 'undefined', 'not-measured'] as const;
export type Standing = (typeof standings)[number];

/** `n`: comments that two readers or more have coded. */
export function standingOf({ n, alpha }: { readonly n: number; readonly alpha: Coefficient }): Standing {
  if (n < LEAST_DOUBLE_CODED) return 'not-measured';
  if (alpha.value === null) return 'undefined';
  return alpha.value >= ALPHA_TO_PUBLISH ? 'agreed' : 'below';
}

/** Whether an area or theme may be published only with a written note beside it. */
export function needsNote(standing: Standing): boolean {
  return standing === 'below' || standing === 'undefined';
}
