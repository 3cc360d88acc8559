import { describe, expect, test } from 'vitest';
import { checkThemeText, LONGEST_THEME_NAME, missingOfficial, withOfficial } from './theme-edit-texts.ts';
import { planAct } from './theme-edit.ts';
import type { ThemeAct, ThemeCandidate, ThemeRow, Workshop } from './theme-edit-act.ts';

const made = { by: 'amina', at: '2026-11-22T10:00:00.000Z' };
const row = (key: string, more: Partial<ThemeRow> = {}): ThemeRow => ({
  ...{ key, status: 'selected', mergedInto: null, areaKey: 'housing', name: { en: `Name ${key}` }, definition: {} },
  ...{ language: 'en', keyphrases: [], reason: '', selectedAt: made.at, selectedBy: 'amina', ...more },
});
const candidate: ThemeCandidate = { key: 'c', label: 'بيت', language: 'ar', areaKey: null, keyphrases: ['بيت'] };
const workshop = (rows: readonly ThemeRow[]): Workshop => ({
  ...{ themes: new Map(rows.map((one) => [one.key, one])), candidates: new Map([['c', candidate]]) },
  areas: new Set(['housing']),
});
const done = (act: ThemeAct, rows = [row('a'), row('b')]) => planAct(workshop(rows), act, made);

describe('an act', () => {
  test('keeps a candidate under the names that people give it, its own language beside them', () => {
    const name = withOfficial({ ar: 'بيت' }, { en: 'Home', fr: '' });
    expect(done({ do: 'keep', theme: 'c', name, areaKey: 'housing' })).toMatchObject({
      themes: [{ before: null, after: { status: 'selected', name: { en: 'Home', ar: 'بيت' }, selectedAt: made.at } }],
    });
    expect(missingOfficial(name)).toEqual(['fr']);
  });

  test('that merges into a candidate keeps that one too, and both are written together', () => {
    expect(done({ do: 'merge', theme: 'a', into: 'c' })).toMatchObject({
      themeKeys: ['a', 'c'],
      themes: [
        { key: 'c', before: null, after: { status: 'selected', name: { ar: 'بيت' } } },
        { key: 'a', after: { status: 'merged', mergedInto: 'c' } },
      ],
    });
  });

  test.each<[ThemeAct, string]>([
    [{ do: 'keep', theme: 'gone', name: { en: 'x' }, areaKey: null }, 'gone'],
    [{ do: 'keep', theme: 'c', name: { ar: 'بيت' }, areaKey: null }, 'no-name'],
    [{ do: 'keep', theme: 'c', name: { en: 'NAME A' }, areaKey: null }, 'name-taken'],
    [{ do: 'keep', theme: 'c', name: { en: 'x' }, areaKey: 'elsewhere' }, 'no-area'],
    [{ do: 'keep', theme: 'a', name: { en: 'Other' }, areaKey: null }, 'already-selected'],
    [{ do: 'rename', theme: 'c', name: { en: 'x' } }, 'not-selected'],
    [{ do: 'reject', theme: 'a', reason: '' }, 'no-reason'],
    [{ do: 'merge', theme: 'a', into: 'a' }, 'itself'],
    [{ do: 'merge', theme: 'a', into: 'nowhere' }, 'gone'],
  ])('%j is refused: %s', (act, refused) => {
    expect(done(act)).toEqual({ refused });
  });

  test('that leaves everything as it is writes nothing, in whatever order a row comes back', () => {
    const stored = row('a', { name: { fr: 'Nom', en: 'Name' } });
    const plan = done({ do: 'rename', theme: 'a', name: { en: 'Name', fr: 'Nom' } }, [stored]);
    expect(plan).toMatchObject({ themes: [] });
  });
});

describe('a text', () => {
  test('is as long as a name may be, and no longer; signs of several units count once', () => {
    const longest = '😀'.repeat(LONGEST_THEME_NAME);
    expect(checkThemeText(longest, LONGEST_THEME_NAME)).toEqual({ text: longest });
    expect(checkThemeText(`${longest}x`, LONGEST_THEME_NAME)).toEqual({ problem: 'too-long' });
  });

  test('that turns others round or would be markup is refused; the rest is cleaned', () => {
    expect(checkThemeText('a\u202Eb', 10)).toEqual({ problem: 'bidi-control' });
    expect(checkThemeText('<b>', 10)).toEqual({ problem: 'markup' });
    expect(checkThemeText(' 2 < 3\u0000 ', 10)).toEqual({ text: '2 < 3' });
  });
});
