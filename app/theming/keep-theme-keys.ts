import type { CandidateTheme, EarlierTheme } from './types.ts';

/** Themes of two runs are one when they share at least this part of all comments that either has (Jaccard). */
export const sameThemeOverlap = 0.5;

function overlap(a: ReadonlySet<string>, b: readonly string[]): number {
  const shared = b.reduce((count, id) => count + (a.has(id) ? 1 : 0), 0);
  return shared / Math.max(1, a.size + b.length - shared);
}

/**
 * Which themes were found before: new key → the key that the theme had in the run before, so that what people decided
 * about it stays with it. The closest pairs first; each theme has one predecessor, of its own language.
 */
export function keptThemeKeys(
  found: readonly Pick<CandidateTheme, 'key' | 'language' | 'commentIds'>[],
  earlier: readonly EarlierTheme[],
): Map<string, string> {
  const pairs = found.flatMap((theme) => {
    const members = new Set(theme.commentIds);
    return earlier
      .filter(({ language }) => language === theme.language)
      .map((before) => ({ key: theme.key, before: before.key, share: overlap(members, before.commentIds) }))
      .filter(({ share }) => share >= sameThemeOverlap);
  });
  pairs.sort((a, b) => b.share - a.share || (a.before < b.before ? -1 : 1) || (a.key < b.key ? -1 : 1));
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, before } of pairs) {
    if (kept.has(key) || taken.has(before)) continue;
    kept.set(key, before);
    taken.add(before);
  }
  // A new theme must not bear a name that an earlier one has kept.
  const names = new Set([...taken, ...found.map(({ key }) => key).filter((key) => !kept.has(key))]);
  for (const { key } of found) {
    if (kept.has(key) || !taken.has(key)) continue;
    let number = 2;
    while (names.has(`${key}-${String(number)}`)) number += 1;
    kept.set(key, `${key}-${String(number)}`);
    names.add(`${key}-${String(number)}`);
  }
  return kept;
}
