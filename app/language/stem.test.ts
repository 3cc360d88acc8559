import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { stem, stemsWithoutProclitic } from './stem.ts';

const stemOf = (word: string, language: string): string => stem(normalise(word, language).text, language);

describe('stem', () => {
  it.each([
    ['en', ['bus', 'buses', 'Bus’s']],
    ['en', ['landlord', 'landlords', "landlord's"]],
    ['fr', ['réfugié', 'réfugiés']],
    ['fr', ['loyer', 'loyers']],
    ['fr', ['emploi', 'emplois']],
    ['fr', ['médecin', 'médecins', 'medecin']],
    ['es', ['vivienda', 'viviendas']],
    ['uk', ['робота', 'роботу', 'роботи']],
    ['ar', ['الإيجار', 'إيجار', 'والإيجار']],
    ['ar', ['مدرسة', 'المدرسة', 'مدرستي']],
    ['ar', ['شهادة', 'الشهادات']],
    ['fa', ['کتاب', 'کتابها', 'كتاب']],
    ['hi', ['घर', 'घरों']],
    ['pa', ['ਕਿਰਾਇਆ', 'ਕਿਰਾਏ']],
    ['ur', ['نوکری', 'نوکریاں']],
    ['am', ['ልጅ', 'ልጆች', 'ልጄ']],
    ['ti', ['ቆልዓ', 'ቆልዑ']],
    ['so', ['guri', 'guriga', 'guryo']],
    ['so', ['shaqo', 'shaqada']],
    ['fil', ['trabaho', 'nagtatrabaho', 'magtrabaho']],
    ['ko', ['병원', '병원에서', '병원은']],
  ])('%s: %j fall together', (language, forms) => {
    expect(new Set(forms.map((form) => stemOf(form, language))).size).toBe(1);
  });

  it.each([
    ['en', 'car', 'care'],
    ['fr', 'loyer', 'loi'],
    ['es', 'año', 'ano'],
    ['en', 'university', 'universal'],
    ['en', 'community', 'communicate'],
    ['es', 'comunidad', 'común'],
    ['ar', 'بيت', 'بنت'],
    ['ar', 'شرطة', 'شرط'],
    ['ar', 'عمل', 'عملية'],
    ['am', 'ቤት', 'ሴት'],
    ['vi', 'ma', 'má'],
  ])('%s: %s and %s stay apart', (language, one, other) => {
    expect(stemOf(one, language)).not.toBe(stemOf(other, language));
  });

  it('stems a Latin word inside another script as English', () => {
    expect(stemOf('classes', 'ti')).toBe(stemOf('class', 'en'));
  });

  it('offers the word behind a joined preposition', () => {
    expect(stemsWithoutProclitic(normalise('በአውቶቡስ', 'am').text, 'am')).toContain(stemOf('አውቶቡስ', 'am'));
    expect(stemsWithoutProclitic(normalise('للعمل', 'ar').text, 'ar')).not.toEqual([]);
    expect(stemsWithoutProclitic('bus', 'en')).toEqual([]);
  });

  it('never throws and never empties a word', () => {
    const languages = fc.constantFrom(
      'en',
      'fr',
      'es',
      'uk',
      'ar',
      'fa',
      'ur',
      'hi',
      'pa',
      'am',
      'ti',
      'so',
      'fil',
      'vi',
      'ko',
      'zh-Hans',
      'de',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), languages, (word, language) => {
        const normalised = normalise(word, language).text;
        if (/^\p{L}{2,}$/u.test(normalised)) expect(stem(normalised, language)).not.toBe('');
        expect(() => stem(word, language)).not.toThrow();
      }),
    );
  });
});
