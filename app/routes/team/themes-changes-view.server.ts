import type { ChangeView } from '#app/components/themes/theme-view.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { ListedThemeChange } from '#app/services/list-theme-changes.ts';
import { quotedName, themeHref } from './themes-view.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** Acts in words: who did what to which theme, and when. */
export function themeChangeViews(
  changes: readonly ListedThemeChange[],
  speaking: Speaking,
  { home, mayUndo }: { readonly home: string; readonly mayUndo: boolean },
): readonly ChangeView[] {
  const { t, language, timeZone } = speaking;
  return changes.map((change) => {
    const theme = change.themes[0]?.key ?? null;
    return {
      revision: change.revision,
      what: changeInWords(change, speaking),
      by: t('team:themes.changes.by', {
        name: whoIn(change, speaking),
        at: formatMoment(change.at, language, timeZone),
      }),
      undone: change.undoneBy !== null,
      undoable: mayUndo && change.undoneBy === null,
      undo: t(change.kind === 'undo' ? 'team:themes.changes.redo' : 'team:themes.changes.undo'),
      href: theme === null ? null : themeHref(home, theme),
    };
  });
}

/** What an act did, without who did it: `Merged “Buses” into “Transit”`. */
export function changeInWords(change: ListedThemeChange, speaking: Speaking): string {
  const { t, language } = speaking;
  const [first, second] = change.themes.map(({ key, name }) => quotedName(key, name, language));
  const named = { theme: first ?? '', other: second ?? '' };
  if (change.kind === 'undo')
    return t('team:themes.changes.did.undo', { number: formatNumber(change.undoes ?? 0, language), ...named });
  if (change.kind === 'rename' && change.formerly !== null && first !== undefined)
    return t('team:themes.changes.did.rename', { ...named, formerly: quotedName('', change.formerly, language) });
  if (change.kind === 'split')
    return t('team:themes.changes.did.split', { ...named, ...counted(change.moved, speaking) });
  return t(`team:themes.changes.did.${change.kind}`, { ...named, formerly: '' });
}

/** Who did it; the member who looks is called you. */
export function whoIn({ by, mine }: ListedThemeChange, { t }: Speaking): string {
  if (mine) return t('team:themes.changes.you');
  return by === null ? t('team:themes.changes.former') : `\u2068${by}\u2069`;
}
