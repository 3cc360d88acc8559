import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsApart, FEWEST_WORDS, fingerprintOf, groupNear, NEAR_BITS } from './fingerprint.ts';

const key = Buffer.alloc(32, 7);
const print = (text: string, of = key) => fingerprintOf(of, text.split(' ')) ?? 0n;
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const withFlipped = (one: bigint, bits: readonly number[]) =>
  BigInt.asIntN(
    64,
    bits.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), one),
  );

describe('a fingerprint', () => {
  it('needs five words', () => {
    const words = 'one two three four five'.split(' ');
    expect(words).toHaveLength(FEWEST_WORDS);
    expect(fingerprintOf(key, words)).not.toBeNull();
    expect(fingerprintOf(key, words.slice(1))).toBeNull();
    expect(fingerprintOf(key, [])).toBeNull();
  });

  it('fits PostgreSQL’s bigint, is the same for the same words, and another under another key', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 5, maxLength: 40 }), (words) => {
        const one = fingerprintOf(key, words);
        expect(one).toBe(fingerprintOf(key, [...words]));
        expect(BigInt.asIntN(64, one ?? 0n)).toBe(one);
      }),
    );
    const text = 'the bus in the evening comes too late for the class';
    expect(print(text)).not.toBe(print(text, randomBytes(32)));
  });

  it('of a long text is near that of the same text with a word changed, and far from another’s', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${String((index * 7919) % 397)}`);
    const changed = words.with(200, 'other');
    const apart = bitsApart(fingerprintOf(key, words) ?? 0n, fingerprintOf(key, changed) ?? 0n);
    expect(apart).toBeLessThanOrEqual(NEAR_BITS);
    expect(
      bitsApart(print('we need more buses in the evening'), print('my child has no place at school')),
    ).toBeGreaterThan(NEAR_BITS);
  });
});

describe('bits apart', () => {
  it('counts the bits that were flipped', () => {
    const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }));
    fc.assert(
      fc.property(int64, flips, (one, bits) => {
        expect(bitsApart(one, withFlipped(one, bits))).toBe(bits.length);
      }),
    );
  });
});

describe('groups of near ones', () => {
  it.each([
    [NEAR_BITS, true],
    [NEAR_BITS + 1, false],
  ])('%d bits apart are together: %s', (count, together) => {
    const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(int64, flips, (one, bits) => {
        const [a, b] = groupNear([one, withFlipped(one, bits)]);
        expect(a === b).toBe(together);
      }),
    );
  });

  it('are what comparing all with all gives, chains included', () => {
    const few = fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 6 });
    fc.assert(
      fc.property(int64, fc.array(few, { maxLength: 12 }), (one, variants) => {
        const all = variants.map((bits) => withFlipped(one, bits));
        const plain = all.map((_, place) => place);
        for (const _ of all) {
          for (const [i, a] of all.entries()) {
            for (const [j, b] of all.entries()) {
              if (bitsApart(a, b) <= NEAR_BITS) plain[i] = plain[j] = Math.min(plain[i] ?? i, plain[j] ?? j);
            }
          }
        }
        expect(groupNear(all)).toEqual(plain);
      }),
    );
  });

  it('are found among very many quickly, also when all are the same', () => {
    const same = new Array<bigint>(50_000).fill(5n);
    expect(new Set(groupNear(same)).size).toBe(1);
    const apart = Array.from({ length: 20_000 }, () => randomBytes(8).readBigInt64BE());
    expect(new Set(groupNear(apart)).size).toBeGreaterThan(19_990);
  });
});
