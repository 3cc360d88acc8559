import { createHmac } from 'node:crypto';

/** One sheet of so many is typed in twice. */
export const SAMPLE_EVERY = 10;

/** Where in the run of typed sheets one is. */
export interface SheetPlace {
  readonly consultationId: string;
  /** How many sheets of the consultation were typed in before it. */
  readonly before: number;
}

/**
 * Whether a sheet is drawn to be typed in once more. Of each run of `every` sheets exactly one is, at a place that a
 * keyed hash names: so the share is met also by a small pile, and nobody without the key can tell beforehand which.
 */
export function isSampled(key: Buffer, { consultationId, before }: SheetPlace, every: number = SAMPLE_EVERY): boolean {
  const run = Math.floor(before / every);
  const hash = createHmac('sha256', key)
    .update(`paper sample ${consultationId} ${String(run)}`)
    .digest();
  // 48 bits: of ten places none is drawn more often than another by more than a part in 10^13.
  return hash.readUIntBE(0, 6) % every === before % every;
}
