import { describe, expect, it } from 'vitest';
import { surveyTemplates } from '#app/exchange/survey-templates.ts';
import { EASIEST_GRADE, HARDEST_GRADE, readingLevel, readingLevels } from './reading/level.ts';
import { frenchSyllables } from './reading/french-syllables.ts';

describe('the grade of a text', () => {
  it('is Flesch and Kincaid’s in English: 6 words, 1 sentence, 6 syllables', () => {
    const { grade, sentence, word } = readingLevel('The cat sat on the mat.', 'en');
    expect([sentence, word]).toEqual([1, 6]);
    expect(grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
  });

  it('is the school year of Kandel and Moles’ ease in French: easy words stay low, long ones go high', () => {
    // 5 words, 1 sentence, 6 syllables: 207 − 5.075 − 88.32 = 113.6, easier than the table goes.
    expect(readingLevel('Le chat dort au soleil.', 'fr')).toMatchObject({ sentence: 1, word: 5, grade: 4 });
    const hard = readingLevel('L’administration communautaire considère l’harmonisation réglementaire.', 'fr');
    expect(hard.grade).toBe(17);
  });

  it.each([
    ['table', 1],
    ['maison', 2],
    ['école', 2],
    ['réunion', 3],
    ['naïf', 2],
    ['quelque', 1],
    ['vie', 1],
    ['le', 1],
    ['communauté', 4],
  ])('counts the syllables of %s: %i', (word, syllables) => {
    expect(frenchSyllables(word)).toBe(syllables);
  });
});

describe.each(surveyTemplates().map(({ key, document }) => [key, document] as const))(
  'the template %s',
  (_, survey) => {
    it.each(readingLevels(survey))('reads at grade 6 to 8 in $language', ({ whole, sentences }) => {
      expect(whole.grade).toBeGreaterThanOrEqual(EASIEST_GRADE);
      expect(whole.grade).toBeLessThanOrEqual(HARDEST_GRADE);
      expect(sentences.grade).toBeLessThanOrEqual(HARDEST_GRADE);
    });
  },
);
