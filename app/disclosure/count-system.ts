import type { Interval } from './feasible-interval.ts';

/**
 * What is published as an attacker sees it: whole numbers that are not negative, each known within an interval (a shown
 * count from itself to itself, a rounded one within the rounding, a hidden one from zero to everybody), and sums.
 */
export interface CountSystem {
  readonly cells: readonly { readonly id: string; readonly known: Interval }[];
  /** cells[total] = Σ cells[part]; by position. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
}
