import { describe, expect, it } from 'vitest';
import { stages } from './stage.ts';
import { withdrawalOf } from './withdrawal.ts';

const until = new Date('2026-06-01T00:00:00Z');
const open = { stage: 'open', opensAt: null, closesAt: null, withdrawUntil: until } as const;
const kept = { withdrawnAt: null };

describe('withdrawing a response', () => {
  it.each([
    [-1, 'possible'],
    [0, 'too-late'],
    [1, 'too-late'],
  ])('ends at the moment that is said, %i ms', (milliseconds, expected) => {
    expect(withdrawalOf(open, kept, new Date(until.getTime() + milliseconds))).toBe(expected);
  });

  it('has no end where none is set', () => {
    expect(withdrawalOf({ ...open, withdrawUntil: null }, kept, new Date('2099-01-01'))).toBe('possible');
  });

  it('is for the stage to allow', () => {
    const now = new Date(until.getTime() - 1);
    expect(stages.map((stage) => withdrawalOf({ ...open, stage }, kept, now))).toEqual([
      'not-possible',
      'possible',
      'possible',
      'possible',
      'possible',
      'not-possible',
    ]);
  });

  it('happens once', () => {
    expect(withdrawalOf(open, { withdrawnAt: until }, until)).toBe('withdrawn');
  });
});
