import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';
import { passesLuhn } from './redaction/numbers.ts';

describe('redact takes out', () => {
  it.each([
    ['Write to maria.lopez+lip@example.org.', 'Write to ⟦email⟧.'],
    ['maria (at) example (dot) com', '⟦email⟧'],
    ['maria at gmail dot com', '⟦email⟧'],
    ['maria at example dot in', '⟦email⟧'],
    ['maria at example.in', '⟦email⟧'],
    ['ｍａｒｉａ＠ｅｘａｍｐｌｅ．ｃｏｍ', '⟦email⟧'],
    ['我的邮箱是li@example.com谢谢', '我的邮箱是⟦email⟧谢谢'],
    ['see https://example.org/me?x=1).', 'see ⟦link⟧).'],
    ['find me: @maria_k!', 'find me: ⟦handle⟧!'],
    ['call 403-555-0123 please', 'call ⟦phone⟧ please'],
    ['(403) 555 0123', '⟦phone⟧'],
    ['+1 (403) 555.0123', '⟦phone⟧'],
    ['me (403-555-0123)', 'me (⟦phone⟧)'],
    ['1-800-555-0123', '⟦phone⟧'],
    ['+33 6 12 34 56 78', '⟦phone⟧'],
    ['4 0 3 5 5 5 0 1 2 3', '⟦phone⟧'],
    ['4\u200b0\u200b3\u00ad-555\u2011\u202e0123', '⟦phone⟧'],
    ['4️⃣0️⃣3️⃣5️⃣5️⃣5️⃣0️⃣1️⃣2️⃣3️⃣', '⟦phone⟧'],
    ['𝟜𝟘𝟛-𝟝𝟝𝟝-𝟘𝟙𝟚𝟛 ok', '⟦phone⟧ ok'],
    ['رقمي ٠٥٠١٢٣٤٥٦٧', 'رقمي ⟦phone⟧'],
    ['شماره من ۴۰۳-۵۵۵-۰۱۲۳ است', 'شماره من ⟦phone⟧ است'],
    ['ਮੇਰਾ ਨੰਬਰ ੪੦੩ ੫੫੫ ੦੧੨੩', 'ਮੇਰਾ ਨੰਬਰ ⟦phone⟧'],
    ['मेरा नंबर ४०३ ५५५ ०१२३ है', 'मेरा नंबर ⟦phone⟧ है'],
    ['ስልኪ 0911234567', 'ስልኪ ⟦phone⟧'],
    ['内线 555-0123', '内线 ⟦phone⟧'],
    ['제 번호는 010-1234-5678입니다', '제 번호는 ⟦phone⟧입니다'],
    ['lambarkaygu waa 403 5550123', 'lambarkaygu waa ⟦phone⟧'],
    ['555 01 23 is my cell', '⟦phone⟧ is my cell'],
    ['I live at T2P 1B3', 'I live at ⟦postal-code⟧'],
    ['t2p1b3', '⟦postal-code⟧'],
    ['T۲P-۱B۳', '⟦postal-code⟧'],
    ['邮编T2P1B3。', '邮编⟦postal-code⟧。'],
    ['130 692 544', '⟦sin⟧'],
    ['NAS: ١٣٠٦٩٢٥٤٤', 'NAS: ⟦sin⟧'],
    ['my SIN is 123 456 789', 'my SIN is ⟦sin⟧'],
    ['1234-5678', '⟦uci⟧'],
    ['12-3456-7890', '⟦uci⟧'],
    ['UCI 12345678', 'UCI ⟦uci⟧'],
    ['application E001234567 since May', 'application ⟦application-number⟧ since May'],
    ['w 001 234 567', '⟦application-number⟧'],
    ['file number 12345678', 'file number ⟦application-number⟧'],
    ['4111 1111 1111 1111', '⟦payment-card⟧'],
    ['health number 046454287', 'health number ⟦number⟧'],
    ['call (403) 555-0187, 130 692 544', 'call ⟦phone⟧, ⟦sin⟧'],
    ['phone 403-555-0187, 130-692-544', 'phone ⟦phone⟧, ⟦sin⟧'],
    ['phone ٤٠٣-٥٥٥-٠١٨٧ / 130-692-544', 'phone ⟦phone⟧ / ⟦sin⟧'],
    ['phone 403-555-0187, 1123-4567', 'phone ⟦phone⟧, ⟦uci⟧'],
    ['phone 0044 20 7946, 0958', 'phone ⟦phone⟧'],
    ['011 52 1 55 1234-5678', '⟦phone⟧'],
    ['812-345-678', '⟦number⟧'],
    ['4O3-555-OI23', '⟦phone⟧'],
    ['four oh three five five five zero one two three', '⟦phone⟧'],
    ['call 403 triple five 0123', 'call ⟦phone⟧'],
    ['au quatre cent trois, cinq cent cinquante-cinq, zéro un vingt-trois', 'au ⟦phone⟧'],
    ['a m i n a @ e x a m p l e . o r g', '⟦email⟧'],
    ['amina@exam\nple.org', '⟦email⟧'],
    ['аminа@exаmple.org', '⟦email⟧'],
    ['T2P lB3', '⟦postal-code⟧'],
    ['We live at 5555 17 Avenue SW, near 1201 Centre Street.', 'We live at ⟦address⟧, near ⟦address⟧.'],
    ['I have 3 kids, 5, 7 and 12 years old', 'I have 3 kids, ⟦age:0-17⟧, ⟦age:0-17⟧ and ⟦age:0-17⟧ years old'],
    ['Born on 12 March 1985', 'Born on ⟦birth-date⟧'],
    ['née en 1985', 'née en ⟦birth-date:1980-1989⟧'],
    ['My name is Amina Yusuf.', 'My name is ⟦name⟧.'],
  ])('%s → %s', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });
});

describe('redact leaves alone', () => {
  it.each([
    'Rent is $1,850.00 and was $1,200 in 2019.',
    'The rent is 1850 a month for 2 rooms.',
    'Rooms cost 1200-1500, 200-3000 people want one.',
    'From 2019-2020 (1894–1895, 1644-1912) and on 2024-05-17 or 17/05/2024 I waited.',
    'Bus 301 and the 72/73, route 4.',
    'We live near 17 Avenue SW, on Centre Street.',
    'I called 911 and 211, then 811.',
    'They owe 123456782 dollars, or $130692544, or 130 692 544 $.',
    'A budget of 2000000000 dollars',
    '1 000 000 people, 12,345,678 more',
    'I have 3 kids, and waited 10 months.',
    'I scored CLB 7, IELTS 6.5, at 50% of 300.',
    'B12 vitamins, H1N1, A4 paper, COVID-19',
    'Call me between 2019-2020',
    'Meet us @home or @ 5:30 pm',
    'I work at a cafe. Community of practice.',
    'I feel safe walking home at night. In my old city that was not possible.',
    'We have no heating at home. So we sleep in our coats.',
    'दो हज़ार रुपये, २०२४ में',
    'في عام ٢٠٢٤ دفعت ١٥٠٠ دولار',
    '2024年房租是1500元。',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, redactions: [] });
  });
});

describe('thresholds', () => {
  it.each([
    ['130 692 544', 'sin'],
    ['130 692 545', 'number'],
    ['130 692 000', null],
    ['030 692 545', 'number'],
    ['030 692 000', 'number'],
    ['403 555 0123', 'phone'],
    ['103 555 0123', null],
    ['403 155 0123', null],
    ['911 555 0123', null],
    ['12345678', null],
    ['123456789', 'number'],
    ['call me 123456', null],
    ['call me 1234567', 'phone'],
    ['T2P 1B3', 'postal-code'],
    ['2020-2019', 'uci'],
    ['1599-1612', 'uci'],
    ['1600-1612', null],
    ['D2P 1B3', null],
    ['T2P 1B33', null],
    ['AT2P 1B3', null],
    ['E00123456', null],
    ['E001234567', 'application-number'],
    ['4111 1111 1111 1112', null],
  ])('%s: %s', (text, kind) => {
    expect(redact(text).redactions[0]?.kind ?? null).toBe(kind);
  });

  it('knows the checksum', () => {
    expect(passesLuhn('046454286')).toBe(true);
    expect(passesLuhn('046454287')).toBe(false);
  });
});

describe('the log', () => {
  it('says what, where and by which rule, and never the words', () => {
    const text = 'I am at ۴۰۳-۵۵۵-۰۱۲۳, T2P 1B3';
    const { redactions } = redact(text);
    expect(redactions).toEqual([
      { kind: 'phone', class: 'remove', rule: 'north-american', start: 8, end: 20, replacement: '⟦phone⟧' },
      { kind: 'postal-code', class: 'remove', rule: 'form', start: 22, end: 29, replacement: '⟦postal-code⟧' },
    ]);
    expect(text.slice(8, 20)).toBe('۴۰۳-۵۵۵-۰۱۲۳');
  });
});

describe('classes', () => {
  it.each([
    ['My name is Amina.', 'name', 'remove'],
    ['my son Ahmed is here', 'name', 'ask'],
    ['I am 43 years old', 'age', 'generalise'],
    ['I was born in 1985', 'birth-date', 'generalise'],
    ['I was born on 12 March 1985', 'birth-date', 'remove'],
    ['the corner of 17th Ave and 4 St', 'address', 'ask'],
    ['I live at 12 Elm Court', 'address', 'remove'],
    ['call 403-555-0123', 'phone', 'remove'],
    ['130 692 545', 'number', 'ask'],
  ])('%s: %s, %s', (text, kind, redactionClass) => {
    expect(redact(text, { language: 'en' }).redactions).toMatchObject([{ kind, class: redactionClass }]);
  });

  it.each([
    [17, '0-17'],
    [18, '18-19'],
    [19, '18-19'],
    [20, '20-29'],
    [29, '20-29'],
    [30, '30-39'],
    [89, '80-89'],
    [90, '90+'],
    [120, '90+'],
    [121, null],
  ])('an age of %i is shown as %s', (age, band) => {
    const { text } = redact(`I am ${String(age)} years old`);
    expect(text).toBe(`I am ${band === null ? String(age) : `⟦age:${band}⟧`} years old`);
  });
});

describe('what a person decided to show', () => {
  const text = 'My name is Amina. My son Ahmed and my caseworker Linda know.';

  it('stays, and the rest does not', () => {
    const [, ahmed] = redact(text, { language: 'en' }).redactions;
    expect(redact(text, { language: 'en', release: ahmed === undefined ? [] : [ahmed] }).text).toBe(
      'My name is ⟦name⟧. My son Ahmed and my caseworker ⟦name⟧ know.',
    );
  });

  it('never is what nobody may be asked about, nor part of a detail', () => {
    const whole = [{ start: 0, end: text.length }];
    expect(redact(text, { language: 'en', release: whole }).text).toContain('My name is ⟦name⟧.');
    expect(redact(text, { language: 'en', release: [{ start: 25, end: 27 }] }).text).not.toContain('Ahmed');
  });
});

describe('the language', () => {
  it('says which cues count: those of its own, of English and French, and of other scripts', () => {
    expect(redact('si Maria', { language: 'fil' }).redactions).toHaveLength(1);
    expect(redact('si Maria', { language: 'es' }).redactions).toEqual([]);
    expect(redact('اسمي أحمد', { language: 'en' }).redactions).toHaveLength(1);
    expect(redact('My name is Amina', { language: 'so' }).redactions).toHaveLength(1);
  });
});
