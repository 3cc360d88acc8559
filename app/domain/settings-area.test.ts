import { describe, expect, test } from 'vitest';
import {
  areaWordsProblem,
  keywordsIn,
  LONGEST_AREA_LABEL,
  LONGEST_DEFINITION,
  LONGEST_KEYWORD,
  MOST_KEYWORDS,
} from './settings-area.ts';

describe('keywordsIn', () => {
  test('takes lines and commas, of any script', () => {
    expect(keywordsIn('rent, housing\r\napartment;  too   far ')).toEqual(['rent', 'housing', 'apartment', 'too far']);
    expect(keywordsIn('سكن، إيجار؛ شقة')).toEqual(['سكن', 'إيجار', 'شقة']);
    expect(keywordsIn('房租、住房，公寓')).toEqual(['房租', '住房', '公寓']);
  });

  test('keeps each once, as it was written first, and nothing empty', () => {
    expect(keywordsIn('Rent,rent,\n\n, RENT,hate')).toEqual(['Rent', 'hate']);
    expect(keywordsIn(' ,\n')).toEqual([]);
  });
});

describe('areaWordsProblem', () => {
  const words = { label: 'Housing', definition: 'A home.', keywords: ['rent'] };
  const of = (change: Partial<typeof words>) => areaWordsProblem({ ...words, ...change });

  test('lengths are possible up to their limit', () => {
    expect(of({ label: 'a'.repeat(LONGEST_AREA_LABEL) })).toBeNull();
    expect(of({ label: 'a'.repeat(LONGEST_AREA_LABEL + 1) })).toBe('too-long');
    expect(of({ definition: 'a'.repeat(LONGEST_DEFINITION) })).toBeNull();
    expect(of({ definition: 'a'.repeat(LONGEST_DEFINITION + 1) })).toBe('too-long');
    expect(of({ keywords: ['a'.repeat(LONGEST_KEYWORD)] })).toBeNull();
    expect(of({ keywords: ['a'.repeat(LONGEST_KEYWORD + 1)] })).toBe('long-keyword');
    const many = Array.from({ length: MOST_KEYWORDS + 1 }, (_, n) => `word ${String(n)}`);
    expect(of({ keywords: many.slice(1) })).toBeNull();
    expect(of({ keywords: many })).toBe('too-many-keywords');
  });

  test('a language has no words at all, keywords alone, or a name', () => {
    expect(of({ label: '', definition: '', keywords: [] })).toBeNull();
    expect(of({ label: '', definition: '' })).toBeNull();
    expect(of({ label: '' })).toBe('no-label');
  });

  test('nothing turns the direction of what follows', () => {
    expect(of({ keywords: ['rent\u202E'] })).toBe('bidi-control');
    expect(of({ label: '\u2067Housing' })).toBe('bidi-control');
  });
});
