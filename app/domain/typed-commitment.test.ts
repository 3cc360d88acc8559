import { describe, expect, test } from 'vitest';
import { isOverdue } from './commitment.ts';
import { hasEnded } from './partnership.ts';
import { checkCommitment, type CommitmentBasis, type TypedCommitment } from './typed-commitment.ts';

const both = { en: 'We build', fr: 'Nous construisons' };
const blank = { en: '', fr: '' };
const promise: TypedCommitment = { stance: 'will', text: both, owner: 'housing', due: '2027-06-30', progress: null };
const basis: CommitmentBasis = {
  before: null,
  groups: [
    { id: 'housing', ended: false },
    { id: 'former', ended: true },
  ],
  today: '2027-06-01',
};
const faultOf = (typed: Partial<TypedCommitment>, more: Partial<CommitmentBasis> = {}) => {
  const checked = checkCommitment({ ...promise, ...typed }, { ...basis, ...more });
  return 'fault' in checked ? checked.fault.why : null;
};

describe('a term', () => {
  test.each([
    ['2027-05-31', false],
    ['2027-06-01', false],
    ['2027-06-02', true],
  ])('that ends on 1 June is over on %s: %s', (today, ended) => {
    expect(hasEnded({ termEnds: '2027-06-01', endedAt: null }, today)).toBe(ended);
  });

  test('does not matter once somebody has ended the group, and without one a group goes on', () => {
    expect(hasEnded({ termEnds: '2099-01-01', endedAt: new Date() }, '2027-06-01')).toBe(true);
    expect(hasEnded({ termEnds: null, endedAt: null }, '2099-01-01')).toBe(false);
  });
});

describe('a promise', () => {
  test('has words in both languages, an owner who acts and a day that is not over', () => {
    expect(faultOf({})).toBeNull();
    expect(faultOf({ text: { en: 'We build', fr: ' ' } })).toBe('empty');
    expect(faultOf({ owner: '' })).toBe('no-owner');
    expect(faultOf({ owner: 'former' })).toBe('owner-ended');
    expect(faultOf({ due: '' })).toBe('no-due');
    expect(faultOf({ due: '2027-05-31' })).toBe('due-over');
    expect(faultOf({ due: '2027-06-01' })).toBeNull();
  });

  test('keeps an owner whose term has ended and a day that is over, where they were its own before', () => {
    const before = {
      ownerId: 'former',
      due: '2027-01-01',
      status: 'not-begun',
      statusNote: null,
      statusOn: null,
    } as const;
    expect(faultOf({ owner: 'former', due: '2027-01-01' }, { before })).toBeNull();
    expect(faultOf({ owner: 'former', due: '2027-05-30' }, { before })).toBe('due-over');
  });

  test('is late only after its day, and never once it is done or dropped', () => {
    const due = { stance: 'will', status: 'under-way', due: '2027-06-01' } as const;
    expect(['2027-06-01', '2027-06-02'].map((today) => isOverdue(due, today))).toEqual([false, true]);
    expect(isOverdue({ ...due, status: 'done' }, '2027-06-02')).toBe(false);
    expect(isOverdue({ ...due, status: 'dropped' }, '2027-06-02')).toBe(false);
  });

  test('says since when it stands so, not in the future, and why it is dropped', () => {
    const since = (status: string, day: string, note = blank) => faultOf({ progress: { status, since: day, note } });
    expect(since('done', '2027-06-01')).toBeNull();
    expect(since('done', '2027-06-02')).toBe('since-to-come');
    expect(since('under-way', '')).toBe('no-since');
    expect(since('dropped', '2027-06-01')).toBe('empty');
    expect(since('dropped', '2027-06-01', both)).toBeNull();
    expect(since('not-begun', '')).toBeNull();
  });
});

test('what is not decided keeps nothing of what was typed; what cannot be done keeps its reason alone', () => {
  const undecided = checkCommitment({ ...promise, stance: 'undecided' }, basis);
  expect(undecided).toMatchObject({ commitment: { text: null, ownerId: null, due: null } });
  const cannot = checkCommitment({ ...promise, stance: 'cannot' }, basis);
  expect(cannot).toMatchObject({ commitment: { text: both, ownerId: null, due: null } });
  expect(faultOf({ stance: 'cannot', text: blank })).toBe('empty');
  expect(faultOf({ stance: 'perhaps' })).toBe('no-stance');
});
