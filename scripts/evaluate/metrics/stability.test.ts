import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseAgreement, rowsThatStay } from './stability.ts';

describe('dropping rows', () => {
  it('leaves a tenth out, each in rising order, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(1000), (count, seed) => {
        const stay = rowsThatStay(count, 0.1, seed);
        expect(stay).toHaveLength(count - Math.round(count / 10));
        expect(stay).toEqual([...new Set(stay)].sort((a, b) => a - b));
        expect(stay.every((row) => row >= 0 && row < count)).toBe(true);
        expect(rowsThatStay(count, 0.1, seed)).toEqual(stay);
      }),
    );
  });

  it('drops others with another seed', () => {
    expect(rowsThatStay(100, 0.1, 1)).not.toEqual(rowsThatStay(100, 0.1, 2));
  });
});

describe('agreement', () => {
  it('looks at the rows that both have', () => {
    const runs = [
      { rows: [0, 1, 2, 3], clusters: ['a', 'a', 'b', 'b'] },
      { rows: [1, 2, 3, 4], clusters: [7, 8, 8, 7] },
      { rows: [0, 1, 2, 3], clusters: [0, 1, 0, 1] },
    ];
    const agreement = pairwiseAgreement(runs);
    expect(agreement).toHaveLength(3);
    expect(agreement[0]).toBe(1);
    expect(agreement[1]).toBeCloseTo(-0.5, 12);
    expect(agreement[2]).toBeLessThan(0.1);
  });

  it('has no pairs of one run', () => {
    expect(pairwiseAgreement([{ rows: [0], clusters: [0] }])).toEqual([]);
  });
});
