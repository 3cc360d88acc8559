import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf } from '../aids/proof-of-work.ts';
import { sha256Head } from '../aids/sha256.ts';
import { PROOF_BITS } from './proof-bits.ts';
import { CHALLENGE_MINUTES, isProven, makeChallenge } from './proof-of-work.ts';

const key = randomBytes(32);
const now = new Date('2026-05-01T10:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** As a device does it. */
function solve(challenge: string, bits = PROOF_BITS): string {
  const work = proofOf(challenge, bits);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

describe('proof of work', () => {
  const challenge = makeChallenge(key, 'draft', now);
  const proof = solve(challenge);

  it('is done by the device’s own arithmetic', () => {
    expect(isProven(key, 'draft', { challenge, proof }, now)).toBe(true);
  });

  it('is good for an hour', () => {
    expect(isProven(key, 'draft', { challenge, proof }, after(CHALLENGE_MINUTES - 0.001))).toBe(true);
    expect(isProven(key, 'draft', { challenge, proof }, after(CHALLENGE_MINUTES))).toBe(false);
  });

  it('is good for one draft, under our key', () => {
    expect(isProven(key, 'another draft', { challenge, proof }, now)).toBe(false);
    expect(isProven(randomBytes(32), 'draft', { challenge, proof }, now)).toBe(false);
    const own = randomBytes(40).toString('base64url');
    expect(isProven(key, 'draft', { challenge: own, proof: solve(own, 8) }, now)).toBe(false);
  });

  it('is not done with less', () => {
    const zeroBits = (one: number) =>
      Math.clz32(
        createHash('sha256')
          .update(`${challenge}:${String(one)}`)
          .digest()
          .readUInt32BE(0),
      );
    let almost = 0;
    while (zeroBits(almost) !== PROOF_BITS - 1) almost += 1;
    expect(isProven(key, 'draft', { challenge, proof: String(almost) }, now)).toBe(false);
    expect(isProven(key, 'draft', { challenge: '', proof: '' }, now)).toBe(false);
  });
});

describe('SHA-256 without the browser’s', () => {
  it('agrees with Node’s at every length around a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
      }),
    );
    for (const length of [0, 55, 56, 63, 64, 119, 120]) {
      const text = 'a'.repeat(length);
      expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
    }
  });
});
