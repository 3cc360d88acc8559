import type { IdentifyingFact, IdentifyingKind } from '#app/domain/reidentification.ts';
import { canadianPlaces, factWords } from './lexicon.ts';

/** Regions as ISO 3166-1 has them; Intl knows their names in every language. */
const regionLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** After these a capitalised word is where somebody lives or comes from. */
const placeCues: Readonly<Record<string, RegExp>> = {
  en: /\b(?:in|from|near|to|at)\s+((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/gu,
  fr: /(?:^|\s)(?:à|de|vers|près de|en|au|aux|quartier)\s+((?:\p{Lu}[\p{L}'’-]+)(?:[\s-]\p{Lu}[\p{L}'’-]+){0,2})/gu,
};
/** What begins with a capital behind a cue, and is no place. */
const noPlaces =
  /^(?:Canada|Canadian|English|French|Anglais|Français|God|Dieu|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|We|My|The|COVID)\b/u;
const spaceless = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Ethiopic}]/u;

/**
 * What in a text could help to recognise who wrote it: kinds of facts with the words that say them, in the order of
 * `identifyingKinds`. English and French are described well; in the other languages jobs, family and countries.
 */
export function identifyingFacts(text: string, language: string): readonly IdentifyingFact[] {
  const found = new Map<IdentifyingKind, Set<string>>();
  const add = (kind: IdentifyingKind, words: readonly string[]) => {
    if (words.length > 0) found.set(kind, new Set([...(found.get(kind) ?? []), ...words]));
  };
  add('place', matches(text, canadianPlaces));
  const cue = placeCues[language];
  if (cue !== undefined)
    add(
      'place',
      Array.from(text.matchAll(cue), (match) => match[1] ?? '').filter((words) => !noPlaces.test(words)),
    );
  add('community', matches(text, countriesIn(language)));
  for (const [kind, pattern] of Object.entries(factWords[language] ?? {}))
    add(kind as IdentifyingKind, matches(text, pattern));
  const order: readonly IdentifyingKind[] = ['place', 'community', 'job', 'family', 'age', 'faith', 'health', 'legal'];
  return order.flatMap((kind) => {
    const words = found.get(kind);
    return words === undefined ? [] : [{ kind, words: [...words] }];
  });
}

/** Words that stand as such; in scripts that join words, anywhere. Plurals of English words too. */
function matches(text: string, pattern: string): readonly string[] {
  if (pattern === '') return [];
  const joined = spaceless.test(pattern);
  const whole = joined ? `(?:${pattern})` : `(?<![\\p{L}\\p{N}])(?:${pattern})s?(?![\\p{L}\\p{N}])`;
  return [...new Set(Array.from(text.matchAll(new RegExp(whole, 'giu')), (match) => match[0]))];
}

const known = new Map<string, string>();

/** The names of all countries but Canada in a language, the longest first. */
function countriesIn(language: string): string {
  const before = known.get(language);
  if (before !== undefined) return before;
  const names = new Intl.DisplayNames([language === 'und' ? 'en' : language], { type: 'region', fallback: 'none' });
  const codes = Array.from(regionLetters).flatMap((one) => Array.from(regionLetters, (two) => one + two));
  const countries = codes
    .filter((code) => code !== 'CA' && !/^(?:[QX].|AA|ZZ|E[UZ]|UN)$/.test(code))
    .flatMap((code) => names.of(code) ?? [])
    .filter((name) => Array.from(name).length > 2 || spaceless.test(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const pattern = [...new Set(countries)].join('|');
  known.set(language, pattern);
  return pattern;
}
