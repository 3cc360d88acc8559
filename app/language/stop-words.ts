import { createRequire } from 'node:module';
import { normalise } from './normalise.ts';
import { addedStopWords, keptWords } from './stop-word-lists.ts';

/** stopwords-iso is one JSON file: required rather than imported, because Node asks for an attribute that bundlers drop. */
const loadLists = (): Readonly<Record<string, readonly string[]>> =>
  createRequire(import.meta.url)('stopwords-iso') as Readonly<Record<string, readonly string[]>>;

/** Its keys are ISO 639-1; ours are canonical tags. */
const listNames: Readonly<Record<string, string>> = { fil: 'tl', 'zh-Hans': 'zh', 'zh-Hant': 'zh' };

const known = new Map<string, ReadonlySet<string>>();

/**
 * Words of a language that say nothing about the subject, in the form that normalise() gives. Any tag is welcome: a
 * language without a list has no stop words.
 */
export function stopWords(language: string): ReadonlySet<string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const lists = loadLists();
  const name = listNames[language] ?? language;
  const published = Object.hasOwn(lists, name) ? (lists[name] ?? []) : [];
  const added = Object.hasOwn(addedStopWords, language) ? (addedStopWords[language] ?? []) : [];
  const kept = new Set(Object.hasOwn(keptWords, language) ? keptWords[language] : []);
  const words = [...published.filter((word) => !kept.has(word)), ...added];
  const set = new Set(words.map((word) => normalise(word, language).text).filter((word) => word !== ''));
  if (known.size < 64) known.set(language, set);
  return set;
}
