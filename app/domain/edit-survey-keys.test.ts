import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey, takenIn, takenKeys } from './edit-survey-keys.ts';
import { emptyOutline } from './survey-outline.ts';
import { keySchema } from './survey-key.ts';

test.each([
  ['How old are you?', 'how-old-are-you'],
  ['Où habitez-vous ?', 'ou-habitez-vous'],
  ['Don’t know', 'dont-know'],
  ['18–24', 'choice-1'],
  ['كم عمرك؟', 'choice-1'],
  ['  ', 'choice-1'],
  ['constructor', 'choice-1'],
  [
    'A very long label that says more than any key should have to say of it',
    'a-very-long-label-that-says-more-than-an',
  ],
])('%s becomes the key %s', (label, key) => {
  expect(newKey(new Set(), label, 'choice')).toBe(key);
});

test('what is taken is numbered on', () => {
  expect(newKey(new Set(['age']), 'Age', 'question')).toBe('age-2');
  expect(newKey(new Set(['age', 'age-2']), 'Age', 'question')).toBe('age-3');
  expect(newKey(new Set(['question-1']), '年齢', 'question')).toBe('question-2');
});

test('any words give a key that is valid and not taken', () => {
  const taken = new Set(['a', 'question-1', 'constructor-2']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const key = newKey(taken, label, 'question');
      expect(keySchema.safeParse(key).success, key).toBe(true);
      expect(taken.has(key)).toBe(false);
    }),
  );
});

test('keys in use and keys that were are taken; a choice’s only in its question', () => {
  const question = {
    key: 'home',
    type: 'single',
    aboutYou: false,
    required: false,
    choices: [{ key: 'rent' }],
  } as const;
  const outline = {
    ...emptyOutline,
    sections: [{ key: 'place', safety: false, questions: [{ ...question, choices: [...question.choices] }] }],
    retired: ['home.own', 'age'],
  };
  expect([...takenKeys(outline)]).toEqual(['place', 'home', 'home.rent', 'home.own', 'age']);
  expect([...takenIn(outline, 'home')]).toEqual(['rent', 'own', 'other']);
  expect([...takenIn(outline, 'age')]).toEqual(['other']);
});
