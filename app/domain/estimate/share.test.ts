import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateShare, ofEverybody } from './share.ts';
import { pipelineReads, populationOf, randomSample, shareOf } from './test-population.ts';

const all = { least: 0, most: 0 };

describe('the share that a random sample says', () => {
  /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, table I. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('has Wilson’s interval as published: %i of %i', (yes, sampled, low, high) => {
    const found = estimateShare({ yes, sampled, unread: all, writers: null });
    expect(found?.share).toBe(yes / sampled);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  test('is shorter the more of everybody is in the sample, and a point where everybody is', () => {
    const width = (writers: number | null) => {
      const found = estimateShare({ yes: 30, sampled: 100, unread: all, writers });
      return found === null ? expect.fail('no estimate') : found.high - found.low;
    };
    expect(width(10_000)).toBeLessThan(width(null));
    expect(width(200)).toBeLessThan(width(10_000));
    expect(width(200)).toBeCloseTo(width(null) * Math.SQRT1_2, 1);
    expect(estimateShare({ yes: 30, sampled: 100, unread: all, writers: 100 })).toEqual({
      ...{ share: 0.3, low: 0.3, high: 0.3 },
    });
  });

  test('counts who was not read as no at the lower end and as yes at the upper', () => {
    const found = estimateShare({ yes: 30, sampled: 100, unread: { least: 20, most: 20 }, writers: 100 });
    expect(found).toEqual({ share: 30 / 80, low: 0.3, high: 0.5 });
    const range = estimateShare({ yes: 30, sampled: 100, unread: { least: 0, most: 8 }, writers: 100 });
    expect(range).toEqual({ share: 30 / 96, low: 0.3, high: 0.38 });
  });

  test.each([
    ['nobody is in the sample', { yes: 0, sampled: 0, unread: all, writers: 50 }],
    ['nobody of it was read', { yes: 0, sampled: 40, unread: { least: 40, most: 40 }, writers: 50 }],
    ['the counts contradict each other', { yes: 9, sampled: 10, unread: { least: 2, most: 2 }, writers: 50 }],
  ])('is none where %s', (_, counts) => {
    expect(estimateShare(counts)).toBeNull();
  });

  test('of nobody and of everybody still has an interval', () => {
    const none = estimateShare({ yes: 0, sampled: 50, unread: all, writers: 5000 });
    expect(none).toMatchObject({ share: 0, low: 0 });
    expect(none?.high).toBeGreaterThan(0.05);
    const every = estimateShare({ yes: 50, sampled: 50, unread: all, writers: 5000 });
    expect(every).toMatchObject({ share: 1, high: 1 });
    expect(every?.low).toBeLessThan(0.95);
  });

  test('of everybody who was asked counts who wrote nothing as no', () => {
    const share = { share: 0.4, low: 0.3, high: 0.5 };
    expect(ofEverybody(share, 50, 100)).toEqual({ share: 0.2, low: 0.15, high: 0.25 });
    expect(ofEverybody(share, 100, 100)).toEqual(share);
  });

  test('lies within its interval, and the interval within 0 and 1, whatever the counts', () => {
    const counts = fc
      .record({ sampled: fc.integer({ min: 1, max: 400 }), more: fc.integer({ min: 0, max: 4000 }) })
      .chain(({ sampled, more }) =>
        fc.integer({ min: 0, max: sampled }).chain((most) =>
          fc.record({
            sampled: fc.constant(sampled),
            writers: fc.constantFrom(sampled + more, null),
            unread: fc.record({ least: fc.integer({ min: 0, max: most }), most: fc.constant(most) }),
            yes: fc.integer({ min: 0, max: sampled - most }),
          }),
        ),
      );
    fc.assert(
      fc.property(counts, (given) => {
        const found = estimateShare(given);
        if (found === null) return;
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(found.share + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(found.share - 1e-12);
      }),
    );
  });
});

/** Half of what is read is the sample; the other half is what the pipeline is most in doubt about. */
describe('on generated consultations in which the pipeline chooses the other half', () => {
  const SEEDS = 400;
  const WRITERS = 1200;
  const SHARE = 0.2;
  const runs = Array.from({ length: SEEDS }, (_, seed) => {
    const population = populationOf(WRITERS, seed);
    const sample = randomSample(population, SHARE, seed);
    const chosen = pipelineReads(population, sample, sample.length);
    const truth = shareOf(population);
    const found = estimateShare({
      ...{ yes: sample.filter(({ about }) => about).length, sampled: sample.length },
      ...{ unread: all, writers: WRITERS },
    });
    if (found === null) throw new Error('nobody was drawn');
    return { truth, found, naive: shareOf([...sample, ...chosen]) };
  });
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const errors = runs.map(({ truth, found }) => found.share - truth);
  /** The standard error of the mean error over all consultations, from their own spread. */
  const standardError = Math.sqrt(meanOf(errors.map((error) => error * error)) / SEEDS);

  test('the estimate is unbiased: its mean error is within three standard errors of nothing', () => {
    expect(standardError).toBeLessThan(0.0015);
    expect(Math.abs(meanOf(errors))).toBeLessThan(3 * standardError);
  });

  test('the share of all that was read is not: it is off by dozens of standard errors', () => {
    const bias = meanOf(runs.map(({ truth, naive }) => naive - truth));
    expect(Math.abs(bias)).toBeGreaterThan(30 * standardError);
    expect(Math.abs(bias)).toBeGreaterThan(0.05);
  });

  test('the interval has the truth in it in about 95 of 100 consultations', () => {
    const covered = runs.filter(({ truth, found }) => found.low <= truth && truth <= found.high).length / SEEDS;
    // Three standard errors of a share of .95 in 400.
    expect(covered).toBeGreaterThan(0.95 - 0.033);
    expect(covered).toBeLessThan(0.95 + 0.033);
  });

  test('with a part of the sample unread, and not by chance, the interval holds the truth all the more', () => {
    const covered = Array.from({ length: 200 }, (_, seed) => {
      const population = populationOf(WRITERS, seed);
      const sample = randomSample(population, SHARE, seed);
      // Nobody reads the language in which every third person who is about it wrote.
      const unread = sample.filter(({ about }, index) => about && index % 3 === 0).length;
      const yes = sample.filter(({ about }, index) => about && index % 3 !== 0).length;
      const truth = shareOf(population);
      const found = estimateShare({
        ...{ yes, sampled: sample.length, writers: WRITERS },
        unread: { least: unread, most: unread },
      });
      return found !== null && found.low <= truth && truth <= found.high;
    }).filter(Boolean).length;
    expect(covered / 200).toBeGreaterThan(0.95);
  });
});
