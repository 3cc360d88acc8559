import { foldDigits } from '#app/language/digits.ts';
import type { BenchmarkFaultCode } from './benchmark-fault.ts';

/** Spaces that group digits, as French writes them, and the narrow ones of spreadsheets. */
const GROUPING = /(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu;
const NEGATIVE = /^[-\u2212\u2013]\s*\d/u;

/**
 * A share from 0 to 1: `0.123`, `0,123`, `12.3 %`, `12,3 %`; where the column says that it holds percents, also `12.3`. Of
 * anything else what is wrong with it: nobody guesses whether a bare 12.3 is twelve percent.
 */
export function readShare(typed: string, percents: boolean): number | BenchmarkFaultCode {
  const text = foldDigits(typed).text.trim();
  if (NEGATIVE.test(text)) return 'negative';
  const [, digits, sign] = /^(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*(%?)$/u.exec(text) ?? [];
  if (digits === undefined) return 'not-a-number';
  const value = Number(digits.replace(',', '.'));
  if (percents || sign === '%') return value > 100 ? 'over-hundred' : value / 100;
  return value > 1 ? 'over-one' : value;
}

/** A whole number of people, its digits grouped or not: `12345`, `12 345`, `12,345`. */
export function readPeople(typed: string): number | BenchmarkFaultCode {
  const text = foldDigits(typed).text.trim().replace(GROUPING, '');
  if (NEGATIVE.test(text)) return 'negative';
  const plain = /^\d{1,3}(,\d{3})+$/u.test(text) ? text.replaceAll(',', '') : text;
  if (!/^\d{1,12}$/u.test(plain)) return 'not-a-number';
  return Number(plain);
}
