import type { AreaWordsView } from '#app/components/settings/area-words.tsx';
import type { PriorityArea } from '#db/read/consultations.ts';
import { directionOf, interfaceLanguages } from '#app/language/languages.ts';
import { languageName } from './shown-text.server.ts';

/** The languages that an area's page has: the official ones first, then the consultation's, then what it has words in. */
export function areaLanguages(area: PriorityArea, languages: readonly string[]): readonly string[] {
  const own = interfaceLanguages
    .map(({ tag }) => tag)
    .filter((tag) => [area.label, area.definition, area.keywords].some((part) => part[tag] !== undefined));
  return [...new Set(['en', 'fr', ...languages, ...own])];
}

/** An area's words in each language, as the page's fields hold them: keywords one a line. */
export function wordsViews(
  area: PriorityArea,
  languages: readonly string[],
  pageLanguage: string,
): readonly AreaWordsView[] {
  return languages.map((tag) => ({
    tag,
    name: languageName(tag, pageLanguage),
    direction: directionOf(tag),
    label: area.label[tag] ?? '',
    definition: area.definition[tag] ?? '',
    keywords: (area.keywords[tag] ?? []).join('\n'),
    draft: area.draftLanguages.includes(tag),
  }));
}
