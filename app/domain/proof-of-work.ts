import { createHash } from 'node:crypto';
import { PROOF_BITS } from './proof-bits.ts';
import { seal, unseal } from './seal.ts';

/** Long enough to look over one's answers. */
export const CHALLENGE_MINUTES = 60;

const purpose = (draftId: string) => `proof of work ${draftId}`;

/** A task for the device that holds this draft, and for no other; good for CHALLENGE_MINUTES. */
export function makeChallenge(key: Buffer, draftId: string, now: Date): string {
  const expires = String(now.getTime() + CHALLENGE_MINUTES * 60_000);
  return seal(key, purpose(draftId), Buffer.from(expires)).toString('base64url');
}

/**
 * Whether the work was done: the challenge is ours, this draft's and not over, and SHA-256 of `challenge:proof` begins
 * with PROOF_BITS zero bits. The device's part is app/aids/proof-of-work.ts.
 */
export function isProven(
  key: Buffer,
  draftId: string,
  { challenge, proof }: { readonly challenge: string; readonly proof: string },
  now: Date,
): boolean {
  const expires = unseal(key, purpose(draftId), Buffer.from(challenge, 'base64url'));
  if (expires === null || now.getTime() >= Number(expires.toString())) return false;
  const hash = createHash('sha256').update(`${challenge}:${proof}`).digest();
  return hash.readUInt32BE(0) >>> (32 - PROOF_BITS) === 0;
}
