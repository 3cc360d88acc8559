import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, isReceiptCode, makeReceiptCode, receiptGroups, receiptHash } from './receipt.ts';

const key = randomBytes(32);
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 }).map((list) => list.join(''));

describe('a receipt code', () => {
  it('is sixteen digits with a check digit', () => {
    fc.assert(fc.property(fc.uuid(), (draftId) => isReceiptCode(makeReceiptCode(key, draftId))));
  });

  it('is the same for the same draft, and another for another draft or another key', () => {
    const code = makeReceiptCode(key, 'a draft');
    expect(makeReceiptCode(key, 'a draft')).toBe(code);
    expect(makeReceiptCode(key, 'another draft')).not.toBe(code);
    expect(makeReceiptCode(randomBytes(32), 'a draft')).not.toBe(code);
  });

  it('is shown in four groups of four', () => {
    expect(receiptGroups('1234567890123452')).toEqual(['1234', '5678', '9012', '3452']);
  });

  it('is found by a hash that differs from organization to organization', () => {
    const code = makeReceiptCode(key, 'a draft');
    expect(receiptHash(key, 'one', code)).toEqual(receiptHash(key, 'one', code));
    expect(receiptHash(key, 'one', code)).not.toEqual(receiptHash(key, 'two', code));
  });
});

describe('the check digit', () => {
  it('is Luhn’s', () => {
    // The example of ISO/IEC 7812-1, annex B.
    expect(checkDigit('7992739871')).toBe('3');
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
        const code = Array.from(body + checkDigit(body));
        code[place] = String((Number(code[place]) + shift) % 10);
        return !isReceiptCode(code.join(''));
      }),
    );
  });

  it.each(['', '123', '12345678901234521', '12345678901234 2', '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٢'])(
    'does not save %j from being no code',
    (typed) => {
      expect(isReceiptCode(typed)).toBe(false);
    },
  );
});
