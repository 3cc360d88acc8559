import type { DossierView } from '#app/components/themes/theme-view.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import type { ThemeTexts } from '#app/domain/theme-edit-texts.ts';
import type { OpenTheme } from '#app/services/open-theme.ts';
import { languageList, languageName, shown, shownEntry } from './shown-text.server.ts';
import { themeChangeViews } from './themes-changes-view.server.ts';
import { commentView, themeEntry } from './themes-view.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** One theme as its page shows it. */
export function dossierView(open: OpenTheme, speaking: Speaking, home: string): DossierView {
  const { theme, definition, keyphrases, languages, merged, themes } = open;
  const { t, language } = speaking;
  const entry = (one: OpenTheme['theme']) => themeEntry(one, open, speaking, { home });
  const into = themes.find(({ key }) => key === theme.mergedInto);
  return {
    entry: entry(theme),
    names: textsOf(theme.name, language),
    definitions: textsOf(definition, language),
    proposedName: theme.proposedName,
    keyphrases,
    phrasesIn: shown('', theme.language === 'und' ? language : theme.language),
    reason: open.reason,
    typical: open.typical.map((comment) => commentView(comment, speaking)),
    unusual: open.unusual.map((comment) => commentView(comment, speaking)),
    languages: languages.length === 0 ? null : languageList(languages, language),
    origin: t(`team:themes.origin.${open.origin}`),
    mergedInto: into === undefined ? null : entry(into),
    merged: merged.map(entry),
    dissents: open.dissents.map(({ id, text, language: tag }) => ({ id, ...shown(text, tag) })),
    changes: themeChangeViews(open.changes, speaking, { home, mayUndo: open.mayShape }),
    areas: areaChoices(open, language),
    mayShape: open.mayShape,
    typed: { name: officialOf('name', theme.name), definition: officialOf('definition', definition) },
  };
}

/** The areas that a theme can be put in. */
export function areaChoices({ areas }: Pick<OpenTheme, 'areas'>, language: string) {
  return areas.map(({ key, label }) => ({ key, name: shownEntry(label, language) ?? shown(key, 'en') }));
}

/** Official languages first, missing or not; then what else there is. */
function textsOf(texts: ThemeTexts, language: string) {
  const others = Object.keys(texts).filter((tag) => !(officialLanguages as readonly string[]).includes(tag));
  return [...officialLanguages, ...others].map((tag) => {
    const text = texts[tag] ?? '';
    return { tag, language: languageName(tag, language), text: text === '' ? null : shown(text, tag) };
  });
}

function officialOf(field: string, texts: ThemeTexts) {
  return Object.fromEntries(officialLanguages.map((tag) => [`${field}-${tag}`, texts[tag] ?? '']));
}
