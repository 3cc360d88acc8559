import { describe, expect, test } from 'vitest';
import {
  changedReviewSettings,
  defaultReviewSettings as before,
  LONGEST_DEBRIEF,
  LONGEST_URGENT_CONTACT,
  reviewSettingsProblems,
  settingLimits,
  type ReviewSettings,
} from './review-settings.ts';

const given = { memberIds: ['amina'], sampleSettled: false };
const why = (wanted: Partial<ReviewSettings>, more: Partial<typeof given> = {}) =>
  reviewSettingsProblems(before, { ...before, ...wanted }, { ...given, ...more }).map(
    ({ field, why: reason }) => `${field} ${reason}`,
  );

describe('settings of reading', () => {
  test('what holds by default can be chosen', () => {
    expect(why({})).toEqual([]);
  });

  test.each(['coders', 'toAll', 'batchSize', 'sampleTarget'] as const)('%s has limits on both sides', (field) => {
    const [least, most] = settingLimits[field];
    for (const value of [least, most]) expect(why({ [field]: value })).toEqual([]);
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
      expect(why({ [field]: value })).toEqual([`${field} not-a-number`]);
  });

  test.each([
    ['debrief', LONGEST_DEBRIEF, {}],
    ['urgentContact', LONGEST_URGENT_CONTACT, { urgentUserId: 'amina' }],
  ] as const)('%s is as long as it may be', (field, longest, more) => {
    expect(why({ ...more, [field]: 'x'.repeat(longest) })).toEqual([]);
    expect(why({ ...more, [field]: 'x'.repeat(longest + 1) })).toEqual([`${field} too-long`]);
    expect(why({ ...more, [field]: 'x\u202e' })).toEqual([`${field} bidi-control`]);
  });

  test('who is told of a danger is a member who can be reached', () => {
    expect(why({ urgentUserId: 'amina', urgentContact: '403' })).toEqual([]);
    expect(why({ urgentUserId: 'amina' })).toEqual(['urgentContact no-contact']);
    expect(why({ urgentUserId: 'gone', urgentContact: '403' })).toEqual(['urgentUserId no-member']);
    expect(why({ urgentContact: '403' })).toEqual(['urgentUserId contact-of-nobody']);
  });

  test('a sample that somebody has read of stays', () => {
    expect(why({ sampleTarget: 400 }, { sampleSettled: true })).toEqual(['sampleTarget sample-settled']);
    expect(why({ coders: 3 }, { sampleSettled: true })).toEqual([]);
  });

  test('what changed is named', () => {
    expect(changedReviewSettings(before, { ...before, coders: 3, debrief: 'x' })).toEqual(['coders', 'debrief']);
    expect(changedReviewSettings(before, { ...before })).toEqual([]);
  });
});
