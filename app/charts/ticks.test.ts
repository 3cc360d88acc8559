import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksTo } from './ticks.ts';

test('an axis ends at a round place that holds the largest figure', () => {
  expect(ticksTo(0.72)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(ticksTo(0.45)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(ticksTo(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksTo(3, { whole: true })).toEqual([0, 1, 2, 3]);
  expect(ticksTo(0, { whole: true })).toEqual([0, 1]);
  expect(ticksTo(11, { whole: true })).toEqual([0, 5, 10, 15]);
});

test('an axis has at most six places, evenly apart', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e7, noNaN: true }), fc.boolean(), (largest, whole) => {
      const ticks = ticksTo(largest, { whole });
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
      expect(ticks.length).toBeLessThanOrEqual(6);
      if (whole) expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
    }),
  );
});
