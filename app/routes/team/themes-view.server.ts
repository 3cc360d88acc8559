import type { Shown } from '#app/components/review-view.ts';
import type { CommentView, ThemeEntryView, ThemeListView } from '#app/components/themes/theme-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import type { ThemeTexts } from '#app/domain/theme-edit-texts.ts';
import { formatScore } from '#app/i18n/format.ts';
import type { ShownComment } from '#app/services/open-theme.ts';
import type { OpenThemes, WorkshopTheme } from '#app/services/open-themes.ts';
import { languageList, languageName, shown, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

export const themeFilters = ['all', 'candidates', 'selected', 'rejected'] as const;
export type ThemeFilter = (typeof themeFilters)[number];
const standingOfFilter = { candidates: 'candidate', selected: 'selected', rejected: 'rejected' } as const;

/** Where a workshop's pages are. */
export function themesHome(organization: string, slug: string): string {
  return `/team/${organization}/consultations/${encodeURIComponent(slug)}/themes`;
}

export function themeHref(home: string, key: string): string {
  return `${home}/${encodeURIComponent(key)}`;
}

/** The name of a theme in the page's language, or in another that it has; its key where it is gone with its name. */
export function themeName(key: string, name: ThemeTexts, language: string): Shown {
  return shownEntry(name, language) ?? shown(key, 'und');
}

/** A name within a sentence: isolated, so that one in another script leaves the rest in its order. */
export function quotedName(key: string, name: ThemeTexts, language: string): string {
  return `\u2068${themeName(key, name, language).text}\u2069`;
}

/** The list of a workshop as the address asks for it: which themes, and by size or by area. */
export function themeListView(
  open: OpenThemes,
  { searchParams }: URL,
  speaking: Speaking,
  { home, current }: { readonly home: string; readonly current: string | null },
): ThemeListView {
  const { t } = speaking;
  const filter = themeFilters.find((one) => one === searchParams.get('show')) ?? 'all';
  const byArea = searchParams.get('by') === 'area';
  const query = (show: ThemeFilter, area: boolean) => {
    const asked = new URLSearchParams({ ...(show !== 'all' && { show }), ...(area && { by: 'area' }) }).toString();
    return asked === '' ? '' : `?${asked}`;
  };
  const entries = open.themes
    .filter(({ standing }) => (filter === 'all' ? standing !== 'merged' : standing === standingOfFilter[filter]))
    // What was turned down comes last: it is there to be found again, not to be decided about.
    .sort((a, b) => Number(a.standing === 'rejected') - Number(b.standing === 'rejected'))
    .map((theme) => themeEntry(theme, open, speaking, { home, query: query(filter, byArea) }));
  const groups = open.areas.map(({ key, label }) => ({
    area: shownEntry(label, speaking.language) ?? shown(key, 'en'),
    entries: entries.filter(({ areaKey }) => areaKey === key),
  }));
  const known = new Set(open.areas.map(({ key }) => key));
  const other = {
    area: shown(t('team:themes.noArea'), speaking.language),
    entries: entries.filter(({ areaKey }) => areaKey === null || !known.has(areaKey)),
  };
  return {
    ...{ home, current, revision: open.revision, any: open.themes.length > 0 },
    filters: themeFilters.map((one) => ({
      ...{ key: one, label: t(`team:themes.filter.${one}`), href: home + query(one, byArea), here: one === filter },
    })),
    orders: [false, true].map((area) => ({
      ...{ key: area ? 'area' : 'size', label: t(`team:themes.order.${area ? 'area' : 'size'}`) },
      ...{ href: home + query(filter, area), here: area === byArea },
    })),
    groups: byArea ? [...groups, other].filter((group) => group.entries.length > 0) : [{ area: null, entries }],
    none: entries.length === 0 ? t(`team:themes.none.${filter}`) : null,
  };
}

/** A theme as a line of a list: everything that can be said of it in a few words. */
export function themeEntry(
  theme: WorkshopTheme,
  { areas }: Pick<OpenThemes, 'areas'>,
  speaking: Speaking,
  { home, query = '' }: { readonly home: string; readonly query?: string },
): ThemeEntryView {
  const { t, language } = speaking;
  const area = areas.find(({ key }) => key === theme.areaKey);
  return {
    ...{ key: theme.key, areaKey: theme.areaKey, standing: theme.standing, href: themeHref(home, theme.key) + query },
    name: themeName(theme.key, theme.name, language),
    standingText: t(`team:themes.standing.${theme.standing}`),
    size: sizeText(theme, speaking),
    area: area === undefined ? null : shownEntry(area.label, language),
    language: theme.language === 'und' ? null : languageName(theme.language, language),
    agreement: agreementText(theme, speaking),
    unnamed: unnamedText(theme, speaking),
  };
}

export function sizeText({ size }: WorkshopTheme, speaking: Speaking): string {
  const { t } = speaking;
  return size.kind === 'fewer'
    ? t('team:themes.size.fewer', counted(size.than, speaking))
    : t('team:themes.size.atLeast', counted(size.count, speaking));
}

function agreementText({ agreement }: WorkshopTheme, { t, language }: Speaking): string | null {
  if (agreement === null) return null;
  const alpha = agreement.alpha === null ? '' : formatScore(agreement.alpha, language);
  return t(`team:themes.agreement.${agreement.standing}`, { alpha });
}

function unnamedText({ standing, unnamedIn }: WorkshopTheme, { t, language }: Speaking): string | null {
  if (standing !== 'selected' || unnamedIn.length === 0) return null;
  return t('team:themes.unnamed', { languages: languageList(unnamedIn, language) });
}

/** A comment as the workshop shows it, with what was taken out of it in words. */
export function commentView({ id, language, text, covered }: ShownComment, speaking: Speaking): CommentView {
  const tag = language ?? 'und';
  const { direction } = shown('', tag);
  return {
    ...{ id, covered, language: tag, direction: tag === 'und' ? 'auto' : direction },
    pieces: markText(text, []),
    languageName: tag === 'und' ? null : languageName(tag, speaking.language),
  };
}
