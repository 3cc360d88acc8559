import { createHmac } from 'node:crypto';

/** Digits of a receipt code; the last one is the check digit. */
const RECEIPT_DIGITS = 16;

/**
 * The receipt code of what is sent from a draft: fifteen digits derived from the draft's id, and a check digit. The
 * same draft always gives the same code, so no table needs to hold it.
 */
export function makeReceiptCode(key: Buffer, draftId: string): string {
  const derived = createHmac('sha256', key).update(`receipt code ${draftId}`).digest();
  // 2^128 is so much more than 10^15 that no code is noticeably likelier than another.
  const number = BigInt(`0x${derived.subarray(0, 16).toString('hex')}`) % 10n ** BigInt(RECEIPT_DIGITS - 1);
  const digits = number.toString().padStart(RECEIPT_DIGITS - 1, '0');
  return digits + checkDigit(digits);
}

/** Whether the digits are as many as a code has and its check digit agrees: slips of the pen are told from unknown codes. */
export function isReceiptCode(digits: string): boolean {
  return /^[0-9]{16}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/** What finds a response by its code: a keyed hash, different in every organization. */
export function receiptHash(key: Buffer, organizationId: string, code: string): Buffer {
  return createHmac('sha256', key).update(`receipt hash ${organizationId} ${code}`).digest();
}

/** The code as four groups of four digits. */
export function receiptGroups(code: string): readonly string[] {
  return code.match(/.{1,4}/g) ?? [];
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B): finds every wrong digit and nearly every swap of two neighbours. */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let place = digits.length - 1, weight = 2; place >= 0; place--, weight = 3 - weight) {
    const value = Number(digits.charAt(place)) * weight;
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}
