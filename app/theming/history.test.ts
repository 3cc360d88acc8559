import { describe, expect, it } from 'vitest';
import { buses, codebook, comments, homes, reviewed, settings } from './decisions-arrangement.ts';
import { runTheming } from './pipeline.ts';
import type { Suggestion } from './types.ts';

const forArea = (suggestions: readonly Suggestion[], key: string) =>
  suggestions.find(({ targetType, targetKey }) => targetType === 'area' && targetKey === key);

const run = (count: number) => runTheming({ comments, codebook, reviewed: reviewed(count) }, settings);

describe('a run', async () => {
  const without = await run(0);
  const learnt = await run(45);
  const many = await run(75);

  describe('with what was decided in earlier consultations', () => {
    const history = Array.from({ length: 40 }, (_, index) => ({
      comment: { id: `h${String(index)}`, text: (index % 2 === 0 ? homes : buses)[index % 4] ?? '', language: 'en' },
      about: index % 2 === 0 ? ['housing'] : ['closed'],
      asked: ['housing', 'closed'],
    }));
    const learn = (count: number, more: Partial<Parameters<typeof runTheming>[0]> = {}) =>
      runTheming({ comments, codebook, reviewed: reviewed(count), history, ...more }, settings);
    const home = comments[0]?.id ?? '';

    it('suggests by it before anybody has decided here, and counts none of it', async () => {
      const { result } = await learn(0);
      const made = result.suggestions.find((one) => one.commentId === home && one.targetKey === 'housing');
      expect(forArea(without.result.suggestions, 'housing')).toBeUndefined();
      expect(made?.basis).toBe('both');
      expect(result.targets.map(({ learntFrom, accepted, rejected }) => [learntFrom, accepted, rejected])).toEqual([
        ['mixed', 0, 0],
        ['keywords', 0, 0],
        ['keywords', 0, 0],
      ]);
      expect(result.languages.map(({ commentId }) => commentId)).toEqual(comments.map(({ id }) => id));
    });

    it('says nothing about areas that were not asked about then', async () => {
      const transit = (suggestions: readonly Suggestion[]) =>
        suggestions.flatMap(({ targetKey, commentId }) => (targetKey === 'transit' ? [commentId] : []));
      expect(transit((await learn(0)).result.suggestions)).toEqual(transit(without.result.suggestions));
    });

    it('is the same as without where there is none, or none bears on the codebook', async () => {
      for (const none of [[], history.map((one) => ({ ...one, about: ['closed'], asked: ['closed'] }))]) {
        const { result } = await learn(45, { history: none });
        expect(result.suggestions).toEqual(learnt.result.suggestions);
        expect(result.targets).toEqual(learnt.result.targets);
      }
    });
  });

  it('learns from when on to suggest mostly from comments that were drawn at random', async () => {
    const [thresholds, ofChosen] = await Promise.all(
      [true, false].map(async (atRandom) => {
        const decided = reviewed(60).map((one, index) => ({ ...one, atRandom: atRandom || index % 3 === 2 }));
        const { result } = await runTheming({ comments, codebook, reviewed: decided }, settings);
        return result.targets.map(({ threshold }) => threshold);
      }),
    );
    expect(ofChosen).not.toEqual(thresholds);
    const all = reviewed(45).map((one) => ({ ...one, atRandom: true }));
    const { result } = await runTheming({ comments, codebook, reviewed: all }, settings);
    expect(result.targets).toEqual(learnt.result.targets);
  });

  it('says of every comment how much reading it would teach, also of those without a suggestion', () => {
    const { doubts } = learnt.result;
    expect(doubts.map(({ commentId }) => commentId)).toEqual(comments.map(({ id }) => id));
    for (const { doubt } of doubts) expect(doubt).toBeGreaterThanOrEqual(0);
    const mean = (run: typeof learnt) => run.result.doubts.reduce((sum, { doubt }) => sum + doubt, 0) / comments.length;
    expect(mean(many)).toBeLessThan(mean(without));
  });
});
