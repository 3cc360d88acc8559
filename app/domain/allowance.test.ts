import { describe, expect, it } from 'vitest';
import {
  BURST_ALLOWANCE,
  BURST_MINUTES,
  defaultAbuseSettings as settings,
  isBurst,
  isTooQuick,
  isUsedUp,
  MINIMUM_SECONDS,
  PLACE_ALLOWANCE,
  withinBurst,
} from './allowance.ts';

const now = new Date('2026-05-01T10:00:00Z');
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);

describe('the minimum time', () => {
  it.each([
    [0, true],
    [MINIMUM_SECONDS * 1000 - 1, true],
    [MINIMUM_SECONDS * 1000, false],
    [2 * 24 * 3_600_000, false],
    [-1, false],
  ])('after %d ms it is too quick: %s', (milliseconds, quick) => {
    expect(isTooQuick(before(milliseconds), now, settings)).toBe(quick);
  });

  it('says nothing about a draft that does not know when it began', () => {
    expect(isTooQuick(null, now, settings)).toBe(false);
  });
});

describe('what one place may send', () => {
  it.each([
    [0, false],
    [PLACE_ALLOWANCE - 1, false],
    [PLACE_ALLOWANCE, true],
    [PLACE_ALLOWANCE + 1, true],
  ])('after %d it is used up: %s', (counted, usedUp) => {
    expect(isUsedUp(counted, settings)).toBe(usedUp);
  });

  it('is enough for a room of thirty, and no more than forty', () => {
    expect(PLACE_ALLOWANCE).toBeGreaterThanOrEqual(30);
    expect(PLACE_ALLOWANCE).toBeLessThanOrEqual(40);
  });
});

describe('a burst', () => {
  const moments = (count: number, milliseconds = 0) =>
    Array.from({ length: count }, () => now.getTime() - milliseconds);

  it.each([
    [BURST_ALLOWANCE - 1, false],
    [BURST_ALLOWANCE, true],
  ])('after %d within the window: %s', (count, burst) => {
    expect(isBurst(moments(count), now, settings)).toBe(burst);
  });

  it('forgets what lies ten minutes back, and what lies ahead', () => {
    const window = BURST_MINUTES * 60_000;
    expect(withinBurst([...moments(1, window), ...moments(1, window - 1), ...moments(1, -1)], now)).toEqual(
      moments(1, window - 1),
    );
  });
});
