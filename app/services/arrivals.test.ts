import { describe, expect, it } from 'vitest';
import { BURST_ALLOWANCE, BURST_MINUTES, PLACE_ALLOWANCE } from '../domain/allowance.ts';
import type { Application } from './application.ts';
import { beginAnew, noteArrival, pressureOn } from './arrivals.ts';

/** An application that has nothing but a clock, which can be set. */
function newApp() {
  const clock = { now: new Date('2026-05-01T10:00:00Z') };
  const app = { database: {}, now: () => clock.now } as unknown as Application;
  return { app, pass: (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000)) };
}
const times = (count: number, task: (n: number) => unknown) => Array.from({ length: count }, (_, n) => task(n));

describe('what is remembered of arrivals', () => {
  it('uses a place up after as many as one room holds, for one survey, however slowly they come', () => {
    const { app, pass } = newApp();
    times(PLACE_ALLOWANCE - 1, () => {
      noteArrival(app, 'survey', 'here');
      pass(600);
    });
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(false);
    noteArrival(app, 'survey', 'here');
    pass(100 * 24 * 60);
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(true);
    expect(pressureOn(app, 'survey', 'there').placeUsedUp).toBe(false);
    expect(pressureOn(app, 'other survey', 'here').placeUsedUp).toBe(false);
    expect(pressureOn(app, 'survey', null).placeUsedUp).toBe(false);
  });

  it('begins anew for all places once a person has looked', () => {
    const { app } = newApp();
    times(PLACE_ALLOWANCE, () => noteArrival(app, 'survey', 'here'));
    times(PLACE_ALLOWANCE, () => noteArrival(app, 'other survey', 'here'));
    beginAnew(app, 'survey');
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(false);
    expect(pressureOn(app, 'other survey', 'here').placeUsedUp).toBe(true);
  });

  it('takes back what did not count after all, once, and nothing below nothing', () => {
    const { app } = newApp();
    const takeBack = noteArrival(app, 'survey', 'here');
    times(PLACE_ALLOWANCE - 1, () => noteArrival(app, 'survey', 'here'));
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(true);
    takeBack();
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(false);
    const late = noteArrival(app, 'survey', 'here');
    beginAnew(app, 'survey');
    late();
    times(PLACE_ALLOWANCE, () => noteArrival(app, 'survey', 'here'));
    expect(pressureOn(app, 'survey', 'here').placeUsedUp).toBe(true);
  });

  it('is a burst after so many within the window, from anywhere', () => {
    const { app, pass } = newApp();
    times(BURST_ALLOWANCE - 1, (n) => noteArrival(app, 'survey', String(n)));
    expect(pressureOn(app, 'survey', 'here').burst).toBe(false);
    noteArrival(app, 'survey', null);
    expect(pressureOn(app, 'survey', 'here').burst).toBe(true);
    expect(pressureOn(app, 'other survey', 'here').burst).toBe(false);
    pass(BURST_MINUTES);
    expect(pressureOn(app, 'survey', 'here').burst).toBe(false);
  });

  it('counts by the limits of the installation, where it has its own', () => {
    const { app } = newApp();
    const strict = { ...app, abuse: { minimumSeconds: 0, placeAllowance: 1, burstAllowance: 1 } };
    noteArrival(strict, 'survey', 'here');
    expect(pressureOn(strict, 'survey', 'here')).toEqual({ placeUsedUp: true, burst: true });
  });
});
