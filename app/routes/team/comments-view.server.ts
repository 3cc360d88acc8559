import type { Choice, FoundView, SearchFormView } from '#app/components/search/search-view.ts';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import { markText } from '#app/domain/marked-text.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { searchComments } from '#app/services/search-comments.ts';
import type { CommentsQuery } from './comments-query.server.ts';
import { languageName, shown, shownEntry, teamLanguage } from './shown-text.server.ts';

type Searched = NonNullable<Awaited<ReturnType<typeof searchComments>>>;
type Found = NonNullable<Searched['found']>;

/** What the form offers; names stand in the page's language, or say in which they are. */
export function searchFormView(
  { areas, themes, languages, run }: Searched,
  { typed, filters }: CommentsQuery,
  { language, empty }: { language: string; empty: string },
): SearchFormView {
  const among = teamLanguage(language);
  const known = languages.filter((tag) => tag !== 'und');
  return {
    ...{ typed, filters, empty },
    areas: areas.map(({ key, label }): Choice => ({
      value: key,
      name: shownEntry(label, language) ?? shown(key, 'en'),
    })),
    themes: themes.kept.map(({ key, name }) => ({ value: key, name: themeName(name, key, language) })),
    candidates: themes.candidates.map((one) => ({ value: one.key, name: shown(one.label, one.language) })),
    languages: known.map((tag) => ({ value: tag, name: shown(languageName(tag, among), among) })),
    run: run === null ? null : formatNumber(run, among),
  };
}

/** What people called a theme, whichever way its names are kept. */
function themeName(names: TextsByLanguage, key: string, language: string) {
  const plain = Object.entries(names).map(([tag, name]) => [tag, typeof name === 'string' ? name : name.text]);
  return shownEntry(Object.fromEntries(plain) as Record<string, string>, language) ?? shown(key, 'en');
}

/** How many there are, as the words that say it take it. */
export function countView(count: Found['count'], language: string) {
  const among = teamLanguage(language);
  if (count.kind === 'none') return null;
  const number = count.kind === 'at-least' ? count.count : count.than;
  return { kind: count.kind, number: formatNumber(number, among) };
}

/** A found comment; `place`: where comments of its consultation are read, null for who does not. */
export function foundView(comment: Found['comments'][number], language: string, place: string | null): FoundView {
  const tag = comment.language;
  const known = tag !== 'und';
  return {
    id: comment.id,
    pieces: markText(comment.text, [comment.marks]),
    language: tag,
    direction: known ? directionOf(tag) : 'auto',
    languageName: known ? languageName(tag, teamLanguage(language)) : null,
    read: comment.read,
    href: place === null ? null : `${place}/${comment.id}`,
  };
}
