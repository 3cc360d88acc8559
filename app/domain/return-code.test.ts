import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, makeReceiptCode } from './receipt.ts';
import { makeReturnCode, readReturnCode, returnCodeGroups, spokenReturnCode } from './return-code.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`));

describe('a return code', () => {
  it('is twelve digits, and another one each time', () => {
    const codes = Array.from({ length: 200 }, makeReturnCode);
    for (const code of codes) expect(code).toMatch(/^[0-9]{12}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('uses every digit in every place', () => {
    const codes = Array.from({ length: 1000 }, makeReturnCode);
    for (let place = 0; place < 12; place++) expect(new Set(codes.map((code) => code.charAt(place))).size).toBe(10);
  });

  it('is read with twelve digits, and with no more or fewer', () => {
    fc.assert(
      fc.property(digits(12), (code) => {
        expect(readReturnCode(code)).toEqual({ code });
      }),
    );
    for (const length of [1, 11, 13, 15, 17]) {
      expect(readReturnCode('5'.repeat(length))).toEqual({ slip: 'wrong-length' });
    }
  });

  it('is told from nothing, from words, and from a receipt', () => {
    expect(readReturnCode('')).toEqual({ slip: 'empty' });
    expect(readReturnCode('48122097300x')).toEqual({ slip: 'wrong-length' });
    expect(readReturnCode('٤٨١٢٢٠٩٧٣٠٠٤')).toEqual({ slip: 'wrong-length' });
    const receipt = makeReceiptCode(Buffer.alloc(32), 'a draft');
    expect(readReturnCode(receipt)).toEqual({ slip: 'looks-like-receipt' });
    const wrong = receipt.slice(0, 15) + String((Number(checkDigit(receipt.slice(0, 15))) + 1) % 10);
    expect(readReturnCode(wrong)).toEqual({ slip: 'wrong-length' });
  });

  it('is shown in four groups of three, and said digit by digit', () => {
    expect(returnCodeGroups('481220973004')).toEqual(['481', '220', '973', '004']);
    expect(spokenReturnCode('481220973004')).toBe('4 8 1, 2 2 0, 9 7 3, 0 0 4');
  });
});
