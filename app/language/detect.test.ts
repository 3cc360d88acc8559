import fc from 'fast-check';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect.ts';
import { interfaceLanguages } from './languages.ts';

const plausible = interfaceLanguages.map(({ tag }) => tag);

describe('detectLanguage', () => {
  it.each([
    ['en', 'The rent is too high and I cannot find a family doctor near my home.'],
    ['fr', "Le loyer est trop cher et je n'arrive pas à trouver un médecin de famille."],
    ['fr', 'Je ne trouve pas de garderie, les ecoles sont tres loin de chez nous'],
    ['es', 'La renta es muy cara y no encuentro trabajo en mi profesión.'],
    ['vi', 'Tiền thuê nhà quá cao và tôi không tìm được việc làm.'],
    ['fil', 'Mahal ang upa ng bahay at wala pa akong nahahanap na trabaho dito.'],
    ['so', 'Kirada guriga aad bay qaali u tahay, shaqo fiicanna ma helin weli.'],
    ['ar', 'الإيجار مرتفع جدا ولا أستطيع أن أجد عملا في مهنتي'],
    ['fa', 'اجاره خانه خیلی گران است و من نمی‌توانم کار پیدا کنم'],
    ['fa', 'کرایه خانه بسیار زیاد است و داکتر پیدا نمی‌شود'],
    ['ur', 'مکان کا کرایہ بہت زیادہ ہے اور مجھے نوکری نہیں مل رہی'],
    ['am', 'የቤት ኪራይ በጣም ውድ ነው፣ ሥራም ማግኘት አልቻልኩም'],
    ['ti', 'ክራይ ገዛ ኣዝዩ ክቡር እዩ፣ ስራሕ እውን ክረክብ ኣይከኣልኩን'],
    ['hi', 'मकान का किराया बहुत ज़्यादा है और मुझे नौकरी नहीं मिल रही'],
    ['pa', 'ਘਰ ਦਾ ਕਿਰਾਇਆ ਬਹੁਤ ਜ਼ਿਆਦਾ ਹੈ'],
    ['ko', '월세가 너무 비싸고 일자리를 찾기 어렵습니다'],
    ['zh-Hans', '房租太高，找不到家庭医生。'],
    ['uk', 'Оренда житла дуже дорога, і я не можу знайти роботу.'],
  ])('knows %s: %s', (language, text) => {
    expect(detectLanguage(text, { plausible }).language).toBe(language);
  });

  it.each([
    ['de', 'Die Miete ist viel zu hoch und wir finden keine Wohnung in der Stadt.'],
    ['sv', 'Hyran är alldeles för hög och vi hittar ingen lägenhet i staden.'],
    ['ru', 'Аренда жилья очень дорогая, и я не могу найти работу.'],
    ['ps', 'د کور کرایه ډېره لوړه ده او زه کار نه شم موندلی'],
  ])('says und for %s where it is not plausible, and its name where it is', (language, text) => {
    expect(detectLanguage(text, { plausible }).language).toBe('und');
    expect(detectLanguage(text, { plausible: [...plausible, language] }).language).toBe(language);
  });

  it.each(['', '   ', '12345', '🙂🙂🙂', '?!…', '\ud800\ud800', '\u202e\u200b', '⟦phone⟧'])(
    'says und for %j',
    (text) => {
      expect(detectLanguage(text, { plausible, prior: 'en' })).toEqual({ language: 'und', confidence: 0 });
    },
  );

  it("leans to the survey's own language where a word fits several", () => {
    const text = 'service';
    expect(detectLanguage(text, { plausible, prior: 'fr' }).language).toBe('fr');
    expect(detectLanguage(text, { plausible, prior: 'en' }).language).toBe('en');
  });

  it("is not bound by the survey's language", () => {
    const text = 'No encuentro trabajo y la vivienda es muy cara';
    expect(detectLanguage(text, { plausible, prior: 'en' }).language).toBe('es');
    expect(detectLanguage('我想去 University of Calgary 读书', { plausible, prior: 'en' }).language).toBe('zh-Hans');
  });

  it('takes tags in any spelling', () => {
    expect(detectLanguage('Mahal ang upa ng bahay dito sa amin', { plausible: ['tl', 'en-CA'] }).language).toBe('fil');
  });

  it('answers a plausible language or und, with a probability, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { language, confidence } = detectLanguage(text, { plausible, prior: 'en' });
        expect([...plausible, 'und']).toContain(language);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('carries a model below 700 KB', () => {
    expect(statSync(new URL('./model/character-grams.json', import.meta.url)).size).toBeLessThan(700_000);
  });
});
