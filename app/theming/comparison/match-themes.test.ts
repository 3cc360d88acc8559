import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThemeChange } from '../../domain/run-comparison.ts';
import { matchThemes, type ThemeOverlap, type ThemeSize } from './match-themes.ts';

type Themes = Readonly<Record<string, readonly number[]>>;

/** Counts what the database counts: sizes and overlaps of themes that are given as the comments in them. */
function match(before: Themes, after: Themes, isNew: (comment: number) => boolean = () => false) {
  const sizes = (themes: Themes): ThemeSize[] =>
    Object.entries(themes).map(([key, comments]) => {
      return { key, comments: comments.length, known: comments.filter((comment) => !isNew(comment)).length };
    });
  const overlaps = Object.entries(before).flatMap(([b, ofBefore]) =>
    Object.entries(after).flatMap(([a, ofAfter]): ThemeOverlap[] => {
      const comments = ofBefore.filter((comment) => ofAfter.includes(comment)).length;
      return comments === 0 ? [] : [{ before: b, after: a, comments }];
    }),
  );
  return matchThemes(sizes(before), sizes(after), overlaps, (was, is) => was === is);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const fates = (changes: readonly ThemeChange[]) =>
  changes.map(({ fate, from, to }) => `${from.join('+')} → ${to ?? ''}: ${fate}`);

describe('a theme is the same as another', () => {
  test.each([
    // Of 30 comments in either, in common: 14, 15, 16.
    [14, 'merged', null],
    [15, 'same', 'rent'],
    [16, 'same', 'rent'],
  ])('from half of the comments in either on: %i of 30', (common, fate, continues) => {
    const before = range(0, common + Math.ceil((30 - common) / 2));
    const after = [...range(0, common), ...range(100, 100 + Math.floor((30 - common) / 2))];
    const [change] = match({ rent: before }, { rent: after });
    expect(change).toMatchObject({ fate, continues, kept: common });
  });

  test('whatever it is called then; the name is told', () => {
    expect(fates(match({ rent: range(0, 10) }, { landlords: range(0, 10) }))).toEqual(['rent → landlords: renamed']);
  });

  test('however many new comments came: they could not have been in it', () => {
    const isNew = (comment: number) => comment >= 10;
    expect(match({ rent: range(0, 10) }, { rent: range(0, 100) }, isNew)).toEqual([
      { fate: 'same', from: ['rent'], to: 'rent', continues: 'rent', before: 10, after: 100, kept: 10 },
    ]);
    expect(fates(match({}, { rent: range(10, 20) }, isNew))).toEqual([' → rent: new']);
  });

  test('as one other only, where two are as like: the first by key', () => {
    const changes = match({ rent: range(0, 20) }, { b: range(0, 10), a: range(10, 20) });
    expect(fates(changes)).toEqual(['rent → b: split', 'rent → a: renamed']);
  });
});

describe('themes part and join', () => {
  test('one into three: each comes out of it, and it is not gone', () => {
    const changes = match(
      { home: range(0, 30) },
      { rent: range(0, 10), repairs: range(10, 20), moving: range(20, 30) },
    );
    expect(fates(changes)).toEqual(['home → rent: split', 'home → repairs: split', 'home → moving: split']);
    expect(changes.map((change) => change.continues)).toEqual([null, null, null]);
  });

  test('two into one: the one that goes on stands first', () => {
    const before = { tiny: range(20, 24), rent: range(0, 20) };
    const [change, ...others] = match(before, { rent: range(0, 24) });
    expect(others).toEqual([]);
    expect(change).toEqual({
      fate: 'merged',
      ...{ from: ['rent', 'tiny'], to: 'rent', continues: 'rent', before: 24, after: 24, kept: 24 },
    });
  });

  test.each([
    [4, 'gone'],
    [5, 'merged'],
    [6, 'merged'],
  ])('%i of the ten comments of a small theme in a large one: %s', (common, fate) => {
    const before = { rent: range(0, 40), tiny: range(40, 50) };
    const changes = match(before, { rent: range(0, 40 + common) });
    expect(changes.some((change) => change.fate === fate && change.from.includes('tiny'))).toBe(true);
  });

  test('a theme of which too little is known has no origin', () => {
    expect(fates(match({ rent: range(0, 40) }, { rent: range(0, 36), other: range(36, 46) }))).toEqual([
      'rent → rent: same',
      ' → other: new',
    ]);
  });
});

test('every theme of both runs is told of, and sums hold, for any two runs', () => {
  const themes = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(themes, themes, (before, after) => {
      const changes = match(before, after);
      expect(changes.flatMap(({ to }) => to ?? []).sort()).toEqual(Object.keys(after).sort());
      expect(new Set(changes.flatMap(({ from }) => from))).toEqual(new Set(Object.keys(before)));
      const continued = changes.flatMap((change) => change.continues ?? []);
      expect(new Set(continued).size).toBe(continued.length);
    }),
  );
});
