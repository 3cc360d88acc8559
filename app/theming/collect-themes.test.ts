import { describe, expect, it } from 'vitest';
import { collectThemes } from './collect-themes.ts';
import { decodeModels, encodeModels, ownTally, type ThemingModels } from './models.ts';
import { summarise } from './summary.ts';
import type { AreaModel } from './classify.ts';
import type { CandidateTheme, EarlierTheme, Suggestion } from './types.ts';

const theme = (key: string, language: string, commentIds: readonly string[] = []): CandidateTheme => ({
  ...{ key, language, commentIds, areaId: 'housing', label: key, keyphrases: [key] },
  ...{ typicalCommentIds: [], unusualCommentIds: [], groupKey: null, groupLabel: null },
});
const target = (id: string, decisions = 0): AreaModel['targets'][number] => ({
  ...{ id, decisions, learntFrom: decisions === 0 ? 'keywords' : 'mixed', f1: decisions === 0 ? null : 0.5 },
});
/** Only what these functions read. */
const learnt = (targets: AreaModel['targets']): AreaModel =>
  ({ targets, thresholds: new Float64Array(targets.length).fill(0.4) }) as AreaModel;
const own = { comments: 3, outside: 1, words: 9, unseenWords: 2 };

function models(themes: readonly CandidateTheme[], decided: AreaModel | null = null): ThemingModels {
  const tags = [...new Set(themes.map(({ language }) => language))];
  return {
    codebook: [],
    areas: learnt([target('housing', 2), target('work')]),
    themes: decided,
    languages: new Map(
      tags.map((tag) => {
        const found = themes.filter(({ language }) => language === tag);
        const profiles = found.map(({ key, language }) => ({
          ...{ themeKey: key, language, areas: { housing: 1 }, stems: {}, translated: {} },
        }));
        const proposals = [{ areaId: 'work', language: tag, term: tag, score: 1, commentCount: 1, commentIds: [] }];
        return [tag, { themes: found, profiles, proposals, themeModel: { own } } as never];
      }),
    ),
  };
}

const says = (targetKey: string, commentId: string, targetType: Suggestion['targetType'] = 'theme'): Suggestion => ({
  ...{ commentId, targetType, targetKey, score: 0.5, evidence: [], basis: 'shared-words' },
});
const earlier = (key: string): EarlierTheme => ({ key, language: 'en', label: `was ${key}`, commentIds: ['z'] });

describe('collectThemes', () => {
  it('gives each theme the comments that it is suggested for, not those of the sample, the largest first', () => {
    const themes = collectThemes(
      models([theme('en-a', 'en', ['x', 'y', 'z']), theme('en-b', 'en'), theme('en-c', 'en')]),
      [says('en-b', '2'), says('en-b', '1'), says('en-c', '1'), says('en-a', '3', 'area'), says('en-a', '3', 'kind')],
      [],
    );
    expect(themes.map(({ key, commentIds }) => [key, commentIds])).toEqual([
      ['en-b', ['1', '2']],
      ['en-c', ['1']],
      ['en-a', []],
    ]);
  });

  it('keeps an earlier theme that people decided about, once, and no other', () => {
    const decided = learnt([target('en-a', 3), target('en-gone', 2)]);
    const themes = collectThemes(
      models([theme('en-a', 'en')], decided),
      [says('en-gone', '1')],
      [earlier('en-a'), earlier('en-gone'), earlier('en-other')],
    );
    expect(themes.map(({ key, label, commentIds }) => [key, label, commentIds])).toEqual([
      ['en-gone', 'was en-gone', ['1']],
      ['en-a', 'en-a', []],
    ]);
  });

  it('marks themes of two languages that mean the same, and none that stands alone', () => {
    const two = collectThemes(models([theme('en-a', 'en'), theme('fr-a', 'fr')]), [], []);
    expect(two[0]?.alignmentKey).not.toBeNull();
    expect(two[0]?.alignmentKey).toBe(two[1]?.alignmentKey);
    expect(collectThemes(models([theme('en-a', 'en')]), [], [])[0]?.alignmentKey).toBeNull();
  });

  it('gives the same for any order of suggestions, and none where there is none', () => {
    const made = [says('en-a', '1'), says('en-b', '2'), says('en-a', '3')];
    const given = models([theme('en-a', 'en'), theme('en-b', 'en')]);
    expect(collectThemes(given, made.toReversed(), [])).toEqual(collectThemes(given, made, []));
    expect(collectThemes(models([]), made, [earlier('en-a')])).toEqual([]);
  });
});

describe('summarise', () => {
  const decisions = [
    { commentId: '1', about: [] },
    { commentId: '2', about: [], themesDecided: true },
    { commentId: '3', about: [], themesDecided: false },
  ];

  it('counts what is rejected among the comments that were decided about: of themes, where they were asked about', () => {
    const { targets } = summarise(models([], learnt([target('en-a', 1)])), decisions);
    expect(
      targets.map(({ targetType, targetKey, accepted, rejected }) => [targetType, targetKey, accepted, rejected]),
    ).toEqual([
      ['area', 'housing', 2, 1],
      ['area', 'work', 0, 3],
      ['theme', 'en-a', 1, 0],
    ]);
    expect(targets[0]).toMatchObject({ learntFrom: 'mixed', threshold: 0.4, heldOutF1: 0.5 });
  });

  it('has the proposals of all languages, and no theme before one is decided about', () => {
    const { targets, proposals } = summarise(models([theme('en-a', 'en'), theme('fr-a', 'fr')]), []);
    expect(targets.map(({ targetType }) => targetType)).toEqual(['area', 'area']);
    expect(proposals.map(({ language }) => language)).toEqual(['en', 'fr']);
  });
});

describe('models', () => {
  it('survive being kept as bytes, and add up how their own comments fit', () => {
    const given = models([theme('en-a', 'en'), theme('fr-a', 'fr')], learnt([target('en-a', 1)]));
    expect(decodeModels(encodeModels(given))).toEqual(given);
    expect(decodeModels(Buffer.concat([Buffer.from('x'), encodeModels(given)]).subarray(1))).toEqual(given);
    expect(ownTally(given)).toEqual({ comments: 6, outside: 2, words: 18, unseenWords: 4 });
  });
});
