import { alignThemes } from './align.ts';
import type { ThemingModels } from './models.ts';
import type { EarlierTheme, RunTheme, Suggestion } from './types.ts';

/** Which comments each theme is suggested for, in the order of the suggestions. */
function membersOf(suggestions: readonly Suggestion[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { targetType, targetKey, commentId } of suggestions) {
    if (targetType !== 'theme') continue;
    const known = members.get(targetKey);
    if (known === undefined) members.set(targetKey, [commentId]);
    else known.push(commentId);
  }
  return members;
}

/** A theme that people decided about or selected and that no longer shows by itself: it stays, as it was called. */
const asItWas = ({ key, language, label }: EarlierTheme): RunTheme => ({
  key,
  language,
  areaId: null,
  groupKey: null,
  groupLabel: null,
  alignmentKey: null,
  label,
  keyphrases: [],
  commentIds: [],
  typicalCommentIds: [],
  unusualCommentIds: [],
});

/**
 * The themes of a run with all comments that they are suggested for: those found in the sample and those that people
 * have decided about; themes of several languages that mean the same share an alignment key. Largest first.
 */
export function collectThemes(
  models: ThemingModels,
  suggestions: readonly Suggestion[],
  earlierThemes: readonly EarlierTheme[],
): RunTheme[] {
  const found = [...models.languages.values()];
  const aligned = alignThemes(found.flatMap(({ profiles }) => profiles));
  const themes = found.flatMap((language) => language.themes);
  const keys = new Set(themes.map(({ key }) => key));
  const decided = new Set(models.themes?.targets.map(({ id }) => id));
  const stays = ({ key, status }: EarlierTheme): boolean => decided.has(key) || status === 'selected';
  const kept = earlierThemes.filter((theme) => stays(theme) && !keys.has(theme.key)).map(asItWas);
  const members = membersOf(suggestions);
  return [...themes, ...kept]
    .map((theme) => ({
      ...theme,
      alignmentKey: aligned.get(theme.key) ?? null,
      commentIds: [...(members.get(theme.key) ?? [])].sort(),
    }))
    .sort((a, b) => b.commentIds.length - a.commentIds.length || (a.key < b.key ? -1 : 1));
}
