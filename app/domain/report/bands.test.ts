import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandKeys, bandLabels, bandOf, bandsOf } from './bands.ts';

const words = { en: { text: 'How old are you?', status: 'reviewed' as const } };
const age = (bands: number[] | undefined, decimals = 0) => ({
  ...{ key: 'age', type: 'number' as const, title: words, aboutYou: true, required: false, decimals },
  ...(bands !== undefined && { bands }),
});

describe('the bands of a number', () => {
  test.each([
    [17, 'below'],
    [18, 'from 18'],
    [64, 'from 18'],
    [65, 'from 65'],
    [-3, 'below'],
  ])('%d is in the band %s', (value, band) => {
    expect(bandOf([18, 65], value)).toBe(band);
  });

  test('are told in words, in both official languages', () => {
    expect(bandLabels(age([65, 18, 18])).map(({ label: { en, fr } }) => [en, fr])).toEqual([
      ['Under 18', 'Moins de 18'],
      ['18 to 64', 'De 18 à 64'],
      ['65 or more', '65 ou plus'],
    ]);
    expect(bandLabels(age([1.5, 3], 1)).map(({ label: { en } }) => en)).toEqual([
      'Under 1.5',
      'From 1.5 to under 3',
      '3 or more',
    ]);
  });

  test('are none where none were set', () => {
    expect(bandLabels(age(undefined))).toEqual([]);
  });

  test('hold every number in exactly one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), fc.integer(), (bands, value) => {
        const begins = bandsOf(age(bands));
        expect(bandKeys(begins).filter((key) => key === bandOf(begins, value))).toHaveLength(1);
      }),
    );
  });
});
