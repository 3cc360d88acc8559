import { bytesOf, type ResultColumns } from '../domain/results/result-columns.ts';

/** The results of one audience in the memory of this process. */
export interface KeptResults {
  readonly store: ResultColumns;
  /** The moment that they are of. */
  readonly asOf: Date;
  /** How long they took to put together, in milliseconds. */
  readonly tookMs: number;
  /** The snapshot that they were read from; null: they were counted at once. */
  readonly snapshotId: string | null;
}

/** What results may take together, in bytes: some four consultations of a million people. */
const MOST_BYTES = 256 * 1024 * 1024;

const kept = new Map<string, KeptResults>();

/** Gives what is kept under a name and marks it as used; null where nothing is. */
export function keptResults(name: string): KeptResults | null {
  const found = kept.get(name);
  if (found === undefined) return null;
  kept.delete(name);
  kept.set(name, found);
  return found;
}

/** Keeps results, and lets go of those that were not used for longest. */
export function keepResults(name: string, results: KeptResults): void {
  kept.delete(name);
  kept.set(name, results);
  let bytes = [...kept.values()].reduce((sum, { store }) => sum + bytesOf(store), 0);
  for (const [oldest, { store }] of kept) {
    if (bytes <= MOST_BYTES || oldest === name) break;
    kept.delete(oldest);
    bytes -= bytesOf(store);
  }
}

/** Lets go of everything that is kept of a consultation. */
export function forgetResults(consultationId: string): void {
  for (const name of kept.keys()) if (name.startsWith(consultationId)) kept.delete(name);
}

/** The name under which the results of an audience are kept. */
export function nameOfResults(consultationId: string, audience: string): string {
  return `${consultationId}:${audience}`;
}
