import type { Shown } from '#app/components/review-view.ts';
import { textIn, type LocalizedText } from '#app/domain/localized-text.ts';
import { withoutAnswers } from '#app/domain/piping.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { autonymOf, canonicalLanguage, directionOf } from '#app/language/languages.ts';

/** Marks a text with its language. */
export function shown(text: string, language: string): Shown {
  return { text, language, direction: directionOf(language) };
}

/** A localized text in the page's language, or in the first that it has; where it names an earlier answer it stands open. */
export function shownText(localized: LocalizedText, language: string): Shown {
  const found = textIn(withoutAnswers(localized), language);
  return shown(found.text, found.language);
}

/** The same for a plain record of texts by language; null where there is no text at all. */
export function shownEntry(texts: Readonly<Record<string, string>>, language: string): Shown | null {
  for (const tag of [language, 'en', 'fr', ...Object.keys(texts)]) {
    const text = texts[tag];
    if (text !== undefined && text !== '') return shown(text, tag);
  }
  return null;
}

/** A language by its name in the page's language, with its own name where that differs: `Arabic (العربية)`. */
export function languageName(tag: string, pageLanguage: string): string {
  const name = new Intl.DisplayNames([pageLanguage], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  const own = autonymOf(tag);
  const same = own.localeCompare(name, undefined, { sensitivity: 'base' }) === 0 || own === canonicalLanguage(tag);
  return same ? name : `${name} (${own})`;
}

/** Names of languages as one list in the page's language. */
export function languageList(tags: readonly string[], pageLanguage: string): string {
  const names = tags.map((tag) => languageName(tag, pageLanguage));
  return new Intl.ListFormat(pageLanguage, { type: 'conjunction' }).format(names);
}

/** The language that the team's own words are in on a page: its own where they exist in it, else English. */
export function teamLanguage(pageLanguage: string): string {
  return catalogue(pageLanguage, 'team') === null ? 'en' : pageLanguage;
}
