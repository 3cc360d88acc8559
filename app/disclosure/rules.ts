import { SENSITIVE_THRESHOLD } from './threshold.ts';

/** What holds for an edition as a whole. */
export interface DisclosureRules {
  readonly threshold: number;
  /** Tables about immigration status or refugees, by id: whatever is told by them or of them needs twice as many people. */
  readonly sensitiveTables: ReadonlySet<string>;
  readonly rounding: 'none' | 'base-5';
  /** See `Draw`. */
  readonly draw: Draw;
}

/**
 * A number from 0 up to 1 for a text: the same each time, and not to be foreseen by anybody who does not have the secret key
 * that it is made with (an HMAC of the text). Given in, so that the rules stay pure.
 */
export type Draw = (text: string) => number;

/** The fewest people for a table of these two; `threshold` or, where one is sensitive, no fewer than twenty. */
export function thresholdFor(
  { threshold, sensitiveTables }: Pick<DisclosureRules, 'threshold' | 'sensitiveTables'>,
  ...tables: readonly string[]
): number {
  return tables.some((table) => sensitiveTables.has(table)) ? Math.max(threshold, SENSITIVE_THRESHOLD) : threshold;
}
