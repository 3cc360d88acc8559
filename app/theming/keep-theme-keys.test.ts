import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptThemeKeys } from './keep-theme-keys.ts';
import type { EarlierTheme } from './types.ts';

const found = (key: string, commentIds: string, language = 'en') => ({
  key,
  language,
  commentIds: Array.from(commentIds),
});
const before = (key: string, commentIds: string, language = 'en'): EarlierTheme => ({
  ...found(key, commentIds, language),
  label: key,
});
const all = new Set('abcdefghijklmnopqrstuvwxyz');
const kept = (themes: readonly ReturnType<typeof found>[], earlier: readonly EarlierTheme[], among = all) =>
  Object.fromEntries(keptThemeKeys(themes, earlier, among));

describe('keptThemeKeys', () => {
  it.each([
    ['abcd', 'abcd', true],
    ['abcd', 'abcdefgh', true],
    ['abcdefgh', 'abcd', true],
    ['abcd', 'abcdefghi', false],
    ['abc', 'abd', true],
    ['abcd', 'abef', false],
    ['', '', false],
    ['abcd', '', false],
  ])('%s after %s: the same theme: %s', (now, then, same) => {
    expect(kept([found('new', now)], [before('old', then)])).toEqual(same ? { new: 'old' } : {});
  });

  it('compares what both could have: comments outside the sample that themes were found in do not count', () => {
    const earlier = [before('old', 'abcdefghijkl')];
    expect(kept([found('new', 'abc')], earlier)).toEqual({});
    expect(kept([found('new', 'abc')], earlier, new Set('abcxyz'))).toEqual({ new: 'old' });
    expect(kept([found('new', 'ab')], earlier, new Set('abcdxyz'))).toEqual({ new: 'old' });
    expect(kept([found('new', 'ab')], earlier, new Set('abcdexyz'))).toEqual({});
  });

  it('gives each theme one predecessor and each predecessor one theme, the closest pair first', () => {
    expect(
      kept([found('half', 'abc'), found('whole', 'abcde')], [before('old', 'abcdef'), before('other', 'xyz')]),
    ).toEqual({ whole: 'old' });
    expect(kept([found('new', 'abcdef')], [before('less', 'abcd'), before('more', 'abcde')])).toEqual({ new: 'more' });
  });

  it('keeps languages apart', () => {
    expect(kept([found('fr-x', 'abc', 'fr')], [before('en-x', 'abc', 'en')])).toEqual({});
  });

  it('gives another name to a theme whose own is now an earlier one’s', () => {
    const earlier = [before('bus', 'abcd')];
    expect(kept([found('night', 'abcd'), found('bus', 'xyz')], earlier)).toEqual({ night: 'bus', bus: 'bus-2' });
    expect(kept([found('night', 'abcd'), found('bus', 'xyz'), found('bus-2', 'uvw')], earlier)).toEqual({
      night: 'bus',
      bus: 'bus-3',
    });
    // Two that change their names with each other.
    expect(kept([found('bus', 'xyz'), found('rent', 'abcd')], [...earlier, before('rent', 'xyz')])).toEqual({
      bus: 'rent',
      rent: 'bus',
    });
  });

  describe('where people shaped themes', () => {
    const shaped = (key: string, commentIds: string, more: Partial<EarlierTheme>): EarlierTheme => ({
      ...before(key, commentIds),
      ...{ status: 'selected', ...more },
    });
    const part = (key: string, commentIds: string) => ({ key, commentIds: Array.from(commentIds) });
    const merged = shaped('rent', 'abcdefgh', { parts: [part('rent', 'abcd'), part('cost', 'efgh')] });

    it('knows what was made one again, whole or in its parts', () => {
      expect(kept([found('x', 'abcd'), found('y', 'efgh')], [merged])).toEqual({ x: 'rent', y: 'rent' });
      expect(kept([found('x', 'abcdefg')], [merged])).toEqual({ x: 'rent' });
    });

    it.each([
      ['abxy', true],
      ['axyz', false],
    ])('takes %s for a part of it: %s', (comments, is) => {
      expect(kept([found('x', 'cdefgh'), found('y', comments)], [merged])).toEqual({
        x: 'rent',
        ...(is ? { y: 'rent' } : {}),
      });
    });

    it('lets what people rejected keep its key, and gives that to nothing else', () => {
      const rejected = shaped('bus', 'abcd', { status: 'rejected' });
      expect(kept([found('night', 'abc')], [rejected])).toEqual({ night: 'bus' });
      expect(kept([found('bus', 'xyz')], [rejected])).toEqual({ bus: 'bus-2' });
      expect(kept([found('cost', 'xyz')], [merged])).toEqual({ cost: 'cost-2' });
    });

    it('finds what people made in any language', () => {
      expect(kept([found('fr-x', 'abc', 'fr')], [shaped('own', 'abc', { language: 'und' })])).toEqual({
        'fr-x': 'own',
      });
    });
  });

  it('never gives two themes one key, nor one earlier key twice, and is the same for any order', () => {
    const keys = ['en-bus', 'en-bus-2', 'en-bus-3', 'en-rent', 'en-rent-2'];
    const themes = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...keys),
        language: fc.constant('en'),
        label: fc.constant(''),
        commentIds: fc.uniqueArray(fc.constantFrom(...Array.from('abcdefgh'))),
      }),
      { selector: ({ key }) => key },
    );
    const pairs = fc
      .tuple(themes, themes)
      .chain(([now, then]) =>
        fc.tuple(
          fc.constant([now, then] as const),
          fc.shuffledSubarray(now, { minLength: now.length }),
          fc.shuffledSubarray(then, { minLength: then.length }),
        ),
      );
    fc.assert(
      fc.property(pairs, ([[now, then], nowShuffled, thenShuffled]) => {
        const result = keptThemeKeys(now, then, all);
        const after = now.map(({ key }) => result.get(key) ?? key);
        expect(new Set(after).size).toBe(now.length);
        expect(Object.fromEntries(keptThemeKeys(nowShuffled, thenShuffled, all))).toEqual(Object.fromEntries(result));
      }),
      { numRuns: 1000 },
    );
  });
});
