import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from './languages.ts';
import { detectSegments, mainLanguage } from './segments.ts';

const plausible = interfaceLanguages.map(({ tag }) => tag);
const parts = (text: string, prior: string | null = null): [string, string][] =>
  detectSegments(text, { plausible, prior }).map(({ start, end, language }) => [
    language,
    text.slice(start, end).trim(),
  ]);

describe('detectSegments', () => {
  it.each([
    ['en', 'The rent is too high. I cannot find a doctor. Please help us.'],
    ['zh-Hans', '我想去 University of Calgary 读书。'],
    ['ar', 'أعمل في Tim Hortons منذ سنة. لا أجد وقتا لأولادي.'],
    ['en', 'We eat at La Casa de Toño on Sundays. It is good food.'],
    ['fr', 'Merci. Le loyer est trop cher pour nous. Ok!'],
  ])('keeps %s whole: %s', (language, text) => {
    expect(detectSegments(text, { plausible })).toMatchObject([{ start: 0, end: text.length, language }]);
  });

  it('parts sentences of two languages that share a script', () => {
    expect(
      parts(
        'The rent is too high for my family. No encuentro trabajo en mi profesión y estoy muy cansada. Thank you for asking us.',
        'en',
      ),
    ).toEqual([
      ['en', 'The rent is too high for my family.'],
      ['es', 'No encuentro trabajo en mi profesión y estoy muy cansada.'],
      ['en', 'Thank you for asking us.'],
    ]);
  });

  it('parts a sentence where it changes script for several words', () => {
    expect(parts('الإيجار مرتفع جدا في هذه المدينة and we cannot find any family doctor here')).toEqual([
      ['ar', 'الإيجار مرتفع جدا في هذه المدينة'],
      ['en', 'and we cannot find any family doctor here'],
    ]);
  });

  it('covers the text without gaps, whatever it is', () => {
    const piece = fc.constantFrom(
      'My rent is far too high. ',
      '房租太高了，我们找不到医生。',
      'کرایه بسیار بلند است. ',
      '🙂',
      '\ud800',
      '... ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 6 }),
        (pieces) => {
          const text = pieces.join('');
          const segments = detectSegments(text, { plausible });
          expect(segments[0]?.start).toBe(0);
          expect(segments.at(-1)?.end).toBe(text.length);
          segments.slice(1).forEach((segment, index) => {
            expect(segment.start).toBe(segments[index]?.end);
            expect(segment.language).not.toBe(segments[index]?.language);
          });
        },
      ),
    );
  });

  it('looks at a bounded number of sentences', () => {
    expect(detectSegments('Short one. '.repeat(5000), { plausible }).length).toBeLessThanOrEqual(200);
  });
});

describe('mainLanguage', () => {
  const segment = (language: string, start: number, end: number) => ({ language, start, end, confidence: 0.99 });

  it('is the one with most of the text, und only where none is known', () => {
    expect(mainLanguage([segment('en', 0, 40), segment('es', 40, 90), segment('en', 90, 101)])).toEqual({
      language: 'en',
      confidence: 0.99,
    });
    expect(mainLanguage([segment('und', 0, 80), segment('es', 80, 90)]).language).toBe('es');
    expect(mainLanguage([segment('und', 0, 80)]).language).toBe('und');
  });
});
