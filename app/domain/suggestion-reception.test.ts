import { describe, expect, it } from 'vitest';
import { influenceOf, LEAST_READINGS, sumOfReceptions, takenShare, type ArmTotals } from './suggestion-reception.ts';

/** So many comments, each with one reading and one suggested area. */
const single = (yes: number, comments: number): ArmTotals => ({
  ...{ comments, readings: comments, pairs: comments, yes },
  ...{ pairsSquared: comments, yesSquared: yes, pairsTimesYes: yes },
});

describe('what seeing a suggestion does', () => {
  it.each([
    // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10: 56/70 − 48/80, and 5/56 − 0/29's larger kin.
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [48, 80, 56, 70, -0.2, -0.3339, -0.0524],
  ])('%i of %i with, %i of %i without: Newcombe’s interval', (a, m, b, n, difference, low, high) => {
    const found = influenceOf({ shown: single(a, m), withheld: single(b, n) });
    expect(found?.difference).toBeCloseTo(difference, 9);
    // The published intervals have no design effect; C ÷ (C − 1) of ours moves the fourth decimal at most.
    expect(found?.low).toBeCloseTo(low, 2);
    expect(found?.high).toBeCloseTo(high, 2);
  });

  it('is not told from fewer than thirty readings on either side', () => {
    const some = single(20, LEAST_READINGS);
    expect(influenceOf({ shown: some, withheld: some })).not.toBeNull();
    expect(influenceOf({ shown: single(20, LEAST_READINGS - 1), withheld: some })).toBeNull();
    expect(influenceOf({ shown: some, withheld: single(20, LEAST_READINGS - 1) })).toBeNull();
  });

  it('has a wider interval where the areas of a comment go together, and one where all said yes', () => {
    const width = (arm: ArmTotals) => {
      const found = influenceOf({ shown: arm, withheld: single(30, 60) });
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    // 30 comments with four areas each, all yes or all no: they tell as much as 30 answers, not as 120.
    const together = {
      comments: 30,
      readings: 30,
      pairs: 120,
      yes: 60,
      pairsSquared: 480,
      yesSquared: 240,
      pairsTimesYes: 240,
    };
    expect(width(together)).toBeGreaterThan(width({ ...single(60, 120), readings: 30 }) * 1.2);
    expect(width(together)).toBeCloseTo(width(single(15, 30)), 1);
    const found = influenceOf({ shown: single(40, 40), withheld: single(30, 60) });
    expect(found?.high).toBeLessThanOrEqual(1);
    expect(found?.low).toBeGreaterThan(0.2);
  });
});

describe('what readers did', () => {
  it('adds up, and the share is of suggestions alone', () => {
    const sum = sumOfReceptions([
      { readings: 2, accepted: 3, rejected: 1, added: 5 },
      { readings: 1, accepted: 0, rejected: 2, added: 0 },
    ]);
    expect(sum).toEqual({ readings: 3, accepted: 3, rejected: 3, added: 5 });
    expect(takenShare(sum)).toBe(0.5);
    expect(takenShare({ readings: 1, accepted: 0, rejected: 0, added: 2 })).toBeNull();
  });
});
