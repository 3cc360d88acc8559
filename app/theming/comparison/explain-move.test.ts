import { describe, expect, test } from 'vitest';
import type { RunSuggestion } from '../../domain/run-comparison.ts';
import type { TargetSummary } from '../types.ts';
import type { ComparedRun } from './compared-run.ts';
import { explainMove, STRENGTH_TOLERANCE, type CommentSince } from './explain-move.ts';

const settings = { seed: 1, languages: ['en', 'fr'], minimumScore: 0.28, minimumThemeSize: 5 };
const words = (...terms: string[]) => new Map([['housing', new Set(terms)]]);
const run: ComparedRun = {
  ...{ version: '2.0', settings, snapshotHash: 'a', commentCount: 10, decisionCount: 0 },
  ...{ providers: [], targets: [], themes: [], keywords: words('rent', 'flat'), accepted: new Map() },
};
const target = (changes: Partial<TargetSummary>): TargetSummary => ({
  ...{ targetType: 'area', targetKey: 'housing', learntFrom: 'keywords', accepted: 0, rejected: 0 },
  ...{ threshold: 0.3, heldOutF1: null },
  ...changes,
});
const said = (changes: Partial<RunSuggestion> = {}): RunSuggestion => ({
  ...{ targetKey: 'housing', score: 0.5, basis: 'keywords', terms: [{ term: 'rent', weight: 1 }] },
  ...changes,
});
const old: CommentSince = { isNew: false, placed: false, textChanged: false };

interface Given {
  readonly before: Partial<ComparedRun>;
  readonly after: Partial<ComparedRun>;
  readonly since: Partial<CommentSince>;
}

function why(from: RunSuggestion | null, to: RunSuggestion | null, given: Partial<Given> = {}) {
  const { before, after, since } = given;
  const moved = { targetType: 'area' as const, from, to, comment: { ...old, ...since } };
  return explainMove(moved, { ...run, ...before }, { ...run, ...after });
}
const codes = (...given: Parameters<typeof why>) => why(...given).map(({ code }) => code);
const runs = (before: Given['before'], after: Given['after'], since: Given['since'] = {}): Given => {
  return { before, after, since };
};

describe('why a suggestion moved', () => {
  test('a comment that came after the earlier run needs no other reason', () => {
    const version = { version: '3.0' };
    expect(codes(null, said(), runs({}, version, { isNew: true }))).toEqual(['new-comment']);
    expect(codes(said(), null, runs({}, version, { isNew: true, placed: true }))).toEqual(['placed-before']);
  });

  test('a decision about a masked detail is told first', () => {
    expect(codes(said(), null, runs({}, { keywords: words('flat') }, { textChanged: true }))).toEqual([
      'text-changed',
      'keyword-removed',
    ]);
  });

  test('a keyword that counted in one run only, and one that people had accepted', () => {
    const basement = said({ terms: [{ term: 'basement', weight: 1 }] });
    const known = words('rent', 'flat', 'basement');
    expect(why(null, basement, runs({}, { keywords: known }))).toEqual([
      { code: 'keyword-added', terms: ['basement'] },
    ]);
    expect(why(null, basement, runs({}, { keywords: known, accepted: words('basement') }))).toEqual([
      { code: 'keyword-accepted', terms: ['basement'] },
    ]);
    expect(why(basement, null, runs({ keywords: known }, {}))).toEqual([
      { code: 'keyword-removed', terms: ['basement'] },
    ]);
  });

  test('a keyword that counts in both and weighs otherwise, from the tolerance on', () => {
    expect(why(null, said())).toEqual([{ code: 'keyword-weight', terms: ['rent'] }]);
    const both = (first: number) => {
      const terms = (rent: number) =>
        [rent, 0.5].map((strength, at) => {
          return { term: at === 0 ? 'rent' : 'flat', weight: Math.log(1 - strength) / Math.log((1 - rent) * 0.5) };
        });
      const made = (rent: number) => said({ score: 1 - (1 - rent) * 0.5, terms: terms(rent) });
      return why(made(0.4), made(0.4 + first));
    };
    expect(both(STRENGTH_TOLERANCE * 1.1)).toEqual([{ code: 'keyword-weight', terms: ['rent'] }]);
    expect(both(STRENGTH_TOLERANCE * 0.9)).toEqual([{ code: 'unrecorded' }]);
  });

  test.each([
    [0.5, 0.5, 'keyword-weight'],
    [0.5, 0.51, 'threshold-rose'],
    [0.49, 0.5, 'threshold-rose'],
  ])('a score of %f under a threshold of %f that was lower: %s', (score, threshold, code) => {
    const targets = { before: [target({})], after: [target({ threshold })] };
    expect(codes(said({ score }), null, runs({ targets: targets.before }, { targets: targets.after }))).toEqual([code]);
    const fallen = code === 'threshold-rose' ? 'threshold-fell' : code;
    expect(codes(null, said({ score }), runs({ targets: targets.after }, { targets: targets.before }))).toEqual([
      fallen,
    ]);
  });

  test('decisions that count now, that count more, and that no longer do', () => {
    const learnt = (accepted: number) => ({ targets: [target({ learntFrom: 'mixed', accepted })] });
    expect(codes(said(), said({ basis: 'both', score: 0.9 }))).toEqual(['decisions-speak']);
    expect(codes(said({ basis: 'both' }), said({ score: 0.9 }))).toEqual(['decisions-speak']);
    expect(codes(said(), null, runs({ targets: [target({})] }, learnt(30)))).toEqual(['decisions-speak']);
    const more = said({ basis: 'decisions', score: 0.9 });
    expect(codes(said({ basis: 'decisions' }), more, runs(learnt(30), learnt(31)))).toEqual(['decisions-speak']);
    expect(codes(said({ basis: 'decisions' }), more, runs(learnt(30), learnt(30)))).toEqual(['unrecorded']);
  });

  test('what concerns the whole run speaks only where nothing closer does', () => {
    const other = { version: '3.0', settings: { ...settings, seed: 2 }, providers: ['local model'] };
    const kind = { targetType: 'kind' as const, from: said({ basis: 'cues' }), to: null, comment: old };
    expect(explainMove(kind, run, { ...run, ...other }).map(({ code }) => code)).toEqual([
      ...['version-changed', 'settings-changed', 'providers-changed'],
    ]);
    expect(explainMove(kind, run, run)).toEqual([{ code: 'unrecorded' }]);
    expect(codes(null, said(), runs({}, other))).toEqual(['keyword-weight']);
    const theme = { targetType: 'theme' as const, from: said(), to: null, comment: old, aboutThemes: [] };
    expect(explainMove(theme, run, run)).toEqual([{ code: 'themes-redrawn' }]);
  });
});
