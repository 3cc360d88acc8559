import { describe, expect, test } from 'vitest';
import { inBothLanguages } from './bilingual.ts';
import { lacksNote, publishedAgreement, targetAgreementSchema } from './target-agreement.ts';

const interval = { low: -0.004, high: 0.7249 };

describe('agreement as an edition says it', () => {
  test('is alpha with its interval in whole hundredths', () => {
    expect(publishedAgreement({ standing: 'below', alpha: 0.6666, interval })).toEqual({
      ...{ standing: 'below', alpha: 67, low: 0, high: 72 },
    });
    const minus = publishedAgreement({ standing: 'below', alpha: -0.25, interval: null });
    expect(minus).toEqual({ standing: 'below', alpha: -25, low: null, high: null });
  });

  test('is no figure of fewer comments than it takes to measure', () => {
    const few = publishedAgreement({ standing: 'not-measured', alpha: 0.9, interval });
    expect(few).toEqual({ standing: 'not-measured', alpha: null, low: null, high: null });
    const named = { ...few, type: 'area', key: 'housing', note: null, dissents: [] };
    expect(targetAgreementSchema.parse(named)).toEqual(named);
    expect(targetAgreementSchema.safeParse({ ...named, n: 12 }).success).toBe(false);
  });

  test.each([
    ['agreed', false],
    ['below', true],
    ['undefined', true],
    ['not-measured', false],
  ] as const)('with a standing of %s needs a note: %s', (standing, needed) => {
    expect(lacksNote({ standing, note: null })).toBe(needed);
    expect(lacksNote({ standing, note: { en: 'Because.', fr: 'Parce que.' } })).toBe(false);
  });

  test('has a note only where it stands in both official languages', () => {
    expect(inBothLanguages({ en: 'Because.', fr: ' Parce que. ' })).toEqual({ en: 'Because.', fr: 'Parce que.' });
    expect(inBothLanguages({ en: 'Because.', fr: '  ' })).toBeNull();
    expect(inBothLanguages({ en: 'Because.' })).toBeNull();
    expect(inBothLanguages(null)).toBeNull();
  });
});
