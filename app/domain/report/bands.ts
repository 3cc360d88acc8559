import type { Question } from '../survey-question.ts';
import type { Bilingual } from './bilingual.ts';
import * as words from './words.ts';

type NumberQuestion = Extract<Question, { readonly type: 'number' }>;

/** Where the bands of a question begin, in order, each once; none where no report is to count it. */
export function bandsOf({ bands = [] }: NumberQuestion): readonly number[] {
  return [...new Set(bands)].sort((a, b) => a - b);
}

/** A key for each band: what is below the first begin, and from each begin on. */
export function bandKeys(begins: readonly number[]): readonly string[] {
  return ['below', ...begins.map((begin) => `from ${String(begin)}`)];
}

/** The key of the band that a number is in; a band holds the number that it begins with. */
export function bandOf(begins: readonly number[], value: number): string {
  const begin = begins.filter((one) => one <= value).at(-1);
  return begin === undefined ? 'below' : `from ${String(begin)}`;
}

/** The bands in words: `under 18`, `18 to 64`, `65 or more`. Whole numbers end one before the next band. */
export function bandLabels(question: NumberQuestion): readonly { readonly key: string; readonly label: Bilingual }[] {
  const begins = bandsOf(question);
  const [first] = begins;
  if (first === undefined) return [];
  return bandKeys(begins).map((key, index) => {
    const from = begins[index - 1];
    const next = begins[index];
    if (from === undefined) return { key, label: words.bandBelow(first) };
    if (next === undefined) return { key, label: words.bandFrom(from) };
    const whole = question.decimals === 0 && Number.isInteger(from) && Number.isInteger(next);
    return { key, label: whole ? words.bandBetween(from, next - 1) : words.bandUpTo(from, next) };
  });
}
