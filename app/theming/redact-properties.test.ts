import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactionToken } from './redact.ts';

describe('properties', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.stringMatching(/^[0-9]{1,11}$/),
    fc.constantFrom(
      ' ',
      '-',
      '.',
      ',',
      '(',
      ')',
      '+',
      '+1 ',
      '@',
      'a@b.ca',
      'www.',
      'https://',
      ' at ',
      '(at)',
      ' dot com',
      '.com',
      '@maria',
      'T2P',
      '1B3',
      'E',
      'phone ',
      'SIN ',
      'UCI ',
      'call me ',
      ' dollars',
      '$',
      '⟦phone⟧',
      '⟦',
      '⟧',
      '\u200b',
      '\u202e',
      '\u0301',
      '\ufffc',
      '٤٠٣',
      '۵۵۵',
      '\ud835',
      '𝟘𝟙𝟚𝟛',
      '403',
      '555',
      '0123',
      '130692544',
      '2019',
      '\n',
      'رقمي ',
      'My name is ',
      'Amina',
      ' Yusuf ',
      'my son ',
      'Mr. ',
      'Thanks, ',
      ' is my name',
      'اسمي ',
      'أحمد ',
      'मेरा नाम ',
      ' है',
      '我叫',
      '王小明',
      '老师',
      '이름은 ',
      '김민수',
      '입니다',
      ' Main Street',
      ' Ave SW',
      '12 ',
      ' rue ',
      '中山路',
      '号',
      'I am ',
      '43',
      ' years old',
      '岁',
      'born on ',
      '12 March 1985',
      ' four',
      ' oh',
      ' triple',
      ' quatre-vingt-dix',
      'passport ',
      '⟦age:40-49⟧',
      '⟦birth-date:1980-1989⟧',
      'اسم من ',
    ),
  );
  const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('never throws, and is idempotent', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = redact(text).text;
        expect(redact(once)).toEqual({ text: once, redactions: [] });
      }),
      { numRuns: 800 },
    );
  });

  it('changes nothing outside what it logs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: redacted, redactions } = redact(text);
        let rebuilt = '';
        let at = 0;
        for (const { kind, start, end, replacement } of redactions) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(replacement === redactionToken(kind) || replacement.startsWith(`⟦${kind}:`)).toBe(true);
          rebuilt += text.slice(at, start) + replacement;
          at = end;
        }
        expect(rebuilt + text.slice(at)).toBe(redacted);
      }),
      { numRuns: 800 },
    );
  });

  it('finds a telephone number in any digit system, however it is parted', () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xa66, 0xff10, 0x1d7ce];
    const separators = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '\u2011', '\u200b', '/');
    fc.assert(
      fc.property(fc.constantFrom(...zeros), separators, fc.integer({ min: 0, max: 9999 }), (zero, separator, line) => {
        const digits = `403555${String(line).padStart(4, '0')}`;
        const shown = Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit)));
        const number = [shown.slice(0, 3), shown.slice(3, 6), shown.slice(6)]
          .map((group) => group.join(''))
          .join(separator);
        expect(redact(`hello ${number} bye`).text).toBe('hello ⟦phone⟧ bye');
      }),
    );
  });

  // A quadratic rule would take minutes; the limit of the test is the bound.
  it.each([
    ...['1 ', '12-', '1-1-', 'a@', '@', '(at) ', '+1 ', 'http://', 'T2P ', 'call me 1 ', '⟦', ' at a.', '2 0 1 9 '],
    ...['my name is ', 'Amina ', 'A. ', 'Mr. ', 'اسم من ', '我叫王', '이름은 김', 'four ', 'four-', 'o1 '],
    ...['I am 43 ', '1, ', '1 Main ', 'rue ', 'coin de la rue a et ', 'born on 1 ', 'born a a ', 'passport a', 'a '],
  ])(
    'takes 20 KB of %j in bounded time',
    (unit) => {
      const text = unit.repeat(20_000 / unit.length);
      expect(redact(redact(text).text).redactions).toEqual([]);
    },
    20_000,
  );
});
