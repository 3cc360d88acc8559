import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRIFT_WORTH_A_RUN } from '../domain/drift.ts';
import { addTallies, driftBetween, emptyTally } from './drift.ts';

const tally = (comments: number, outside: number, words = comments * 8, unseenWords = 0) => ({
  comments,
  outside,
  words,
  unseenWords,
});
const own = tally(1000, 100, 8000, 800);

describe('driftBetween', () => {
  it('is 0 for comments that fit as the run’s own do, or better, and when none came', () => {
    expect(driftBetween(own, tally(200, 20, 1600, 160))).toBe(0);
    expect(driftBetween(own, tally(200, 0))).toBe(0);
    expect(driftBetween(own, emptyTally)).toBe(0);
  });

  it.each([
    [41, 'is not'],
    [43, 'is'],
  ])('with %i of 100 comments outside every theme where a tenth was, %s worth a run', (outside, verdict) => {
    expect(driftBetween(own, tally(100, outside)) >= DRIFT_WORTH_A_RUN).toBe(verdict === 'is');
  });

  it.each([
    [240, 'is not'],
    [340, 'is'],
  ])('with %i of 800 words unseen where a tenth was, %s worth a run', (unseen, verdict) => {
    expect(driftBetween(own, tally(100, 10, 800, unseen)) >= DRIFT_WORTH_A_RUN).toBe(verdict === 'is');
  });

  it('believes few comments less than many with the same shares', () => {
    expect(driftBetween(own, tally(5, 2, 40, 4))).toBeLessThan(driftBetween(own, tally(500, 200, 4000, 400)));
  });

  it('stays between 0 and 1, and grows with what does not fit', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([comments, share]) => tally(comments, Math.floor(comments * share)));
    fc.assert(
      fc.property(counts, counts, (run, since) => {
        const drift = driftBetween(run, since);
        expect(drift).toBeGreaterThanOrEqual(0);
        expect(drift).toBeLessThanOrEqual(1);
        const allOutside = { ...since, outside: since.comments };
        expect(driftBetween(run, allOutside)).toBeGreaterThanOrEqual(drift - 1e-12);
      }),
    );
  });
});

it('adds tallies', () => {
  expect(addTallies(tally(1, 0, 5, 2), tally(2, 1, 7, 0))).toEqual(tally(3, 1, 12, 2));
});
