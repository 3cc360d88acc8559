import type { ThemingModels } from '../models.ts';
import type { EarlierTheme, RunTheme, ThemeProposal } from '../types.ts';
import { proposeMerges } from './merges.ts';
import { proposeSplits, type InHalf } from './splits.ts';

/** So many of a kind, the best: people look at each. */
const mostOfAKind = 20;

const byScore = (a: ThemeProposal, b: ThemeProposal): number =>
  b.score - a.score || (a.themeKeys.join() < b.themeKeys.join() ? -1 : 1);

/**
 * The merges and splits that a run proposes, each kind's best first. Themes that people rejected take no part, and what
 * people made one of several is not proposed to be taken apart again.
 */
export function proposeThemeChanges(
  models: ThemingModels,
  themes: readonly RunTheme[],
  inHalves: readonly InHalf[],
  earlierThemes: readonly EarlierTheme[],
): ThemeProposal[] {
  const rejected = new Set(earlierThemes.flatMap(({ key, status }) => (status === 'rejected' ? [key] : [])));
  const merged = new Set(earlierThemes.flatMap(({ key, parts = [] }) => (parts.length > 1 ? [key] : [])));
  const standing = themes.filter(({ key }) => !rejected.has(key));
  const splits = [...models.languages.values()].flatMap((model) => model.splits);
  const unmerged = splits.filter(({ themeKey }) => !merged.has(themeKey));
  return [proposeMerges(standing), proposeSplits(unmerged, inHalves, standing)].flatMap((proposals) =>
    proposals.sort(byScore).slice(0, mostOfAKind),
  );
}
