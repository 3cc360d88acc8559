import type { Effort } from './effort.ts';

/** What a task's measurement says, ready to be written as JSON. */
export interface Measurement {
  readonly metrics: Readonly<Record<string, unknown>>;
  /** What the pipeline says of itself. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly effort: Effort;
}
