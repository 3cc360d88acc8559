import type { AnswerProblem } from './answer-problem.ts';
import type { DateField } from './answer-field.ts';

/** How many of year, month and day are asked for. */
export const dateParts = { year: 1, month: 2, day: 3 } as const;

/** A date from its typed parts (year, month, day; digits 0 to 9) as `2026-11-05`, `2026-11` or `2026`, or what is wrong. */
export function checkDate(field: DateField, typed: readonly string[]): string | AnswerProblem {
  const parts = typed.slice(0, dateParts[field.precision]).map((part) => part.replaceAll(/[\s\p{Cf}]/gu, ''));
  const [year = '', month = '1', day = '1'] = parts;
  if (parts.length < dateParts[field.precision] || !/^\d{4}$/.test(year)) return { kind: 'not-a-date' };
  if (![month, day].every((part) => /^\d{1,2}$/.test(part))) return { kind: 'not-a-date' };
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  // A day that its month does not have becomes one of the next month.
  if (instant.toISOString().slice(0, 10) !== iso) return { kind: 'not-a-date' };
  if (field.earliest !== undefined && Number(year) < field.earliest)
    return { kind: 'too-early', earliest: field.earliest };
  if (field.latest !== undefined && Number(year) > field.latest) return { kind: 'too-late', latest: field.latest };
  return iso.split('-').slice(0, dateParts[field.precision]).join('-');
}
