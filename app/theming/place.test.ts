import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseComment, type AnalysedComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';
import { createPlacer, type ThemeModel } from './place.ts';
import { findThemes } from './themes.ts';

const lexicon = createLexicon('en');
const analysed = (text: string, id = '0'): AnalysedComment => analyseComment({ id, text }, 'en', lexicon);
const subjects = {
  housing: ['rent', 'landlord', 'apartment', 'eviction', 'lease', 'deposit', 'basement', 'tenant'],
  transit: ['bus', 'route', 'driver', 'station', 'fare', 'transfer', 'schedule', 'timetable'],
  classes: ['teacher', 'grammar', 'classroom', 'lesson', 'vocabulary', 'homework', 'textbook', 'tutor'],
};
/** Twenty-four comments on each subject: any four of its words, with filler between them. */
const texts = Object.values(subjects).flatMap((words) =>
  Array.from({ length: 24 }, (_, index) => {
    const pick = (step: number): string => words[(index * 3 + step * (1 + (index % 3))) % words.length] ?? '';
    return `The ${pick(0)} and the ${pick(1)} were hard, and my ${pick(2)} had no ${pick(3)}.`;
  }),
);
const comments = texts.map((text, index) => analysed(text, String(index).padStart(3, '0')));
const settings = { seed: 1, languages: ['en'], minimumScore: 0.28, minimumThemeSize: 5 };
const { model, themes } = findThemes(comments, 'en', new Map(), settings);
const place = createPlacer(model, null, 0.28);
const themesOf = (text: string): readonly string[] => place(analysed(text)).themes.map(({ themeKey }) => themeKey);

const without = (text: string, spans: readonly { start: number; end: number }[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

describe('createPlacer', () => {
  it('puts a new comment where comments with such words are', () => {
    const housing = new Set(themes.filter(({ commentIds }) => commentIds.includes('003')).map(({ key }) => key));
    expect(themesOf('My landlord wants the deposit back and the lease ends').some((key) => housing.has(key))).toBe(
      true,
    );
    expect(themesOf('The driver missed the station on this route').some((key) => housing.has(key))).toBe(false);
  });

  it('leaves alone what is about nothing that the run knows', () => {
    expect(themesOf('Penguins swim beautifully around icebergs')).toEqual([]);
    expect(themesOf('')).toEqual([]);
    expect(themesOf('🙂 …')).toEqual([]);
  });

  it('says how comments fit', () => {
    expect(place(analysed('Penguins and the landlord')).tally).toMatchObject({ comments: 1, words: 2, unseenWords: 1 });
    expect(place(analysed('Penguins swim')).tally).toMatchObject({ outside: 1, unseenWords: 2 });
    expect(place(analysed('landlord lease deposit tenant')).tally.outside).toBe(0);
  });

  it('carries evidence without which the score is lower', () => {
    for (const text of texts) {
      for (const { themeKey, score, evidence } of place(analysed(text)).themes) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
        const rest = place(analysed(without(text, evidence))).themes.find((other) => other.themeKey === themeKey);
        expect(rest?.score ?? 0).toBeLessThan(score);
      }
    }
  });

  it('places the same after the model was stored', () => {
    const stored = deserialize(serialize(model)) as ThemeModel;
    const again = createPlacer(stored, null, 0.28);
    for (const comment of comments) expect(again(comment)).toEqual(place(comment));
  });

  it('takes any text, with scores from 0 to 1 that do not add up to more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const scores = place(analysed(text)).themes.map(({ score }) => score);
        expect(scores.every((score) => score >= 0.28 && score <= 1)).toBe(true);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.001);
      }),
    );
  });
});

describe('findThemes', () => {
  it('keeps the subjects apart', () => {
    expect(themes.length).toBeGreaterThanOrEqual(3);
    for (const { commentIds } of themes)
      expect(new Set(commentIds.map((id) => Math.floor(Number(id) / 24))).size).toBe(1);
  });

  it('gives the same for the comments in another order', () => {
    const turned = findThemes([...comments].reverse(), 'en', new Map(), settings);
    expect(turned.themes).toEqual(themes);
    expect(turned.model).toEqual(model);
  });

  it('shows typical and unusual members, no comment as both', () => {
    for (const { commentIds, typicalCommentIds, unusualCommentIds } of themes) {
      const shown = [...typicalCommentIds, ...unusualCommentIds];
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.every((id) => commentIds.includes(id))).toBe(true);
    }
  });

  it('puts a theme under the area that most of its comments are about, else in its group', () => {
    const areas = new Map(comments.slice(0, 24).map(({ id }) => [id, 'housing']));
    const found = findThemes(comments, 'en', areas, settings).themes;
    for (const { commentIds, areaId, groupKey } of found) {
      const about = commentIds.filter((id) => areas.has(id)).length / commentIds.length;
      expect(areaId).toBe(about >= 0.5 ? 'housing' : null);
      if (areaId !== null) expect(groupKey).toBeNull();
    }
  });

  it('counts thousands of copies as members of one theme that bends no other', () => {
    const copies = Array.from({ length: 5000 }, (_, index) =>
      analysed('Sign the petition about dogs', `p${String(index)}`),
    );
    const found = findThemes([...comments, ...copies], 'en', new Map(), settings).themes;
    expect(found[0]?.commentIds).toHaveLength(5000);
    for (const { commentIds } of found.slice(1))
      expect(new Set(commentIds.map((id) => Math.floor(Number(id) / 24))).size).toBe(1);
  });
});
