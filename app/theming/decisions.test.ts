import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeModels, encodeModels, type ThemingModels } from './models.ts';
import { area, codebook, comments, reviewed, settings } from './decisions-arrangement.ts';
import { placeComments, runTheming } from './pipeline.ts';
import type { CodebookArea, ReviewedComment, Suggestion } from './types.ts';

const run = (count: number, more: readonly ReviewedComment[] = []) =>
  runTheming({ comments, codebook, reviewed: [...reviewed(count), ...more] }, settings);
const place = (text: string, models: ThemingModels, book: readonly CodebookArea[] = codebook) =>
  placeComments([{ id: 'new', text, language: 'en' }], book, models, settings);
const forArea = (suggestions: readonly Suggestion[], key: string) =>
  suggestions.find(({ targetType, targetKey }) => targetType === 'area' && targetKey === key);

describe('a run', async () => {
  const without = await run(0);
  const few = await run(9);
  const learnt = await run(45);
  const many = await run(75);

  it('without decisions rests on keywords alone, and says so', () => {
    expect(
      without.result.targets.map(({ learntFrom, accepted, rejected, heldOutF1 }) => [
        learntFrom,
        accepted,
        rejected,
        heldOutF1,
      ]),
    ).toEqual(codebook.map(() => ['keywords', 0, 0, null]));
    const bases = without.result.suggestions
      .filter(({ targetType }) => targetType === 'area')
      .map(({ basis }) => basis);
    expect(new Set(bases)).toEqual(new Set(['keywords']));
  });

  it('with a handful of decisions still does, and counts them', () => {
    expect(few.result.targets.map(({ learntFrom }) => learntFrom)).toEqual(['keywords', 'keywords', 'keywords']);
  });

  it('with some learns from them beside the keywords, with many from them alone', () => {
    const told = ({ result }: typeof learnt) =>
      result.targets.map(({ targetKey, learntFrom, accepted, rejected }) => [
        targetKey,
        learntFrom,
        accepted,
        rejected,
      ]);
    expect(told(learnt)).toEqual([
      ['housing', 'mixed', 15, 30],
      ['transit', 'mixed', 15, 30],
      ['health', 'keywords', 0, 45],
    ]);
    expect(told(many)).toEqual([
      ['housing', 'decisions', 25, 50],
      ['transit', 'decisions', 25, 50],
      ['health', 'keywords', 0, 75],
    ]);
    for (const [{ result }, basis] of [
      [learnt, 'both'],
      [many, 'decisions'],
    ] as const) {
      expect(new Set(result.suggestions.flatMap((made) => (made.targetKey === 'housing' ? [made.basis] : [])))).toEqual(
        new Set([basis]),
      );
      expect(result.targets[0]?.heldOutF1).toBeGreaterThan(0.8);
    }
  });

  it('suggests what it learnt for comments that nobody has read, by words that are no keywords', () => {
    const unread = comments.slice(45);
    const homeIds = new Set(unread.filter((_, index) => index % 3 === 0).map(({ id }) => id));
    const found = learnt.result.suggestions.filter(
      ({ targetKey, commentId }) => targetKey === 'housing' && commentId >= 'c045',
    );
    expect(found.filter(({ commentId }) => homeIds.has(commentId)).length).toBeGreaterThan(0.9 * homeIds.size);
    expect(found.filter(({ commentId }) => !homeIds.has(commentId)).length).toBeLessThan(0.1 * homeIds.size);
  });

  it('counts only decisions about comments that it read', async () => {
    const gone = Array.from({ length: 30 }, (_, index) => ({
      commentId: `gone-${String(index)}`,
      about: [{ targetType: 'area' as const, targetKey: 'housing' }],
    }));
    const { result } = await run(45, gone);
    expect(result.targets).toEqual(learnt.result.targets);
    expect(result.suggestions).toEqual(learnt.result.suggestions);
  });

  it('bears decisions about areas and themes that are no more', async () => {
    const about = [
      { targetType: 'area', targetKey: 'closed' },
      { targetType: 'theme', targetKey: 'en-none' },
      { targetType: 'area', targetKey: '__proto__' },
    ] as const;
    const { result } = await runTheming(
      {
        comments,
        codebook,
        reviewed: comments.map(({ id: commentId }) => ({ commentId, about, themesDecided: true })),
      },
      settings,
    );
    expect(result.targets.map(({ targetKey }) => targetKey)).toEqual(['housing', 'transit', 'health']);
  });

  it('never changes what people decided', async () => {
    const deepFrozen = reviewed(45).map((one) =>
      Object.freeze({ ...one, about: Object.freeze(one.about.map((it) => Object.freeze(it))) }),
    );
    const before = JSON.stringify(deepFrozen);
    const { result } = await runTheming({ comments, codebook, reviewed: Object.freeze(deepFrozen) }, settings);
    expect(JSON.stringify(deepFrozen)).toBe(before);
    expect(result).toEqual(learnt.result);
  });

  describe('places what comes later', () => {
    const kept = decodeModels(encodeModels(learnt.models));

    it('as the run itself would have, from the bytes that are kept', async () => {
      const again = await placeComments(comments, codebook, kept, settings);
      expect(again.suggestions).toEqual(learnt.result.suggestions);
      expect(again.languages).toEqual(learnt.result.languages);
      expect(again.tally.comments).toBe(comments.length);
      expect(kept).toEqual(learnt.models);
    });

    it('with a lower score when the evidence is taken out', async () => {
      for (const text of ['mould on the damp walls', 'the heating is broken again', 'my landlord left the mould']) {
        const made = forArea((await place(text, kept)).suggestions, 'housing');
        expect(made?.basis, text).toBe('both');
        expect(made?.evidence.length).toBeGreaterThan(0);
        expect(made?.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
        let rest = text;
        for (const { start, end } of [...(made?.evidence ?? [])].sort((a, b) => b.start - a.start))
          rest = rest.slice(0, start) + rest.slice(end);
        const after = forArea((await place(rest, kept)).suggestions, 'housing');
        expect(after?.score ?? 0, text).toBeLessThan(made?.score ?? 0);
      }
    });

    it('each by itself: what else comes makes no difference', async () => {
      const alone = (await place('mould and a late bus', kept)).suggestions;
      const among = await placeComments(
        [{ id: 'new', text: 'mould and a late bus', language: 'en' }, ...comments.slice(0, 20)],
        codebook,
        kept,
        settings,
      );
      expect(among.suggestions.filter(({ commentId }) => commentId === 'new')).toEqual(alone);
      expect(await placeComments([], codebook, kept, settings)).toMatchObject({
        suggestions: [],
        tally: { comments: 0 },
      });
    });

    it.each([
      ['another order', codebook.toReversed()],
      ['an area more', [area('added', ['mould']), ...codebook]],
      ['an area less', codebook.slice(1)],
      ['a keyword more', [area('housing', ['aaa', 'rent', 'landlord', 'zzz']), ...codebook.slice(1)]],
      ['no area', []],
    ])('under the right area when the codebook has %s by now', async (_, book) => {
      const known = new Set(book.map(({ id }) => id));
      for (const text of [
        'mould, the heating is broken',
        'no bus at night',
        'my landlord and the rent',
        'the doctor is far',
      ]) {
        const expected = (await place(text, kept)).suggestions
          .filter(({ targetType, targetKey }) => targetType === 'area' && known.has(targetKey))
          .map(({ targetKey }) => targetKey);
        const made = (await place(text, kept, book)).suggestions
          .filter(({ targetType, targetKey }) => targetType === 'area' && targetKey !== 'added')
          .map(({ targetKey }) => targetKey);
        expect(made, text).toEqual(expected);
      }
    });

    it('whatever they say, without a fault', async () => {
      const hostile = [
        '',
        ' ',
        '\u0000\ud800',
        '🦆🦆🦆',
        '\u202emould\u202c',
        'mould '.repeat(5000),
        '(.*)+$ [housing]',
        'constructor __proto__ toString',
        'ክራይ 房租 إيجار rent',
      ];
      const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 60 }));
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { maxLength: 6 }),
          fc.constantFrom(null, 'en', 'tlh', 'not a tag'),
          async (texts, language) => {
            const given = texts.map((one, index) => ({ id: String(index), text: one, language }));
            const placed = await placeComments(given, codebook, kept, settings);
            expect(placed.languages).toHaveLength(given.length);
            for (const { commentId, score, evidence, targetType } of placed.suggestions) {
              expect(score).toBeGreaterThanOrEqual(targetType === 'kind' ? 0 : 0.0001);
              expect(score).toBeLessThanOrEqual(1);
              const { length } = texts[Number(commentId)] ?? '';
              for (const { start, end, weight } of evidence) {
                expect(
                  start >= 0 && start <= end && end <= length,
                  `${String(start)}–${String(end)} of ${String(length)}`,
                ).toBe(true);
                expect(Number.isFinite(weight)).toBe(true);
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  });
});
