import { describe, expect, test } from 'vitest';
import { feasibleInterval, isWideEnough, type HiddenCells } from './feasible-interval.ts';

const known = (cells: number, sum: number, eachAtMost: number): HiddenCells => ({
  ...{ cells, eachAtMost, threshold: 10 },
  ...{ sumAtLeast: sum, sumAtMost: sum },
});

describe('what a hidden cell can be for somebody who knows the rule', () => {
  test('9 and 10, hidden beside larger cells that begin at 11, are known to within one person', () => {
    expect(feasibleInterval(known(2, 19, 10))).toEqual({ lowest: 9, highest: 10 });
  });

  test('one cell alone is the rest of the total', () => {
    expect(feasibleInterval(known(1, 7, 29))).toEqual({ lowest: 7, highest: 7 });
  });

  test('a zero and a large cell are possible only where another one is small', () => {
    expect(feasibleInterval(known(2, 30, 29))).toEqual({ lowest: 1, highest: 29 });
    expect(feasibleInterval(known(3, 30, 29))).toEqual({ lowest: 0, highest: 29 });
  });

  test('figures that contradict the rule leave nothing', () => {
    expect(feasibleInterval(known(2, 60, 29))).toBeNull();
  });

  test.each([
    [10, false],
    [11, true],
    [12, true],
  ])('a width of %i is enough for a threshold of 10: %s', (width, enough) => {
    expect(isWideEnough({ lowest: 3, highest: 3 + width }, 10)).toBe(enough);
  });
});
