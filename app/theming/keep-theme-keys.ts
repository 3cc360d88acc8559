import type { CandidateTheme, EarlierTheme } from './types.ts';

/** Themes of two runs are one when they share at least this part of all comments that either has (Jaccard). */
const sameThemeOverlap = 0.5;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function overlap(a: ReadonlySet<string>, b: readonly string[]): number {
  const shared = b.reduce((count, id) => count + (a.has(id) ? 1 : 0), 0);
  return shared / Math.max(1, a.size + b.length - shared);
}

/**
 * Which themes were found before: new key → the key that the theme had in the run before, so that what people decided
 * about it stays with it. The closest pairs first; each theme has one predecessor, of its own language. `among` has the
 * ids of the comments that the new themes were found in: of a large run a sample, while earlier themes have all theirs.
 */
export function keptThemeKeys(
  found: readonly Pick<CandidateTheme, 'key' | 'language' | 'commentIds'>[],
  earlierThemes: readonly EarlierTheme[],
  among: ReadonlySet<string>,
): Map<string, string> {
  const earlier = earlierThemes.map((theme) => ({
    ...theme,
    commentIds: theme.commentIds.filter((id) => among.has(id)),
  }));
  const pairs = found.flatMap((theme) => {
    const members = new Set(theme.commentIds);
    return earlier
      .filter(({ language }) => language === theme.language)
      .map((before) => ({ key: theme.key, before: before.key, share: overlap(members, before.commentIds) }))
      .filter(({ share }) => share >= sameThemeOverlap);
  });
  pairs.sort((a, b) => b.share - a.share || compare(a.before, b.before) || compare(a.key, b.key));
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, before } of pairs) {
    if (kept.has(key) || taken.has(before)) continue;
    kept.set(key, before);
    taken.add(before);
  }
  // A new theme must not bear a name that an earlier one has kept.
  const names = new Set([...taken, ...found.map(({ key }) => key).filter((key) => !kept.has(key))]);
  for (const key of found.map((theme) => theme.key).sort()) {
    if (kept.has(key) || !taken.has(key)) continue;
    let number = 2;
    while (names.has(`${key}-${String(number)}`)) number += 1;
    kept.set(key, `${key}-${String(number)}`);
    names.add(`${key}-${String(number)}`);
  }
  return kept;
}
