/** One person who wrote comments, as a test makes them up. */
export interface Writer {
  readonly about: boolean;
  /** What the machine thinks of it, 0 to 1. */
  readonly score: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * People of whom about a fifth wrote about something. The machine gives these a score near one half and the others a low
 * one, as it does with what it has seldom been taught: where it doubts, the comment is often about it.
 */
export function populationOf(people: number, seed: number): readonly Writer[] {
  const random = randomOf(seed * 7919 + 1);
  return Array.from({ length: people }, () => {
    const about = random() < 0.2;
    const noise = (random() + random() - 1) * 0.3;
    return { about, score: Math.min(1, Math.max(0, (about ? 0.55 : 0.2) + noise)) };
  });
}

/** Everybody is taken with the same chance, as the reading plan takes them. */
export function randomSample(people: readonly Writer[], share: number, seed: number): readonly Writer[] {
  const random = randomOf(seed * 104_729 + 2);
  return people.filter(() => random() < share);
}

/** As many others as are asked for, those first about whom the machine is most in doubt. */
export function pipelineReads(people: readonly Writer[], sample: readonly Writer[], count: number): readonly Writer[] {
  const taken = new Set(sample);
  const doubt = ({ score }: Writer) => Math.min(score, 1 - score);
  return people
    .filter((one) => !taken.has(one))
    .sort((a, b) => doubt(b) - doubt(a))
    .slice(0, count);
}

export function shareOf(people: readonly Writer[]): number {
  return people.filter(({ about }) => about).length / people.length;
}
