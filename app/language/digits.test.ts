import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigit, foldDigits } from './digits.ts';
import { originalSpan } from './mapped-text.ts';

describe('foldDigits', () => {
  it.each([
    ['۴۰۳', '403'],
    ['٤٠٣ ٥٥٥', '403 555'],
    ['੪੦੩', '403'],
    ['४०३', '403'],
    ['４０３', '403'],
    ['no digits', 'no digits'],
    ['፩ is a numeral, not a digit', '፩ is a numeral, not a digit'],
    ['½ ² Ⅷ', '½ ² Ⅷ'],
  ])('%s → %s', (text, expected) => {
    expect(foldDigits(text).text).toBe(expected);
  });

  it('knows every decimal digit that this runtime knows, with its value', () => {
    let found = 0;
    let zero = 0;
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if ((codePoint >= 0xd800 && codePoint <= 0xdfff) || !/^\p{Nd}$/u.test(String.fromCodePoint(codePoint))) continue;
      if (found % 10 === 0) zero = codePoint;
      expect(asciiDigit(codePoint)).toBe(String(codePoint - zero));
      found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(600);
  });

  it('leads back to digits that take two code units', () => {
    const text = 'a𝟜𝟘b';
    const folded = foldDigits(text);
    expect(folded.text).toBe('a40b');
    expect(originalSpan(folded, 1, 3)).toEqual({ start: 1, end: 5 });
    expect(text.slice(1, 5)).toBe('𝟜𝟘');
  });

  it('keeps every offset inside the original, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldDigits(text);
        const all = originalSpan(folded, 0, folded.text.length);
        expect(all).toEqual({ start: 0, end: text.length });
      }),
    );
  });
});
