import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRankingAveragePrecision } from './ranking.ts';

const rows = (...scores: number[][]): Float64Array[] => scores.map((row) => Float64Array.from(row));

describe('as scikit-learn counts', () => {
  it('the example of its documentation', () => {
    expect(labelRankingAveragePrecision([[0], [2]], rows([0.75, 0.5, 1], [1, 0.2, 0.1]))).toBeCloseTo(0.4166666667, 9);
  });

  it('ties, a row without labels, and a row with several', () => {
    const scores = rows(
      [0.9, 0.1, 0.4, 0.3],
      [0.2, 0.5, 0.5, 0.1],
      [0.1, 0.2, 0.3, 0.4],
      [0.1, 0.6, 0.4, 0.2],
      [0.7, 0.3, 0.3, 0.8],
      [0.4, 0.3, 0.2, 0.1],
    );
    expect(labelRankingAveragePrecision([[0, 2], [1], [], [2], [0, 1, 2], [3]], scores)).toBeCloseTo(0.6527777778, 9);
  });
});

it('counts a row whose every label is true as right', () => {
  expect(labelRankingAveragePrecision([[0, 1]], rows([0.1, 0.9]))).toBe(1);
  expect(labelRankingAveragePrecision([], [])).toBe(0);
});

it('is 1 when the true labels rank first, and the same for scores in the same order', () => {
  const example = fc.record({
    scores: fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
    howMany: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(example, ({ scores, howMany }) => {
      const order = scores.map((_, label) => label).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      const best = order.slice(0, Math.min(howMany, scores.length));
      expect(labelRankingAveragePrecision([best], rows(scores))).toBe(1);
      const worst = order.slice(-1);
      const ranked = scores.map((_, label) => -order.indexOf(label));
      expect(labelRankingAveragePrecision([worst], rows(ranked))).toBe(
        labelRankingAveragePrecision([worst], rows(scores)),
      );
      expect(labelRankingAveragePrecision([worst], rows(scores))).toBeCloseTo(1 / scores.length, 12);
    }),
  );
});
