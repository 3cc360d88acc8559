import { interfaceLanguages } from '#app/language/languages.ts';
import type { LanguageLink } from '../language-links.tsx';

/** The languages of a report's page, each with its address. */
export function languageLinks(addresses: Readonly<Record<string, string>>): readonly LanguageLink[] {
  return interfaceLanguages.flatMap(({ tag, autonym, direction }) => {
    const href = addresses[tag];
    return href === undefined ? [] : [{ tag, autonym, direction, href }];
  });
}
