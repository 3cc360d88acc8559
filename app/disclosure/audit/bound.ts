import type { Interval } from '../feasible-interval.ts';

/** How a verdict was reached. */
export const proofs = ['propagation', 'linear-program', 'integer-program'] as const;
export type Proof = (typeof proofs)[number];

/**
 * What is known of a cell: no possible value lies outside `lowest` to `highest`; `seen` are the smallest and the largest
 * value that it has in solutions which were found.
 *
 * - `safe`: what is seen is wide enough (or, of an implied cell, whatever it is does no harm)
 * - `narrow`: too little is possible
 * - `unproven`: neither could be shown in time
 * - `impossible`: no solution at all; what was supposed cannot be
 */
export interface Bound extends Interval {
  readonly seen: Interval | null;
  readonly verdict: 'safe' | 'narrow' | 'unproven' | 'impossible';
  readonly by: Proof;
}

/** What a cell needs. */
export interface Demand {
  readonly least: number;
  /**
   * The cell stands nowhere, but follows from others (a complement, a difference). That it is nobody, or surely at least
   * `least` people, harms no one; a difference may be below zero.
   */
  readonly implied: boolean;
}

/** Whether the demand is met or missed, as far as the possible and the seen values tell; null where they do not. */
export function demandOf(
  possible: Interval,
  seen: Interval | null,
  { least, implied }: Demand,
): 'safe' | 'narrow' | null {
  if (implied && isHarmless(possible, least)) return 'safe';
  if (seen !== null && seen.highest - seen.lowest >= least) return 'safe';
  return possible.highest - possible.lowest < least ? 'narrow' : null;
}

function isHarmless({ lowest, highest }: Interval, least: number): boolean {
  return lowest >= least || highest <= -least || (lowest === 0 && highest === 0);
}
