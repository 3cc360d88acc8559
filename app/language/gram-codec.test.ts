import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterGrams, forEachGramHash, hashOf } from './character-grams.ts';
import { countOfLevel, decodeCounts, encodeCounts } from './gram-codec.ts';

const feature = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ي', 'ሀ'), minLength: 1, maxLength: 12 });
const counts = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 5000, noNaN: true })), { minLength: 3, maxLength: 3 })
  .filter((row) => row.some((count) => count > 0));

describe('the coded counts', () => {
  it('come back as they went, within half a level', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ feature, counts }), { selector: (row) => row.feature }), (rows) => {
        const decoded = new Map<string, number[]>();
        decodeCounts(encodeCounts(rows), 3, (name, levels) => {
          decoded.set(
            name,
            Array.from(levels, (level) => (level < 0 ? 0 : countOfLevel(level))),
          );
        });
        expect([...decoded.keys()].sort()).toEqual(rows.map((row) => row.feature).sort());
        for (const row of rows) {
          decoded.get(row.feature)?.forEach((count, index) => {
            const sent = row.counts[index] ?? 0;
            if (sent === 0) expect(count).toBe(0);
            else expect(Math.abs(Math.log(count / sent))).toBeLessThan(0.08);
          });
        }
      }),
    );
  });

  it('share what a feature has in common with the one before', () => {
    const rows = ['the', 'then', 'they'].map((name) => ({ feature: name, counts: [1, 0, 2] }));
    expect(encodeCounts(rows).features).toBe('0the3n3y');
  });
});

describe('forEachGramHash', () => {
  it('gives the hashes of the n-grams of a word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zä\u1200-\u1210']{1,10}$/), (word) => {
        const hashes: number[] = [];
        forEachGramHash(word, (hash) => hashes.push(hash));
        expect(hashes.sort()).toEqual(
          characterGrams(word)
            .map((gram) => hashOf(gram))
            .sort(),
        );
      }),
    );
  });
});
