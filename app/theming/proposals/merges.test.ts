import { describe, expect, it } from 'vitest';
import type { RunTheme } from '../types.ts';
import { leastOverlap, leastSharedPhrases, proposeMerges } from './merges.ts';

const theme = (key: string, comments: string, more: Partial<RunTheme> = {}): RunTheme => ({
  ...{ key, language: 'en', label: key, areaId: null, groupKey: null, groupLabel: null, alignmentKey: null },
  ...{
    keyphrases: [],
    typicalCommentIds: [comments[0] ?? ''],
    unusualCommentIds: [],
    commentIds: Array.from(comments),
  },
  ...more,
});
const pairs = (...themes: RunTheme[]) => proposeMerges(themes).map(({ themeKeys }) => themeKeys.join(' '));

describe('merges are proposed', () => {
  it.each([
    ['abcdefgh', 'abef', true],
    ['abcdefgh', 'abxy', true],
    ['abcdefgh', 'axyz', false],
    ['abcdefgh', '', false],
  ])('of %s and %s by the comments that they share: %s', (one, other, proposed) => {
    expect(leastOverlap).toBe(0.5);
    expect(pairs(theme('one', one), theme('other', other))).toEqual(proposed ? ['one other'] : []);
  });

  it('by phrases that both have, as they are compared', () => {
    const phrases = (...keyphrases: string[]) => ({ keyphrases });
    const one = theme('one', 'abcd', phrases('Night bus', 'late shift', 'taxi'));
    expect(leastSharedPhrases).toBe(2);
    expect(pairs(one, theme('other', 'xyz', phrases('night bus', 'Late Shift', 'walk')))).toEqual(['one other']);
    expect(pairs(one, theme('other', 'xyz', phrases('night bus', 'walk')))).toEqual([]);
    const [found] = proposeMerges([one, theme('other', 'xyz', phrases('night bus', 'Late Shift', 'walk'))]);
    expect(found?.evidence).toEqual({
      sharedKeyphrases: ['Night bus', 'late shift'],
      overlap: 0,
      sides: [
        { keyphrases: one.keyphrases, typicalCommentIds: ['a'], commentCount: 4, commentIds: [] },
        { keyphrases: ['night bus', 'Late Shift', 'walk'], typicalCommentIds: ['x'], commentCount: 3, commentIds: [] },
      ],
    });
  });

  it('across languages where both mean the same, each with the largest, and never within one language by that', () => {
    const means = (key: string, comments: string, language: string) =>
      theme(key, comments, { language, alignmentKey: 'ar-rent' });
    expect(
      pairs(means('en-rent', 'abcde', 'en'), means('fr-loyer', 'fgh', 'fr'), means('ar-rent', 'ij', 'ar')),
    ).toEqual(['en-rent fr-loyer', 'en-rent ar-rent']);
    expect(pairs(means('en-rent', 'abcde', 'en'), means('en-other', 'fgh', 'en'))).toEqual([]);
  });

  it('with a score that rises with every sign, up to 1', () => {
    const score = (other: RunTheme) =>
      proposeMerges([theme('one', 'abcd', { keyphrases: ['a', 'b'] }), other])[0]?.score ?? 0;
    const half = score(theme('x', 'abyz'));
    const more = score(theme('x', 'abyz', { keyphrases: ['a'] }));
    expect(half).toBeCloseTo(0.5, 9);
    expect(more).toBeGreaterThan(half);
    expect(score(theme('x', 'abcd'))).toBe(1);
  });
});
