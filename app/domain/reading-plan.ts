import { createHash } from 'node:crypto';
import type { SuggestionMode } from './review-settings.ts';

/** Which comments are read when: those that everybody reads, the rest of the random sample, all others. */
export const sampleTiers = { all: 0, random: 1, rest: 2 } as const;

/** How many readers a comment wants that everybody reads: more than any organization has. */
export const EVERYBODY = 32_767;

/** What a random choice is for: choices for different purposes do not depend on each other. */
export type Purpose = 'sample' | 'order' | 'shown';

/**
 * A number from 0 up to 1 that looks random, and that depends on nothing but the seed, the purpose and the id: the first
 * 52 bits of SHA-256. So a choice stays the same however often it is made, and whatever comes or goes beside it.
 * The database computes the same (db/read/keyed-fraction.ts).
 */
export function keyedFraction(seed: number | string, purpose: Purpose | 'place', id: string): number {
  const hex = createHash('sha256').update(`${seed}:${purpose}:${id}`).digest('hex');
  return Number.parseInt(hex.slice(0, 13), 16) / 2 ** 52;
}

/**
 * The share of the respondents that is drawn into the random sample, so that about `target` of them are in it; null
 * where nobody has written anything. Each is drawn by themselves (Bernoulli sampling), so the size of the sample varies
 * about the target, and neither an arrival nor a withdrawal changes who else is in it.
 */
export function sampleShareFor(target: number, respondents: number): number | null {
  return respondents === 0 ? null : Math.min(1, target / respondents);
}

/**
 * Whether the share may be settled anew. While answers come in it is provisional: it falls as respondents become more,
 * and whoever is in the smaller sample was in the larger one. With the closing it is settled; from the first reading
 * after that on it stays, since a sample that is drawn again after somebody has read of it is no random one.
 */
export function mayResettleShare(given: {
  readonly share: number | null;
  readonly takesAnswers: boolean;
  readonly readSinceClosing: boolean;
}): boolean {
  return given.share === null || given.takesAnswers || !given.readSinceClosing;
}

/** Whether readers of this comment see what the machine suggests: the same for all of them. */
export function showsSuggestions(mode: SuggestionMode, seed: number | null, commentId: string): boolean {
  if (mode === 'half') return keyedFraction(seed ?? 0, 'shown', commentId) < 0.5;
  return mode === 'shown';
}
