import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPlainWords } from './word-boundaries.ts';

function segmenterWords(text: string, language: string): number[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments).flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [index, index + segment.length] : [],
  );
}

function plainWords(text: string): number[] | null {
  const offsets: number[] = [];
  return addPlainWords(text, offsets) ? offsets : null;
}

/** Every character of the Basic Multilingual Plane, and emoji; letters and signs that join are drawn more often. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0x6ff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x900, max: 0x2100 }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xac00, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('a', 'é', 'ж', 'ب', 'َ', 'क', 'ि', 'ਸ', 'ੰ', 'ሰ', '각', '1', '٣', '5'),
  fc.constantFrom(' ', '.', ',', ':', ';', "'", '_', '،', '-', '\n', '😀', '👍', '🇨🇦'),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

describe('addPlainWords', () => {
  it.each([
    ["I don't pay $1,250.50 a month, e.g. rent.", 'en'],
    ["L'école n'est pas loin ; 3,5 km à pied", 'fr'],
    ['الإيجار مرتفع، ٢٥٠٠ دولار', 'ar'],
    ['नौकरी नहीं मिल रही।', 'hi'],
    ['ਕਿਰਾਇਆ ਬਹੁਤ ਹੈ', 'pa'],
    ['ስራሕ ኣይረኸብኩን።', 'ti'],
    ['월세가 너무 비싸요 😀', 'ko'],
    ['Tiền thuê nhà quá cao', 'vi'],
    ["Об'єднання сімей", 'uk'],
  ])('reads %s itself, as the segmenter does', (sentence, language) => {
    expect(plainWords(sentence)).toEqual(segmenterWords(sentence, language));
  });

  it.each(['房租太高', 'a_b', 'ab:cd', 'ราคา', '\u0301a', 'カナダ'])('leaves %s to the segmenter', (sentence) => {
    expect(plainWords(sentence)).toBeNull();
  });

  it.each(['en', 'fr', 'sv', 'ar', 'ko'])('never says anything else than the segmenter (%s)', (language) => {
    fc.assert(
      fc.property(text, (sample) => {
        const words = plainWords(sample);
        if (words !== null) expect(words).toEqual(segmenterWords(sample, language));
      }),
      { numRuns: 1500 },
    );
  });

  it('says the same for every character between two letters, two digits, and alone', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      const sample = `a${character}b 1${character}2 ${character}`;
      const words = plainWords(sample);
      if (words === null || code >= 0xac00) continue;
      const expected = segmenterWords(sample, 'en');
      if (words.join() !== expected.join()) expect([code.toString(16), words]).toEqual([code.toString(16), expected]);
    }
  });
});
