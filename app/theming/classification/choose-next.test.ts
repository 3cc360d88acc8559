import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseNext, type Candidate } from './choose-next.ts';

const sure = { scores: Float64Array.of(0.99, 0.01) };
const doubtful = { scores: Float64Array.of(0.5, 0.5) };
const candidates = [...Array.from({ length: 90 }, () => sure), ...Array.from({ length: 10 }, () => doubtful)];
const placesOf = (open: readonly Candidate[], single: boolean, count: number, seed: number): number[] =>
  chooseNext(open, single, count, seed).map(({ place }) => place);
const isDoubtful = (index: number): boolean => index >= 90;

describe('what to read next', () => {
  test.each([true, false])('is half at random and half doubtful (targets compete: %s)', (single) => {
    const chosen = placesOf(candidates, single, 8, 1);
    expect(chosen).toHaveLength(8);
    expect(chosen.filter(isDoubtful).length).toBeGreaterThanOrEqual(4);
    const share = Array.from({ length: 200 }, (_, seed) => placesOf(candidates, single, 2, seed)[0] ?? -1);
    // The first is drawn at random: one in ten is doubtful.
    expect(share.filter(isDoubtful).length).toBeGreaterThan(8);
    expect(share.filter(isDoubtful).length).toBeLessThan(40);
  });

  test('says which half is which', () => {
    const choices = chooseNext(candidates, true, 8, 1);
    expect(choices.filter(({ atRandom }) => atRandom)).toHaveLength(4);
    for (const { place, atRandom } of choices) if (!atRandom) expect(isDoubtful(place)).toBe(true);
  });

  test('spreads the doubtful over what they may be about', () => {
    const kinds = [Float64Array.of(0.5, 0.4, 0, 0), Float64Array.of(0, 0, 0.5, 0.39)];
    const many = Array.from({ length: 40 }, (_, index) => ({
      scores: kinds[index < 39 ? 0 : 1] ?? new Float64Array(4),
    }));
    expect(placesOf(many, false, 4, 3)).toContain(39);
  });

  test('is never twice the same comment, and never more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
          maxLength: 30,
        }),
        fc.nat(40),
        fc.boolean(),
        (scores, count, single) => {
          const open = scores.map((row) => ({ scores: Float64Array.from(row) }));
          const chosen = placesOf(open, single, count, 7);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).toHaveLength(Math.min(count, open.length));
          expect(placesOf(open, single, count, 7)).toEqual(chosen);
        },
      ),
    );
  });
});
