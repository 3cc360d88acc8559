import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentLanguage } from '../types.ts';
import { drawSample, leastOfALanguage, mostOfALanguage, sampleSize } from './sample.ts';

/** So many comments of each language, one language after the other, with ids that sort as they stand. */
function languagesOf(counts: Readonly<Record<string, number>>): CommentLanguage[] {
  return Object.entries(counts).flatMap(([language, count]) =>
    Array.from({ length: count }, (_, index) => ({
      commentId: `${language}-${String(index).padStart(6, '0')}`,
      language,
      confidence: 1,
    })),
  );
}

function draw(languages: readonly CommentLanguage[], decided: readonly string[] = [], seed = 1) {
  const isDecided = new Set(decided);
  return drawSample(
    languages,
    languages.map(() => true),
    (id) => isDecided.has(id),
    seed,
  );
}

const sizes = (sample: ReadonlyMap<string, readonly number[]>) =>
  Object.fromEntries([...sample].map(([language, places]) => [language, places.length]));

describe('drawSample', () => {
  it('takes all of a language up to the least, whatever its share', () => {
    for (const [count, taken] of [
      [leastOfALanguage - 1, leastOfALanguage - 1],
      [leastOfALanguage, leastOfALanguage],
      [leastOfALanguage + 1, leastOfALanguage],
    ] as const)
      expect(sizes(draw(languagesOf({ en: 50_000, ti: count })))['ti']).toBe(taken);
  });

  it('takes no more than the most of a language, though it be the only one', () => {
    for (const [count, taken] of [
      [mostOfALanguage, mostOfALanguage],
      [mostOfALanguage + 1, mostOfALanguage],
      [5 * sampleSize, mostOfALanguage],
    ] as const)
      expect(sizes(draw(languagesOf({ en: count })))).toEqual({ en: taken });
  });

  it('takes of each language between them its share of the sample', () => {
    const sample = sizes(draw(languagesOf({ ar: 10_000, en: 20_000, fr: 10_000 })));
    expect(sample).toEqual({ ar: sampleSize / 4, en: sampleSize / 2, fr: sampleSize / 4 });
  });

  it('always has what people decided about, beyond every bound', () => {
    const languages = languagesOf({ en: 20_000 });
    const decided = languages.filter((_, index) => index % 3 === 0).map(({ commentId }) => commentId);
    const places = draw(languages, decided).get('en') ?? [];
    const ids = new Set(places.map((place) => languages[place]?.commentId));
    expect(decided.every((id) => ids.has(id))).toBe(true);
    expect(ids.size).toBeGreaterThan(mostOfALanguage);
    expect(ids.size).toBeLessThan(mostOfALanguage + decided.length);
  });

  it('has no comment that says nothing, though it be decided about, and none of a language of such comments', () => {
    const languages = languagesOf({ en: 3, und: 2 });
    const sample = drawSample(languages, [true, false, true, false, false], () => true, 1);
    expect([...sample]).toEqual([['en', [0, 2]]]);
    expect(draw([])).toEqual(new Map());
  });

  it('draws others with another seed, about as often from each end of the ids', () => {
    const languages = languagesOf({ en: 4 * mostOfALanguage });
    const [one = [], two = []] = [1, 2].map((seed) => draw(languages, [], seed).get('en') ?? []);
    const both = one.filter((place) => two.includes(place)).length;
    expect(both / mostOfALanguage).toBeGreaterThan(0.2);
    expect(both / mostOfALanguage).toBeLessThan(0.3);
    const early = one.filter((place) => place < 2 * mostOfALanguage).length;
    expect(early / mostOfALanguage).toBeGreaterThan(0.45);
    expect(early / mostOfALanguage).toBeLessThan(0.55);
  });

  it('gives ascending places, each once, by language, and the same comments for any order', () => {
    const languages = languagesOf({ en: mostOfALanguage + 400, fr: 40, so: 3 });
    const drawn = (order: readonly CommentLanguage[]) =>
      [...draw(order, ['en-000007'])].map(([language, places]) => {
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        return [language, places.map((place) => order[place]?.commentId).sort()];
      });
    const expected = drawn(languages);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: languages.length - 1 }), fc.boolean(), (cut, turned) => {
        const moved = [...languages.slice(cut), ...languages.slice(0, cut)];
        expect(drawn(turned ? moved.reverse() : moved)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});
