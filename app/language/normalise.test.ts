import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalSpan } from './mapped-text.ts';
import { normalise } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['en', 'Ｈello WORLD', 'hello world'],
    ['fr', 'E\u0301COLE', 'école'],
    ['de', 'Straße', 'strasse'],
    ['ar', 'إِسْكَانٌ آمِــن', 'اسكان امن'],
    ['fa', 'صاحب\u200cخانه', 'صاحب خانه'],
    ['fa', 'کمک', 'كمك'],
    ['ur', 'رہائش', 'رهايش'],
    ['hi', 'नफ़रत', 'नफरत'],
    ['am', 'ሠላም ፀሐይ ዓለም', 'ሰላም ጸሀይ አለም'],
    ['ti', 'ሠላም ዓለም', 'ሰላም ዓለም'],
    ['ti', 'ፀጥታ', 'ጸጥታ'],
    ['pa', 'ਵਿੱਚ ਸ਼ਹਿਰ', 'ਵਿਚ ਸਹਿਰ'],
    ['pa', 'ਪੰਜਾਬ', 'ਪਂਜਾਬ'],
    ['hi', 'ऩ न\u093c', 'न न'],
    ['ps', 'زۍ ګټه', 'زي گټه'],
    ['en', 'ho\u200bu\u00adse\u202e', 'house'],
    ['uk', 'зв’язок', "зв'язок"],
    ['en', 'a\ud800b', 'a\ud800b'],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(normalise(text, language).text).toBe(expected);
  });

  it('leads back to the original, marks and all', () => {
    const text = 'قال: إِسْكَانٌ!';
    const normalised = normalise(text, 'ar');
    const start = normalised.text.indexOf('اسكان');
    const span = originalSpan(normalised, start, start + 'اسكان'.length);
    expect(text.slice(span.start, span.end)).toBe('إِسْكَانٌ');
  });

  it('folds plain text as it folds any other: a ligature at the end asks for the long way', () => {
    const units = fc.oneof(
      fc.constantFrom(
        'ا',
        'ل',
        'َ',
        'ّ',
        'ـ',
        'ی',
        'ک',
        '\u200c',
        '\u200f',
        'क',
        '\u093c',
        '\u094d',
        'ਸ',
        'ੰ',
        'ੱ',
        'ሠ',
        'ዓ',
      ),
      fc.constantFrom('a', 'É', '’', ' ', '.', '😀', '\u00ad', '。', 'Ａ', 'ế'),
      fc.integer({ min: 1, max: 0x206f }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 14 }),
        fc.constantFrom('en', 'ar', 'fa', 'am', 'ti'),
        (parts, language) => {
          const text = parts.join('');
          const plain = normalise(text, language);
          const long = normalise(`${text}ﬁ`, language);
          expect(`${plain.text}fi`).toBe(long.text);
          for (let index = 0; index < plain.text.length; index += 1)
            expect(originalSpan(plain, index, index + 1)).toEqual(originalSpan(long, index, index + 1));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws, and its offsets rise and stay inside the original', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\ud83d', '\u0301', 'ﷺ', 'İ', 'ß', '각'),
    );
    fc.assert(
      fc.property(fc.array(unit), fc.constantFrom('en', 'ar', 'fa', 'am', 'ko', 'und'), (units, language) => {
        const text = units.join('');
        const normalised = normalise(text, language);
        let last = 0;
        for (let index = 0; index < normalised.text.length; index += 1) {
          const span = originalSpan(normalised, index, index + 1);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.start;
        }
      }),
    );
  });
});
