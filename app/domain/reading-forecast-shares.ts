/** Work that any of these readers can do, in hours. */
export interface SharedWork {
  readonly hours: number;
  readonly readers: readonly string[];
}

/** Rounds after which nothing visible moves any more: thirty readers settle within twenty. */
const ROUNDS = 100;

/**
 * Shares work among readers so that the most that anybody has is as little as it can be. Each round takes the pieces of
 * work in turn and levels each among those who can do it, whatever else they have. That makes the sum of the squared
 * loads smaller until it is the smallest, and loads of smallest squares are also those whose largest is smallest
 * (Dutta and Ray 1989, on the core of a convex game). Work that nobody can do is left out.
 */
export function shareWork(work: readonly SharedWork[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  const parts = work.map(({ readers }) => new Map(readers.map((reader) => [reader, 0])));
  for (const { readers } of work) for (const reader of readers) loads.set(reader, 0);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, { hours }] of work.entries()) {
      const part = parts[index] ?? new Map<string, number>();
      const others = [...part].map(([reader, own]) => ({ reader, load: (loads.get(reader) ?? 0) - own }));
      const level = levelOf(
        hours,
        others.map(({ load }) => load),
      );
      for (const { reader, load } of others) {
        const own = Math.max(0, level - load);
        part.set(reader, own);
        loads.set(reader, load + own);
      }
    }
  return loads;
}

/** How high so many hours reach when they are poured over these loads. */
function levelOf(hours: number, loads: readonly number[]): number {
  const rising = loads.toSorted((a, b) => a - b);
  let below = 0;
  for (const [index, load] of rising.entries()) {
    below += load;
    const level = (hours + below) / (index + 1);
    const next = rising[index + 1];
    if (next === undefined || level <= next) return level;
  }
  return 0;
}
