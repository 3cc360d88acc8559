import { describe, expect, test } from 'vitest';
import { drawBinomial } from './binomial.ts';
import { alphaInterval, isEnough, RESAMPLES } from './bootstrap.ts';
import { randomFrom } from './random.ts';
import { alphaOfTally, cellsOf, type Pattern } from './tally.ts';

const tally = (both: number, one: number, neither: number): Pattern[] => [
  { yes: 2, no: 0, units: both },
  { yes: 1, no: 1, units: one },
  { yes: 0, no: 2, units: neither },
];
const intervalOf = (patterns: Pattern[], name = 'area:housing') => {
  const interval = alphaInterval(cellsOf(patterns), name);
  if (interval === null) throw new Error('There is no interval');
  return interval;
};

describe('a binomial draw', () => {
  // Small and large means, either side of where the method changes and of one half.
  test.each([
    [12, 0.3],
    [40, 0.24],
    [40, 0.26],
    [200, 0.5],
    [1000, 0.93],
    [200_000, 0.0004],
    [200_000, 0.31],
  ])('of %i at %f has the mean, the spread and the ends of its distribution', (trials, probability) => {
    const random = randomFrom(`${String(trials)} ${String(probability)}`);
    const drawn = Array.from({ length: 20_000 }, () => drawBinomial(trials, probability, random));
    const mean = drawn.reduce((total, one) => total + one, 0) / drawn.length;
    const variance = drawn.reduce((total, one) => total + (one - mean) ** 2, 0) / (drawn.length - 1);
    const expected = trials * probability * (1 - probability);
    expect(Math.abs(mean - trials * probability)).toBeLessThan(4 * Math.sqrt(expected / drawn.length));
    expect(variance / expected).toBeGreaterThan(0.95);
    expect(variance / expected).toBeLessThan(1.05);
    expect(drawn.every((one) => Number.isInteger(one) && one >= 0 && one <= trials)).toBe(true);
  });

  test('fits the probability of each number', () => {
    const [trials, probability, draws] = [40, 0.3, 50_000];
    const random = randomFrom('fit');
    const counts = Array.from({ length: trials + 1 }, () => 0);
    for (let n = 0; n < draws; n += 1) {
      const drawn = drawBinomial(trials, probability, random);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    let expected = draws * (1 - probability) ** trials;
    let [chiSquare, cells] = [0, 0];
    counts.forEach((count, k) => {
      if (expected >= 5) {
        chiSquare += (count - expected) ** 2 / expected;
        cells += 1;
      }
      expected *= ((trials - k) / (k + 1)) * (probability / (1 - probability));
    });
    // The 99.9th percentile of χ² with 22 degrees of freedom is 48.3.
    expect(cells).toBeLessThan(24);
    expect(chiSquare).toBeLessThan(48.3);
  });

  test('is certain where nothing is left to chance', () => {
    const random = randomFrom('');
    expect([drawBinomial(0, 0.5, random), drawBinomial(9, 0, random), drawBinomial(9, 1, random)]).toEqual([0, 0, 9]);
  });
});

describe('the interval of alpha', () => {
  test('holds alpha, is the same again, and does not ask in which order the tally comes', () => {
    const patterns = tally(40, 8, 52);
    const alpha = alphaOfTally(patterns).value ?? Number.NaN;
    const interval = intervalOf(patterns);
    expect(interval.low).toBeLessThan(alpha);
    expect(interval.high).toBeGreaterThan(alpha);
    expect(intervalOf([...patterns].reverse())).toEqual(interval);
    expect(intervalOf(patterns, 'area:work')).not.toEqual(interval);
  });

  test('narrows with the square root of how many comments there are, up to 200,000', () => {
    const width = (times: number) => {
      const { low, high } = intervalOf(tally(40 * times, 8 * times, 52 * times));
      return high - low;
    };
    expect(width(1) / width(100)).toBeGreaterThan(8.5);
    expect(width(1) / width(100)).toBeLessThan(11.5);
    expect(width(2_000)).toBeLessThan(0.01);
  });

  test('is about as wide as the delta method says for large samples', () => {
    // Alpha of two readers and a share p of yes is near 1 − d / (2p(1 − p)), d the share on which they differ.
    const [n, differ] = [10_000, 0.1];
    const { low, high } = intervalOf(tally(4_500, 1_000, 4_500));
    const error = Math.sqrt((differ * (1 - differ)) / n) / 0.5;
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.9);
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.1);
  });

  test('is not there where alpha is not, and where too many samples have none', () => {
    expect(alphaInterval(cellsOf(tally(30, 0, 0)), 'x')).toBeNull();
    expect(alphaInterval([], 'x')).toBeNull();
    // In some 37 of 100 samples the one unit with a yes is not drawn.
    expect(alphaInterval(cellsOf(tally(1, 0, 29)), 'x')).toBeNull();
    expect(RESAMPLES).toBe(999);
    expect([950, 949].map(isEnough)).toEqual([true, false]);
  });
});
