import type { Figures } from './figures.ts';
import type { Tallies } from './tallies.ts';
import type { MeasuredTarget } from './units.ts';

/** Raised when what is kept means something else: then everything is measured anew. */
const VERSION = 1;

/** What is kept of a measurement beside the tallies by pattern. */
export interface KeptAgreement extends Pick<Tallies, 'pooled' | 'pairs'> {
  readonly version: typeof VERSION;
  /** What the tallies are about; another codebook makes them anew. */
  readonly targets: readonly MeasuredTarget[];
  /** The tallies wait to be made anew from the readings: until then no comment is counted in them. */
  readonly stale: boolean;
  /** The newest; null before the first measurement is through. */
  readonly figures: Figures | null;
}

/** What is kept before anything was measured, or when the codebook is another one; the figures stay until there are others. */
export function begunAnew(targets: readonly MeasuredTarget[], figures: Figures | null): KeptAgreement {
  return { version: VERSION, targets, stale: true, pooled: [], pairs: [], figures };
}

/** Reads what is kept; null where nothing is, or where it is of another version. */
export function readKept(value: unknown): KeptAgreement | null {
  const known = typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
  return known ? (value as KeptAgreement) : null;
}

/** Whether tallies about some targets hold for others: in whatever order. */
export function sameTargets(a: readonly MeasuredTarget[], b: readonly MeasuredTarget[]): boolean {
  const said = (targets: readonly MeasuredTarget[]) =>
    JSON.stringify(targets.map(({ id, selectedAt }) => [id, selectedAt]).sort());
  return said(a) === said(b);
}
