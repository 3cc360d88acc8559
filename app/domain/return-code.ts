import { randomInt } from 'node:crypto';
import { isReceiptCode } from './receipt.ts';

/** Digits of a return code: 10¹² codes, each of them slow to try. A receipt has sixteen, so the two are never confused. */
const RETURN_CODE_DIGITS = 12;
const GROUP = 3;

/** Why what was typed is no return code: nothing; not twelve digits; the other code that people are given. */
export type ReturnCodeSlip = 'empty' | 'wrong-length' | 'looks-like-receipt';

/** A return code that nobody can foresee. */
export function makeReturnCode(): string {
  return Array.from({ length: RETURN_CODE_DIGITS }, () => String(randomInt(10))).join('');
}

/** A code from outside, as its digits, or what is wrong with it; `digits` as language/typed-digits reads them. */
export function readReturnCode(digits: string): { readonly code: string } | { readonly slip: ReturnCodeSlip } {
  if (digits === '') return { slip: 'empty' };
  if (isReceiptCode(digits)) return { slip: 'looks-like-receipt' };
  return /^[0-9]{12}$/.test(digits) ? { code: digits } : { slip: 'wrong-length' };
}

/** The code in four groups of three digits, as it is shown and said. */
export function returnCodeGroups(code: string): readonly string[] {
  return Array.from({ length: code.length / GROUP }, (_, group) => code.slice(group * GROUP, (group + 1) * GROUP));
}

/** The code for a voice: each digit by itself, a pause after each group. Without it “481” is read as a number. */
export function spokenReturnCode(code: string): string {
  return returnCodeGroups(code)
    .map((group) => Array.from(group).join(' '))
    .join(', ');
}
