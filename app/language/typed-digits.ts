import { foldDigits } from './digits.ts';

/** Nobody types a code that is longer, however many signs stand between its digits. */
const LONGEST_TYPED = 200;
/** White space, dashes of every kind, dots, and marks of direction that come along when a code is copied. */
const betweenDigits = /[\s\p{Pd}\p{Cf}._·]/gu;

/**
 * A code as it was meant: the digits of any script as ASCII, without what people put between them. Signs that are
 * neither stay, so that they can be complained about.
 */
export function typedDigits(typed: string): string {
  return foldDigits(typed.slice(0, LONGEST_TYPED)).text.replace(betweenDigits, '');
}
