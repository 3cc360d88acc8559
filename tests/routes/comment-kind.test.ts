import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeReview, chosen, rent, yesNo, type Review } from './review-arrangement.ts';

let review: Review;
beforeAll(async () => {
  review = await arrangeReview();
});
afterAll(() => review.end());

const arabic = { 'Accept-Language': 'ar' };

describe('the kind of a comment', () => {
  const kind = { key: 'need', type: 'kind', words: ['too high'] } as const;

  test('is suggested with the words that say so, and chosen by nobody but the reader', async () => {
    const { path, id } = await review.arrange({ ...rent, suggestions: [...(rent.suggestions ?? []), kind] });
    const { html, words } = await review.open(path);
    expect(words).toContain('The comment reads as: a need or barrier — Because of the words: too high');
    expect(words).toContain('a need or barrier suggested by the machine');
    expect(html).not.toMatch(chosen('kind', 'need'));
    const refused = await review.decide(html, path, { ...yesNo, kind: '' });
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('Say what the comment is: a need or barrier');
    expect(refused.html).toContain('href="#kind"');
    expect(refused.html).toMatch(chosen('answer:area:housing', 'accept'));
    expect((await review.stored(id)).readings).toEqual([]);
    expect((await review.decide(refused.html, path, { ...yesNo, kind: 'experience' })).status).toBe(303);
    expect((await review.recorded(id)).kinds).toEqual({ housing: 'experience' });
  });

  test('may be another for one of several, and hard to say is none; a decision shows again with its kinds', async () => {
    const { path, id } = await review.arrange();
    const yes = { 'answer:area:housing': 'accept', 'answer:area:employment': 'accept' };
    const kinds = { kind: 'need', 'kind:area:employment': 'hard to say' };
    expect((await review.decide((await review.open(path)).html, path, { ...yes, ...kinds })).status).toBe(303);
    expect((await review.recorded(id)).kinds).toEqual({ housing: 'need', employment: null });
    const again = (await review.open(path)).html;
    const shown = [
      /name="kind" (checked="" )?value="hard to say"/,
      /name="kind:area:housing"[^>]*>.*?value="need" selected=""/s,
    ];
    for (const kind of shown) expect(again).toMatch(kind);
  });

  test('is said in the reader’s language, its words in their own', async () => {
    const { path } = await review.arrange({ ...rent, suggestions: [kind] });
    const { html, words } = await review.open(path, review.amina, arabic);
    expect(words).toContain('يُقرأ التعليق على أنه: حاجة أو عائق');
    expect(html).toMatch(/<mark class="words" lang="en" dir="auto">too high<\/mark>/);
  });

  test('is left out where the run says none, or one that has no name here', async () => {
    for (const suggestions of [[], [{ ...kind, key: 'riddle' }]]) {
      const { path } = await review.arrange({ ...rent, suggestions });
      expect((await review.open(path)).html).not.toContain('reads-as');
    }
  });

  test('is the one with the highest score, of the newest run alone', async () => {
    const { path, consultation, id } = await review.arrange({
      ...rent,
      suggestions: [
        { ...kind, score: 0.5 },
        { ...kind, key: 'experience', score: 0.9 },
      ],
    });
    expect((await review.open(path)).words).toContain('reads as: an experience');
    const newer = await review.addRun(consultation, 2);
    expect((await review.open(path)).words).not.toContain('reads as');
    await review.suggest(consultation, newer, id, rent.text, { ...kind, key: 'aspiration' });
    expect((await review.open(path)).words).toContain('reads as: an aspiration');
  });
});

describe('what was taken out', () => {
  const text =
    '⟦name⟧ at ⟦address⟧, ⟦age⟧, ⟦birth-date⟧, aged ⟦age:40-49⟧, born ⟦birth-date:1980-1989⟧, ⟦riddle⟧ ⟦name:x⟧';

  test('reads as words, with the coarser value that stays', async () => {
    const { path } = await review.arrange({ text });
    const { words } = await review.open(path);
    expect(words).toContain('name removed at address removed , age removed , date of birth removed , aged');
    expect(words.replaceAll(/[\u2066\u2069]/g, '')).toContain('aged age 40–49 , born year of birth 1980–1989 ,');
    expect(words).toContain('personal detail removed name removed');
  });

  test('keeps a band in its order where the page runs from right to left', async () => {
    const { path } = await review.arrange({ text });
    const { words } = await review.open(path, review.amina, arabic);
    expect(words).toContain('العمر: \u206640–49\u2069');
    expect(words).toContain('اسم محذوف');
  });
});
