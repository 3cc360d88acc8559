import { expect, test } from 'vitest';
import type { ActAnswer } from './theme-view.ts';
import { formOfTyped, typedWords } from './typed-act.ts';

const answer = (act: string, typed: ActAnswer['typed']): ActAnswer => ({ act, typed, errors: [], meanwhile: [] });

test('names that were typed to keep a theme stand in the form that renames it, once somebody else has kept it', () => {
  const keep = answer('keep', { 'name-en': 'Street life', area: 'safety' });
  expect(formOfTyped(keep, 'candidate')).toBe('keep');
  expect(formOfTyped(keep, 'selected')).toBe('rename');
  expect(formOfTyped(answer('rename', {}), 'rejected')).toBe('keep');
});

test('words for which the theme has no form any more are named, what was only chosen is not', () => {
  const describe = answer('describe', { 'definition-en': 'Parks.', 'definition-fr': ' ', area: 'safety' });
  expect(formOfTyped(describe, 'rejected')).toBeNull();
  expect(typedWords(describe)).toEqual([['definition-en', 'Parks.']]);
  expect(typedWords(answer('reject', { reason: 'Too wide.' }))).toEqual([['reason', 'Too wide.']]);
});
