import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom, shuffledIndexes } from './random.ts';

it('gives the same numbers for the same seed, others for another, all from 0 to below 1', () => {
  const draw = (seed: number): number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 100 }, () => random());
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
});

it('shuffles without losing or doubling an index', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer(), (count, seed) => {
      const order = shuffledIndexes(count, seededRandom(seed));
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
});
