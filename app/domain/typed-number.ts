import type { AnswerProblem } from './answer-problem.ts';
import type { NumberField } from './answer-field.ts';

/** Larger than any count of people, years or dollars that a survey asks for; within it every number is exact. */
const LARGEST = 1e12;

/**
 * A typed number in its canonical form (`1200.5`), or what is wrong with it. Its digits are 0 to 9 already; a point or a
 * comma parts decimals, and groups of three where the field has none. Spaces and apostrophes group too;
 * marks of direction, which come along with what is copied, say nothing.
 */
export function checkNumber(field: NumberField, typed: string): string | AnswerProblem {
  const plain = typed
    .replaceAll(/[\s\p{Cf}'’٬]/gu, '')
    .replace('٫', '.')
    .replace('−', '-');
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(plain) && field.decimals === 0;
  const number = grouped ? plain.replaceAll(/[.,]/g, '') : plain.replace(',', '.');
  const match = /^-?\d+(?:\.(\d+))?$/.exec(number);
  const value = Number(number);
  const decimals = (match?.[1] ?? '').replace(/0+$/, '').length;
  if (match === null || Math.abs(value) > LARGEST || decimals > field.decimals) return { kind: 'not-a-number' };
  if (field.min !== undefined && value < field.min) return { kind: 'too-small', least: field.min };
  if (field.max !== undefined && value > field.max) return { kind: 'too-large', most: field.max };
  return String(value === 0 ? 0 : value);
}
