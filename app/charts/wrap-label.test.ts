import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapLabel } from './wrap-label.ts';

describe('a label', () => {
  test('breaks between words, punctuation staying with the word before it', () => {
    expect(wrapLabel('Finding a home that we can pay for, close to work', 180, 16)).toEqual([
      'Finding a home that we',
      'can pay for, close to',
      'work',
    ]);
    expect(wrapLabel('Short', 200, 16)).toEqual(['Short']);
    expect(wrapLabel('1 : Pas du tout (jamais)', 130, 16)).toEqual(['1 : Pas du tout', '(jamais)']);
  });

  test('in a script without spaces breaks between words too', () => {
    const lines = wrapLabel('寻找负担得起的住房和工作机会', 80, 16);
    expect(lines.join('')).toBe('寻找负担得起的住房和工作机会');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('that is one long word is cut', () => {
    const lines = wrapLabel('Donaudampfschifffahrtsgesellschaft', 100, 16);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  test('that is far too long ends in an ellipsis', () => {
    const lines = wrapLabel('word '.repeat(100), 100, 16, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });

  test('loses nothing but white space, and no line is wider than there is room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 60, max: 400 }), (label, width) => {
        const lines = wrapLabel(label, width, 16, 1_000);
        expect(lines.join('').replace(/\s/gu, '')).toBe(label.replace(/\s/gu, ''));
        for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
