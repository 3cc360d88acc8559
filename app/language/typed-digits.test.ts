import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedDigits } from './typed-digits.ts';

describe('a typed code', () => {
  it.each([
    ['481 220 973 004', '481220973004'],
    ['٤٨١ ٢٢٠ ٩٧٣ ٠٠٤', '481220973004'],
    ['۴۸۱-۲۲۰-۹۷۳-۰۰۴', '481220973004'],
    ['४८१.२२०.९७३.००४', '481220973004'],
    ['\u200f481\u00a0220\u2011973\u2013004\u200e', '481220973004'],
    ['４８１・', '481・'],
    ['481_220·973', '481220973'],
    ['  ', ''],
    ['abc 12', 'abc12'],
  ])('%j is %j', (typed, digits) => {
    expect(typedDigits(typed)).toBe(digits);
  });

  it('is the same however its digits are grouped and parted', () => {
    const part = fc.tuple(fc.stringMatching(/^\d{1,4}$/), fc.constantFrom(' ', '-', '–', '.', '\u200f', '\u00a0', ''));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(typedDigits(parts.flat().join(''))).toBe(parts.map(([digits]) => digits).join(''));
      }),
    );
  });

  it('is looked at to two hundred signs and no further', () => {
    expect(typedDigits('1'.repeat(200))).toHaveLength(200);
    expect(typedDigits('1'.repeat(100_000))).toHaveLength(200);
  });
});
