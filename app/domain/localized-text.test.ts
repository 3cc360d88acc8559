import { describe, expect, test } from 'vitest';
import { textIn, type LocalizedText } from './localized-text.ts';

const title: LocalizedText = {
  en: { text: 'Housing', status: 'reviewed' },
  ar: { text: 'السكن', status: 'machine draft' },
  fr: { text: 'Logement', status: 'missing' },
};

describe('textIn', () => {
  test('gives the wanted language with its status', () => {
    expect(textIn(title, 'ar')).toEqual({ text: 'السكن', language: 'ar', status: 'machine draft' });
  });

  test('falls back, and says which language the words are really in', () => {
    expect(textIn(title, 'so').language).toBe('en');
    expect(textIn({ ar: { text: 'السكن', status: 'translated' } }, 'so').language).toBe('ar');
  });

  test('a text that is marked as missing is not shown', () => {
    expect(textIn(title, 'fr').language).toBe('en');
  });

  test('a text without any language is a fault, not an empty page', () => {
    expect(() => textIn({}, 'en')).toThrow();
  });
});
