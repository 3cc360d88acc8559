import { interfaceLanguages } from '#app/language/languages.ts';
import { wordPattern } from './word-pattern.ts';

/** Months by name, as a date has them (in the genitive where a language does that), long and short, in all languages. */
function monthNames(): string[] {
  const names = new Set<string>();
  for (const tag of [...interfaceLanguages.map((language) => language.tag), 'ru', 'sw', 'ps']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2001, month, 15)));
        const name = parts.find((part) => part.type === 'month')?.value.replace(/\.$/u, '') ?? '';
        if (/\p{L}.*\p{L}/u.test(name) && !/\p{N}/u.test(name)) names.add(name);
      }
    }
  }
  return [...names].sort();
}

/** A pattern for any month's name in scanned text. */
export const monthPattern = wordPattern(monthNames().join(','));
