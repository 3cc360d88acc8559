import { describe, expect, test } from 'vitest';
import {
  changedFields,
  groupState,
  languagesInUse,
  MOST_THRESHOLD,
  retyped,
  settingsGroups,
  thresholdProblem,
  type Settings,
} from './settings.ts';

const settings: Settings = {
  title: { en: { text: 'Living here', status: 'reviewed' }, fr: { text: 'Vivre ici', status: 'reviewed' } },
  purpose: { en: { text: 'To plan', status: 'reviewed' } },
  languages: ['en', 'fr'],
  opensAt: new Date('2026-10-05T06:00:00Z'),
  closesAt: null,
  withdrawUntil: null,
  deleteAt: null,
  contact: '',
  quoting: true,
  disclosureThreshold: 10,
};

describe('the state that a form carries', () => {
  test('changes with what its group shows, and with nothing else', () => {
    const other: Settings = { ...settings, closesAt: new Date('2026-12-01T07:00:00Z') };
    const moved = settingsGroups.filter((group) => groupState(group, settings) !== groupState(group, other));
    expect(moved).toEqual(['dates']);
    expect(changedFields('dates', settings, other)).toEqual(['closesAt']);
  });

  test('is the same however the database orders the languages of a text', () => {
    const { en, fr } = settings.title;
    if (en === undefined || fr === undefined) throw new Error('both are there');
    const other = { ...settings, title: { fr, en } };
    expect(groupState('words', other)).toBe(groupState('words', settings));
    expect(changedFields('words', settings, other)).toEqual([]);
  });
});

describe('thresholdProblem', () => {
  test.each([
    [4, 'not-a-threshold'],
    [5, null],
    [MOST_THRESHOLD, null],
    [MOST_THRESHOLD + 1, 'not-a-threshold'],
    [7.5, 'not-a-threshold'],
    [Number.NaN, 'not-a-threshold'],
  ])('%s before any report: %s', (wanted, problem) => {
    expect(thresholdProblem(wanted, 10, false)).toBe(problem);
  });

  test('is not lowered once an edition is published; the same and more are possible', () => {
    expect([9, 10, 11].map((wanted) => thresholdProblem(wanted, 10, true))).toEqual([
      'lowered-after-report',
      null,
      null,
    ]);
  });
});

describe('retyped', () => {
  const text = { ...settings.title, ar: { text: 'العيش هنا', status: 'reviewed' as const } };

  test('leaves everything as it was where nothing changed', () => {
    expect(retyped(text, { en: 'Living here', fr: 'Vivre ici' })).toBe(text);
  });

  test('a changed text is translated, the other official one stays, and all others are outdated', () => {
    const after = retyped(text, { en: 'Living in the valley', fr: 'Vivre ici' });
    expect(after['en']).toEqual({ text: 'Living in the valley', status: 'translated' });
    expect(after['fr']).toBe(settings.title['fr']);
    expect(after['ar']?.status).toBe('outdated');
  });
});

test('a language that somebody answered in is not taken away', () => {
  expect(languagesInUse(['en', 'fr', 'ar'], ['en'], new Set(['ar', 'uk']))).toEqual(['ar']);
  expect(languagesInUse(['en', 'fr'], ['en', 'ar'], new Set(['en']))).toEqual([]);
});
