import { describe, expect, test } from 'vitest';
import { keyedFraction, mayResettleShare, sampleShareFor, showsSuggestions } from './reading-plan.ts';

const ids = Array.from({ length: 4_000 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);

describe('a keyed fraction', () => {
  test('is what it was when consultations were planned with it', () => {
    expect(keyedFraction(7, 'sample', ids[0] ?? '')).toBeCloseTo(0.6013598447041433, 12);
  });

  test('is spread evenly from 0 up to 1', () => {
    const fractions = ids.map((id) => keyedFraction(1, 'sample', id));
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
    for (const below of [0.1, 0.5, 0.9]) {
      const share = fractions.filter((fraction) => fraction < below).length / ids.length;
      // Four standard deviations of a binomial share.
      expect(Math.abs(share - below)).toBeLessThan(4 * Math.sqrt((below * (1 - below)) / ids.length));
    }
  });

  test('says nothing for one purpose about another', () => {
    const both = ids.filter((id) => keyedFraction(1, 'sample', id) < 0.5 && keyedFraction(1, 'shown', id) < 0.5);
    expect(Math.abs(both.length / ids.length - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / ids.length));
  });
});

test.each([
  [300, 0, null],
  [300, 1, 1],
  [300, 300, 1],
  [300, 301, 300 / 301],
  [300, 3_000, 0.1],
])('a target of %i of %i respondents is a share of %s', (target, respondents, share) => {
  expect(sampleShareFor(target, respondents)).toBe(share);
});

test.each([
  [{ share: null, takesAnswers: false, readSinceClosing: true }, true],
  [{ share: 0.5, takesAnswers: true, readSinceClosing: true }, true],
  [{ share: 0.5, takesAnswers: false, readSinceClosing: false }, true],
  [{ share: 0.5, takesAnswers: false, readSinceClosing: true }, false],
])('with %j the share may be settled anew: %s', (given, may) => {
  expect(mayResettleShare(given)).toBe(may);
});

test('suggestions are shown, withheld, or shown for half of the comments', () => {
  const shownIn = (mode: 'shown' | 'withheld' | 'half') => ids.filter((id) => showsSuggestions(mode, 3, id)).length;
  expect([shownIn('shown'), shownIn('withheld')]).toEqual([ids.length, 0]);
  expect(Math.abs(shownIn('half') / ids.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / ids.length));
});
