import { describe, expect, it } from 'vitest';
import { analyseComment } from '../analyse.ts';
import { backgroundOf } from '../label.ts';
import { createLexicon } from '../lexicon.ts';
import type { CandidateTheme, RunTheme } from '../types.ts';
import { separation } from './separation.ts';
import { findSplits, leastOfHalf, leastSeparation, proposeSplits, type FoundSplit } from './splits.ts';

const lexicon = createLexicon('en');
const buses = [
  'the night bus never comes',
  'a late bus means a taxi',
  'bus drivers skip the stop',
  'the bus pass costs much',
];
const gardens = [
  'the garden plots need water',
  'tools for the garden are stolen',
  'a garden plot grows vegetables',
  'vegetables and water for plots',
];
const others = ['the clinic has no doctor', 'rent rises again', 'school lunches are cold', 'jobs need a licence'];
const made = (name: string, texts: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [one = '', other = ''] = [texts[index % 4], texts[Math.floor(index / 4) % 4]];
    const text = `${one}, ${other}`;
    return analyseComment({ id: `${name}${String(index).padStart(2, '0')}`, text }, 'en', lexicon);
  });
const all = { buses: made('b', buses, 40), gardens: made('g', gardens, 40), others: made('o', others, 60) };
const background = backgroundOf(Object.values(all).flat());
const means = { seed: 1, words: null, background };

const themeOf = (key: string, comments: readonly { readonly id: string }[]): CandidateTheme => ({
  ...{ key, language: 'en', areaId: null, label: key, keyphrases: [], unusualCommentIds: [] },
  ...{ groupKey: null, groupLabel: null, typicalCommentIds: [], commentIds: comments.map(({ id }) => id) },
});
const splitsOf = (comments: typeof all.buses) => findSplits([themeOf('t', comments)], comments, means);

describe('separation', () => {
  it('is none between halves of one subject, whole between two subjects', () => {
    const even = all.buses.filter((_, index) => index % 2 === 0);
    const odd = all.buses.filter((_, index) => index % 2 === 1);
    expect(separation(even, odd, background)).toBeLessThan(0.3);
    expect(separation(all.buses, all.gardens, background)).toBeGreaterThan(leastSeparation);
    expect(separation([], all.gardens, background)).toBe(0);
  });
});

describe('a split', () => {
  it('is found where a theme is two, and tells which comments are in which half', () => {
    const both = [...all.buses.slice(0, 20), ...all.gardens.slice(0, 20)];
    const [found, ...more] = splitsOf(both);
    expect(more).toEqual([]);
    expect(found?.separation).toBeGreaterThanOrEqual(leastSeparation);
    const phrases = found?.halves.map(({ keyphrases }) => keyphrases.join(' ').toLowerCase()) ?? [];
    expect(phrases.some((words) => words.includes('bus') && !words.includes('garden'))).toBe(true);
    expect(phrases.some((words) => words.includes('garden') && !words.includes('bus'))).toBe(true);
    expect(splitsOf(both)).toEqual([found]);
  });

  it('is not found in a theme that is one, nor of a handful', () => {
    expect(splitsOf(all.buses)).toEqual([]);
    expect(splitsOf([...all.buses.slice(0, 30), ...all.gardens.slice(0, leastOfHalf - 2)])).toEqual([]);
  });

  const halves: FoundSplit['halves'] = [
    { keyphrases: ['bus'], typicalCommentIds: ['b1'] },
    { keyphrases: ['garden'], typicalCommentIds: ['g1'] },
  ];
  const model = { vocabulary: [], common: new Float32Array(), single: false } as unknown as FoundSplit['model'];
  const proposed = (sizes: readonly [number, number]) =>
    proposeSplits(
      [{ themeKey: 't', separation: 0.9, model, halves }],
      sizes.flatMap((size, half) =>
        Array.from({ length: size }, (_, index) => ({
          commentId: `${String(half)}-${String(index)}`,
          themeKey: 't',
          half,
        })),
      ),
      [{ ...themeOf('t', []), alignmentKey: null } satisfies RunTheme],
    );

  it.each([
    [[leastOfHalf, leastOfHalf], true],
    [[leastOfHalf - 1, 20], false],
    [[8, 32], true],
    [[8, 33], false],
  ] as const)('over all comments has halves of %s: %s', (sizes, stands) => {
    expect(proposed(sizes)).toHaveLength(stands ? 1 : 0);
  });

  it('has the half that would go last, with its comments', () => {
    const [split] = proposed([10, 30]);
    expect(split).toMatchObject({ kind: 'split', themeKeys: ['t'], score: 0.9 });
    expect(split?.evidence.sides.map(({ keyphrases, commentCount }) => [keyphrases[0], commentCount])).toEqual([
      ['garden', 30],
      ['bus', 10],
    ]);
    expect(split?.evidence.sides[1]?.commentIds).toHaveLength(10);
  });
});
