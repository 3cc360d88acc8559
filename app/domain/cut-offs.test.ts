import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOffProblems, mayArchive, reopeningProblems, type CutOffs, type Given } from './cut-offs.ts';

const at = (day: string) => new Date(`2026-${day}T07:00:00Z`);
const later = (moment: Date | null) => new Date((moment?.getTime() ?? 0) + 1);
const sooner = (moment: Date | null) => new Date((moment?.getTime() ?? 0) - 1);

const before: CutOffs = {
  opensAt: at('10-05'),
  closesAt: at('11-05'),
  withdrawUntil: at('12-05'),
  deleteAt: at('12-20'),
};
const running: Given = { stage: 'open', told: true, published: false, now: at('10-20') };
const reasons = (after: Partial<CutOffs>, given: Partial<Given> = {}) =>
  cutOffProblems(before, { ...before, ...after }, { ...running, ...given }).map(({ why }) => why);

describe('cutOffProblems', () => {
  test('nothing moved is no problem, in whatever stage and however late', () => {
    expect(reasons({}, { stage: 'published', published: true, now: at('12-31') })).toEqual([]);
  });

  test('the last moment to take answers back never comes sooner than people were told; later it may', () => {
    expect(reasons({ withdrawUntil: sooner(before.withdrawUntil) })).toEqual(['withdrawal-sooner']);
    expect(reasons({ withdrawUntil: later(before.withdrawUntil) })).toEqual([]);
    expect(reasons({ withdrawUntil: null })).toEqual([]);
    expect(reasons({ withdrawUntil: sooner(before.withdrawUntil) }, { told: false })).toEqual([]);
  });

  test('a consent without a last moment to take answers back gets none afterwards', () => {
    const open = { ...before, withdrawUntil: null };
    const why = (told: boolean) => cutOffProblems(open, before, { ...running, told }).map((one) => one.why);
    expect([why(true), why(false)]).toEqual([['withdrawal-sooner'], []]);
  });

  test('answers are never deleted later than people were told; sooner they may be', () => {
    expect(reasons({ deleteAt: later(before.deleteAt) })).toEqual(['deletion-later']);
    expect(reasons({ deleteAt: null })).toEqual(['deletion-later']);
    expect(reasons({ deleteAt: sooner(before.deleteAt) })).toEqual([]);
    expect(reasons({ deleteAt: later(before.deleteAt) }, { told: false })).toEqual([]);
    expect(cutOffProblems({ ...before, deleteAt: null }, before, running)).toEqual([]);
  });

  test('each moment comes no sooner than the one before it', () => {
    const untold = { told: false };
    expect(reasons({ closesAt: before.opensAt }, { ...untold, now: at('10-01') })).toEqual(['closes-before-opening']);
    expect(reasons({ closesAt: later(before.opensAt) }, { ...untold, now: at('10-01') })).toEqual([]);
    expect(reasons({ closesAt: before.withdrawUntil })).toEqual([]);
    expect(reasons({ closesAt: later(before.withdrawUntil) })).toEqual(['withdrawal-before-closing']);
    expect(reasons({ deleteAt: before.withdrawUntil })).toEqual([]);
    expect(reasons({ deleteAt: sooner(before.withdrawUntil) })).toEqual(['deletion-before-withdrawal']);
    expect(reasons({ withdrawUntil: null, deleteAt: sooner(before.closesAt) }, untold)).toEqual([
      'deletion-before-closing',
    ]);
  });

  test('closing is put off while it is open and nothing is published', () => {
    const closesAt = later(before.closesAt);
    expect(reasons({ closesAt })).toEqual([]);
    expect(reasons({ closesAt }, { stage: 'draft' })).toEqual([]);
    expect(reasons({ closesAt }, { stage: 'closed' })).toEqual(['not-open']);
    expect(reasons({ closesAt }, { stage: 'reviewing' })).toEqual(['not-open']);
    expect(reasons({ closesAt }, { published: true })).toEqual(['after-report']);
  });

  test('nothing is moved into the past', () => {
    const now = at('11-01');
    expect(reasons({ closesAt: now }, { now })).toEqual(['past']);
    expect(reasons({ closesAt: later(now) }, { now })).toEqual([]);
    expect(reasons({ withdrawUntil: null, closesAt: null, deleteAt: now }, { now })).toEqual(['past']);
    expect(reasons({ withdrawUntil: null, closesAt: null, deleteAt: later(now) }, { now })).toEqual([]);
  });

  test('when it opened stays, once somebody has answered', () => {
    expect(reasons({ opensAt: later(before.opensAt) })).toEqual(['opening-told']);
    expect(reasons({ opensAt: later(before.opensAt) }, { told: false })).toEqual([]);
  });

  test('whatever is allowed once somebody was told keeps both promises, and the order', () => {
    const moment = fc.option(
      fc.integer({ min: 0, max: 60 }).map((day) => new Date(at('10-01').getTime() + day * 864e5)),
    );
    const cutOffs = fc.record({ opensAt: moment, closesAt: moment, withdrawUntil: moment, deleteAt: moment });
    fc.assert(
      fc.property(cutOffs, cutOffs, (one, other) => {
        if (cutOffProblems(one, other, running).length > 0) return;
        const inOrder = [other.closesAt, other.withdrawUntil, other.deleteAt].filter((it) => it !== null);
        expect(inOrder.every((it, index) => index === 0 || it >= (inOrder[index - 1] ?? it))).toBe(true);
        if (one.deleteAt !== null) expect(other.deleteAt !== null && other.deleteAt <= one.deleteAt).toBe(true);
        if (other.withdrawUntil !== null)
          expect(one.withdrawUntil !== null && other.withdrawUntil >= one.withdrawUntil).toBe(true);
      }),
    );
  });
});

describe('opening again', () => {
  const closed: Given = { ...running, stage: 'closed', now: at('11-10') };
  const why = (closesAt: Date, given: Partial<Given> = {}) =>
    reopeningProblems(before, closesAt, { ...closed, ...given }).map((one) => one.why);

  test('is possible up to the last moment to take answers back, and no further', () => {
    expect(why(at('12-05'))).toEqual([]);
    expect(why(later(at('12-05')))).toEqual(['withdrawal-before-closing']);
  });

  test('is not possible into the past, nor once an edition is published', () => {
    expect(why(closed.now)).toEqual(['past']);
    expect(why(at('11-20'), { published: true })).toEqual(['after-report']);
  });
});

describe('mayArchive', () => {
  const until = at('12-05');
  test('not before the last moment that people were told, and at that very instant', () => {
    expect(mayArchive(before, { told: true, now: sooner(until) })).toBe(false);
    expect(mayArchive(before, { told: true, now: until })).toBe(true);
    expect(mayArchive(before, { told: false, now: sooner(until) })).toBe(true);
    expect(mayArchive({ ...before, withdrawUntil: null }, { told: true, now: at('12-31') })).toBe(false);
  });
});
