import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';
import { compileMatcher } from './match.ts';
import type { CodebookArea } from './types.ts';

const area = (id: string, language: string, keywords: string[]): CodebookArea => ({
  id,
  label: {},
  definition: {},
  keywords: { [language]: keywords },
});

/** `area:words that matched`, in the order of the text. */
function matches(text: string, language: string, ...areas: CodebookArea[]): string[] {
  const lexicon = createLexicon(language);
  const { match } = compileMatcher(areas, language, lexicon);
  return match(analyseComment({ id: '1', text }, language, lexicon)).map(
    ({ keyword, start, end }) => `${keyword.claims.map(({ areaId }) => areaId).join('+')}:${text.slice(start, end)}`,
  );
}

describe('keywords', () => {
  const health = area('health', 'en', ['family doctor', 'doctor']);
  const family = area('family', 'en', ['family', 'families']);

  it('longest phrase wins', () => {
    expect(matches('No family doctor for my family, no doctor.', 'en', health, family)).toEqual([
      'health:family doctor',
      'family:family',
      'health:doctor',
    ]);
  });

  it('longest phrase wins wherever it begins', () => {
    const care = area('care', 'en', ['doctor waiting list']);
    expect(matches('a family doctor waiting list', 'en', health, family, care)).toEqual([
      'family:family',
      'care:doctor waiting list',
    ]);
  });

  it('are whole words in their forms', () => {
    expect(matches('Families, familiar, doctors', 'en', health, family)).toEqual(['family:Families', 'health:doctors']);
  });

  it('may belong to several areas', () => {
    expect(matches('rent', 'en', area('a', 'en', ['rent']), area('b', 'en', ['Rent']))).toEqual(['a+b:rent']);
  });

  it('are literals', () => {
    const odd = area('odd', 'en', ['c++ (job)', '.*', '[a-z]+', '(', '\\', '$1']);
    expect(matches('I want a c++ (job) now', 'en', odd)).toEqual(['odd:c++ (job']);
    expect(matches('nothing here at all', 'en', odd)).toEqual([]);
  });

  it.each([
    ['ar', 'إيجار', 'والإيجار مرتفع', 'والإيجار'],
    ['ar', 'عمل', 'أبحث عن العمل', 'العمل'],
    ['fa', 'صاحب‌خانه', 'صاحب خانه ما', 'صاحب خانه'],
    ['ur', 'نوکری', 'کوئی نوکری نہیں', 'نوکری'],
    ['uk', 'робота', 'шукаю роботу', 'роботу'],
    ['am', 'አውቶቡስ', 'በአውቶቡስ እሄዳለሁ', 'በአውቶቡስ'],
    ['am', 'ልጆች', 'ልጆቻችን ናቸው', 'ልጆቻችን'],
    ['ti', 'ክራይ ገዛ', 'ክራይ ገዛ ክቡር', 'ክራይ ገዛ'],
    ['so', 'guri', 'guriga waa qaali', 'guriga'],
    ['hi', 'नफ़रत', 'नफरत बहुत है', 'नफरत'],
    ['pa', 'ਕਿਰਾਇਆ', 'ਕਿਰਾਏ ਬਹੁਤ ਹਨ', 'ਕਿਰਾਏ'],
    ['vi', 'tiền thuê nhà', 'Tiền thuê nhà cao', 'Tiền thuê nhà'],
    ['fil', 'trabaho', 'nagtatrabaho ako', 'nagtatrabaho'],
    ['ko', '월세', '월세가 비싸요', '월세'],
    ['ko', '집을 구하', '집을 구하기 어려워요', '집을 구하'],
    ['zh-Hans', '家庭医生', '找不到家庭医生', '家庭医生'],
    ['fr', 'loyer', 'LES LOYERS', 'LOYERS'],
    ['es', 'vivienda', 'viviendas caras', 'viviendas'],
  ])('%s: %s is found in %s', (language, keyword, text, expected) => {
    expect(matches(text, language, area('a', language, [keyword]))).toEqual([`a:${expected}`]);
  });

  it('Korean single syllables only at the start of a word', () => {
    expect(matches('돈이 없어요 수돈', 'ko', area('a', 'ko', ['돈']))).toEqual(['a:돈']);
  });

  it('English terms are found where another script or Filipino borrows them, not where they mean something else', () => {
    const english = area('a', 'en', ['family doctor', 'car']);
    expect(matches('Walang family doctor dito', 'fil', english)).toEqual(['a:family doctor']);
    expect(matches('ਮੈਨੂੰ family doctor ਨਹੀਂ ਮਿਲਦਾ', 'pa', english)).toEqual(['a:family doctor']);
    expect(matches('car il fait froid', 'fr', english)).toEqual([]);
  });

  it('a keyword of signs alone matches nothing', () => {
    expect(matches('a - b', 'en', area('a', 'en', ['-', '🏠']))).toEqual([]);
  });

  it('any text is a literal keyword: never thrown at, and its places lie in the comment, apart and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('en', 'zh-Hans', 'ko', 'ar', 'am', 'fr'),
        (keywords, filler, language) => {
          const text = `${filler} ${keywords.join(' ')}`;
          const lexicon = createLexicon(language);
          const { match } = compileMatcher([area('a', language, keywords)], language, lexicon);
          let last = 0;
          for (const { start, end } of match(analyseComment({ id: '1', text }, language, lexicon))) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a keyword of the same word a hundred times does no more work than the comment is long', () => {
    const again = Array.from({ length: 100 }, () => 'a').join(' ');
    const found = matches(Array.from({ length: 2000 }, () => 'a').join(' '), 'en', area('a', 'en', [again, 'a a']));
    expect(found).toHaveLength(20);
  });
});
