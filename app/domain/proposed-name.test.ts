import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptableName } from './proposed-name.ts';

describe('a proposed name', () => {
  it.each([
    ['en', '  Buses  at night ', 'Buses at night'],
    ['fr', '« Loyers trop chers »', 'Loyers trop chers'],
    ['en', '"Rent & deposits"', 'Rent & deposits'],
    ['ar', 'غلاء الإيجار', 'غلاء الإيجار'],
    ['zh-Hans', '夜间公交', '夜间公交'],
    ['ko', '밤 버스', '밤 버스'],
    ['ti', 'ክራይ ገዛ', 'ክራይ ገዛ'],
    ['pa', 'ਕਿਰਾਇਆ', 'ਕਿਰਾਇਆ'],
    ['fa', 'کرایه\u200cخانه', 'کرایه\u200cخانه'],
    ['ar', 'اختبار IELTS الإنجليزي', 'اختبار IELTS الإنجليزي'],
    ['en', 'Grade 12 credits', 'Grade 12 credits'],
  ])('in %s is taken: %s', (language, proposal, name) => {
    expect(acceptableName(proposal, language)).toBe(name);
  });

  it.each([
    ['en', ''],
    ['en', '   '],
    ['en', '123'],
    ['en', 'Rent\nand buses'],
    ['en', 'Rent\tand buses'],
    ['en', 'Rent https://example.org'],
    ['en', 'See www.example.org'],
    ['en', 'visit example.com'],
    ['en', 'write to me@example'],
    ['en', '<b>Rent</b>'],
    ['en', '[Rent](x)'],
    ['en', 'Call 416 555 0123'],
    ['en', 'اتصل ٤١٦٥٥٥٠١٢٣'],
    ['en', 'Rent of ⟦name⟧'],
    ['en', 'Rent \u202Etner'],
    ['en', 'غلاء الإيجار'],
    ['ar', 'High rent'],
    ['zh-Hans', 'Night buses'],
    ['not a tag', 'Rent'],
    ['en', 5],
    ['en', null],
    ['en', { toString: () => 'Rent' }],
  ])('in %s is refused: %j', (language, proposal) => {
    expect(acceptableName(proposal, language)).toBeNull();
  });

  it('has sixty characters at most, as people count them', () => {
    expect(acceptableName('a'.repeat(60), 'en')).toHaveLength(60);
    expect(acceptableName('a'.repeat(61), 'en')).toBeNull();
    expect(acceptableName('ਕਿ'.repeat(60), 'pa')).not.toBeNull();
    expect(acceptableName('a'.repeat(5_000_000), 'en')).toBeNull();
  });

  it('is one plain line whatever was proposed, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('en', 'ar', 'zh-Hans'), (text, tag) => {
        const name = acceptableName(text, tag);
        if (name === null) return;
        expect(name).not.toMatch(/[\p{Cc}<>@\u202A-\u202E\u2066-\u2069]|:\/\//u);
        expect(acceptableName(name, tag)).toBe(name);
      }),
    );
  });
});
