import { describe, expect, test } from 'vitest';
import type { RunSuggestion } from '../domain/run-comparison.ts';
import { compareRuns, movesBetween, SCORE_MOVED, type CommentInRuns, type Overlap } from './compare.ts';
import type { ComparedRun } from './comparison/compared-run.ts';

const theme = (key: string, language = 'en') => ({ key, language, label: key });
const run: ComparedRun = {
  ...{ version: '2.0', snapshotHash: 'a', commentCount: 40, decisionCount: 0, providers: [], targets: [] },
  settings: { seed: 1, languages: ['en', 'fr'], minimumScore: 0.28, minimumThemeSize: 5 },
  themes: [theme('home'), theme('bus'), theme('lost')],
  keywords: new Map([['housing', new Set(['rent'])]]),
  accepted: new Map(),
};
const later: ComparedRun = { ...run, themes: [theme('rent'), theme('repairs'), theme('bus'), theme('fresh', 'fr')] };
const size = (key: string, comments: number) => ({ key, comments, known: comments });
const overlap: Overlap = {
  targets: [
    { targetType: 'kind', targetKey: 'need', before: 4, after: 4, kept: 4 },
    { targetType: 'area', targetKey: 'housing', before: 9, after: 12, kept: 8 },
  ],
  themesBefore: [size('home', 20), size('bus', 10), size('lost', 5)],
  themesAfter: [size('rent', 8), size('repairs', 8), size('bus', 10), size('fresh', 5)],
  themes: [
    { before: 'home', after: 'rent', comments: 8 },
    { before: 'home', after: 'repairs', comments: 8 },
    { before: 'bus', after: 'bus', comments: 9 },
  ],
};
const comparison = compareRuns(run, later, overlap);
const moves = movesBetween(run, later, comparison);

const said = (targetKey: string, score = 0.6): RunSuggestion => ({
  targetKey,
  score,
  basis: 'shared-words',
  terms: [],
});
const comment = (...pairs: CommentInRuns['pairs']): CommentInRuns => ({
  commentId: 'one',
  since: { isNew: false, placed: false, textChanged: false },
  pairs,
});
const themes = (before: string | null, after: string | null) =>
  moves(
    comment(
      { targetType: 'theme', before: before === null ? null : said(before), after: null },
      { targetType: 'theme', before: null, after: after === null ? null : said(after) },
    ),
  ).map(({ from, to, reasons }) => [from?.targetKey, to?.targetKey, reasons.map(({ code }) => code).join()]);

describe('what moved', () => {
  test('areas before kinds, themes by what became of them', () => {
    expect(comparison.targets.map(({ targetKey }) => targetKey)).toEqual(['housing', 'need']);
    expect(comparison.themes.map(({ fate, to }) => `${to ?? 'none'} ${fate}`)).toEqual([
      ...['rent split', 'repairs split', 'bus same', 'fresh new', 'none gone'],
    ]);
  });

  test.each<[string | null, string | null, readonly unknown[]]>([
    ['bus', 'bus', []],
    ['home', 'rent', [['home', 'rent', 'theme-split']]],
    ['bus', 'rent', [['bus', 'rent', 'themes-redrawn']]],
    ['lost', 'bus', [['lost', 'bus', 'theme-gone']]],
    ['lost', null, [['lost', undefined, 'theme-gone']]],
    ['bus', 'fresh', [['bus', 'fresh', 'language-changed,theme-new']]],
    [null, 'bus', [[undefined, 'bus', 'themes-redrawn']]],
    ['home', null, [['home', undefined, 'themes-redrawn']]],
  ])('a comment from theme %s to %s', (before, after, expected) => {
    expect(themes(before, after)).toEqual(expected);
  });

  test.each([
    [SCORE_MOVED - 0.01, 0],
    [SCORE_MOVED, 1],
    [-SCORE_MOVED, 1],
    [0.01 - SCORE_MOVED, 0],
  ])('a score that is %f higher is %i moves', (by, count) => {
    const pair = { targetType: 'area' as const, before: said('housing', 0.5), after: said('housing', 0.5 + by) };
    expect(moves(comment(pair))).toHaveLength(count);
  });

  test('an area that came or went is a move however weak, and every move has a reason', () => {
    for (const [before, after] of [
      [said('housing', 0.01), null],
      [null, said('housing', 0.01)],
    ] as const) {
      const [move] = moves(comment({ targetType: 'area', before, after }));
      expect(move).toMatchObject({ commentId: 'one', from: before, to: after });
      expect(move?.reasons).not.toEqual([]);
    }
    expect(moves(comment({ targetType: 'area', before: null, after: null }))).toEqual([]);
  });
});

describe('what was different', () => {
  const nothing: Overlap = { targets: [], themesBefore: [], themesAfter: [], themes: [] };
  const differences = (changes: Partial<ComparedRun>) => compareRuns(run, { ...run, ...changes }, nothing).differences;

  test('nothing, of two runs over the same', () => {
    expect(differences({})).toEqual([]);
  });

  test('each thing that both recorded, by name', () => {
    expect(
      differences({
        ...{ version: '2.1', settings: { ...run.settings, seed: 2, priorLanguage: 'fr' }, providers: ['a'] },
        ...{ commentCount: 44, decisionCount: 30, snapshotHash: 'b' },
        keywords: new Map([['housing', new Set(['basement'])]]),
      }),
    ).toEqual([
      { kind: 'version', before: '2.0', after: '2.1' },
      { kind: 'settings', names: ['priorLanguage', 'seed'] },
      { kind: 'providers', before: [], after: ['a'] },
      { kind: 'comments', before: 40, after: 44 },
      { kind: 'decisions', before: 0, after: 30 },
      {
        kind: 'keywords',
        added: [{ areaKey: 'housing', term: 'basement' }],
        removed: [{ areaKey: 'housing', term: 'rent' }],
      },
    ]);
  });

  test('another snapshot is told where nothing says what was other in it', () => {
    expect(differences({ snapshotHash: 'b' })).toEqual([{ kind: 'snapshot' }]);
    expect(differences({ snapshotHash: 'b', commentCount: 41 }).map(({ kind }) => kind)).toEqual(['comments']);
  });
});
