import { describe, expect, it } from 'vitest';
import { DRIFT_WORTH_A_RUN } from './drift.ts';
import { decisionsWorthARun, fewComments, growthShare, reasonForRun, type ThemingState } from './run-due.ts';

const run = { version: '2', commentCount: 1000, decisionCount: 50, placedCount: 0, drift: null };
const state = (change: Partial<NonNullable<ThemingState['run']>>, rest: Partial<ThemingState> = {}) =>
  reasonForRun({ run: { ...run, ...change }, waiting: 10, decisionCount: 50, ...rest }, '2');

describe('reasonForRun', () => {
  it('asks for the first run, and for one by a newer pipeline', () => {
    expect(reasonForRun({ run: null, waiting: 0, decisionCount: 0 }, '2')).toBe('first');
    expect(state({ version: '1' })).toBe('version');
  });

  it('places a few new comments instead', () => {
    expect(state({})).toBeNull();
  });

  it('runs for every batch while there are few comments, and for none without a batch', () => {
    expect(state({ commentCount: fewComments - 1 })).toBe('few');
    expect(state({ commentCount: fewComments })).toBeNull();
    expect(state({ commentCount: fewComments - 1 }, { waiting: 0 })).toBeNull();
  });

  it('runs when the comments have grown by half, placed ones counted', () => {
    const half = 1000 * growthShare;
    expect(state({ placedCount: half - 11 })).toBeNull();
    expect(state({ placedCount: half - 10 })).toBe('grown');
  });

  it('runs after every thirty decisions', () => {
    expect(state({}, { decisionCount: 50 + decisionsWorthARun - 1 })).toBeNull();
    expect(state({}, { decisionCount: 50 + decisionsWorthARun })).toBe('decisions');
  });

  it('runs when new comments fit badly', () => {
    expect(state({ drift: DRIFT_WORTH_A_RUN - 0.001 })).toBeNull();
    expect(state({ drift: DRIFT_WORTH_A_RUN })).toBe('drift');
  });
});
