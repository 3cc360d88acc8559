import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorRate, LEAST_COMPARED } from './error-rate.ts';

describe('the error rate', () => {
  it.each([
    [LEAST_COMPARED - 1, true],
    [LEAST_COMPARED, false],
    [LEAST_COMPARED + 1, false],
  ])('is not said of too few fields: %i', (compared, none) => {
    expect(errorRate(0, compared) === null).toBe(none);
  });

  // Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('has the interval that the literature has: %i of %i', (errors, compared, low, high) => {
    const rate = errorRate(errors, compared);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  it('lies inside its interval, which lies between none and all, and narrows with more fields', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LEAST_COMPARED, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const rate = errorRate(Math.floor(n * p), n);
          const more = errorRate(Math.floor(n * p) * 4, n * 4);
          if (rate === null || more === null) throw new Error('enough were compared');
          expect(rate.low).toBeGreaterThanOrEqual(0);
          expect(rate.low).toBeLessThanOrEqual(rate.share);
          expect(rate.high).toBeGreaterThanOrEqual(rate.share);
          expect(rate.high).toBeLessThanOrEqual(1);
          expect(more.high - more.low).toBeLessThan(rate.high - rate.low);
        },
      ),
    );
  });
});
