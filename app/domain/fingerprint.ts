import { createHmac } from 'node:crypto';

/** Below this a comment says what many say by themselves: "more buses please". */
export const FEWEST_WORDS = 5;
/** Words to a shingle: enough that their order matters, few enough that one changed word changes little. */
const SHINGLE_WORDS = 2;
const BITS = 64;
/** Fingerprints that differ in no more bits are of one text: chance alone brings two of a million comments so close. */
export const NEAR_BITS = 3;

/**
 * A similarity hash (Charikar 2002) of a text's words: the more shingles two texts share, the fewer bits differ. Keyed,
 * so that nobody else can make a text with a given one, or tell from it what a text says. As a signed 64-bit integer,
 * which PostgreSQL has; null below FEWEST_WORDS.
 */
export function fingerprintOf(key: Buffer, words: readonly string[]): bigint | null {
  if (words.length < FEWEST_WORDS) return null;
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  const weights = new Int32Array(BITS);
  for (const shingle of shingles) {
    const hash = createHmac('sha256', key).update(shingle).digest();
    for (let bit = 0; bit < BITS; bit++) {
      weights[bit] = (weights[bit] ?? 0) + (((hash[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1 ? 1 : -1);
    }
  }
  const bits = weights.reduce((sum, weight) => (sum << 1n) | (weight > 0 ? 1n : 0n), 0n as bigint);
  return BigInt.asIntN(BITS, bits);
}

/** In how many bits two fingerprints differ (Hamming distance). */
export function bitsApart(one: bigint, other: bigint): number {
  const differing = BigInt.asUintN(BITS, one ^ other);
  return onesIn(Number(differing >> 32n)) + onesIn(Number(differing & 0xffff_ffffn));
}

function onesIn(word: number): number {
  let ones = 0;
  for (let rest = word; rest !== 0; rest = (rest & (rest - 1)) >>> 0) ones += 1;
  return ones;
}

/** Parts of a fingerprint: one more than may differ, so two that are near have at least one part in common. */
const PARTS = NEAR_BITS + 1;
const PART_BITS = BigInt(BITS / PARTS);

/**
 * Groups fingerprints that are near, or near to one that is near: the number of the group for each, in their order.
 * Numbers are the place of the group's first member.
 */
export function groupNear(fingerprints: readonly bigint[]): readonly number[] {
  const first = new Map<bigint, number>();
  const leader = fingerprints.map((one, place) => first.get(one) ?? (first.set(one, place), place));
  const find = (place: number): number => {
    let at = place;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at;
    return at;
  };
  const byPart = new Map<string, [bigint, number][]>();
  for (const [one, place] of first) {
    const bits = BigInt.asUintN(BITS, one);
    for (let part = 0; part < PARTS; part++) {
      const key = `${String(part)} ${String((bits >> (BigInt(part) * PART_BITS)) & ((1n << PART_BITS) - 1n))}`;
      const alike = byPart.get(key) ?? [];
      for (const [other, there] of alike) {
        if (bitsApart(one, other) > NEAR_BITS) continue;
        const [a, b] = [find(place), find(there)];
        leader[Math.max(a, b)] = Math.min(a, b);
      }
      alike.push([one, place]);
      byPart.set(key, alike);
    }
  }
  return fingerprints.map((_, place) => find(place));
}
