import { sumOfEfforts, withEffort } from './effort.ts';
import type { Measurement } from './measurement.ts';
import { evaluateRedaction } from './redact.ts';

/** Finds the personal details of Heard's own labelled set, and measures how many and how rightly. */
export async function measureRedaction(): Promise<Measurement> {
  const { value, effort } = await withEffort(0, evaluateRedaction);
  const { settings, items, ...metrics } = value;
  return { metrics: { items, ...metrics }, settings, effort: sumOfEfforts([{ ...effort, texts: items }]) };
}
