import type { CandidateTheme, EarlierTheme } from './types.ts';

/** Themes of two runs are one when they share at least this part of all comments that either has (Jaccard). */
const sameThemeOverlap = 0.5;
/** What people made one of several stays one: a found theme is part of it when it has at least this part of its comments there. */
const partOfMerged = 0.5;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An earlier theme as it may be found again: whole, or as one of those that people made it of. */
interface Earlier {
  /** The key that leads to it. */
  readonly key: string;
  readonly language: string;
  readonly commentIds: readonly string[];
  /** Tells the ways of finding it apart. */
  readonly as: string;
}

function waysToFind(theme: EarlierTheme, among: ReadonlySet<string>): Earlier[] {
  const { key, language, parts = [] } = theme;
  return [{ key: '', commentIds: theme.commentIds }, ...parts].map((part) => ({
    ...{ key, language, as: `${key} ${part.key}` },
    commentIds: part.commentIds.filter((id) => among.has(id)),
  }));
}

function overlap(a: ReadonlySet<string>, b: readonly string[]): number {
  const shared = b.reduce((count, id) => count + (a.has(id) ? 1 : 0), 0);
  return shared / Math.max(1, a.size + b.length - shared);
}

/** Themes that people made may be of any language. */
const speaksOf = (earlier: { readonly language: string }, language: string): boolean =>
  earlier.language === language || earlier.language === 'und';

type Found = Pick<CandidateTheme, 'key' | 'language' | 'commentIds'>;

/** What is found of a merged theme beside its parts: it leads there, whichever of these it is nearest to. */
function foundInMerged(found: readonly Found[], earlierThemes: readonly EarlierTheme[]): Map<string, string> {
  const merged = earlierThemes
    .filter(({ parts = [] }) => parts.length > 1)
    .map(({ commentIds, ...theme }) => ({ ...theme, comments: new Set(commentIds) }));
  return new Map(
    found.flatMap((theme): [string, string][] => {
      const shares = merged
        .filter((earlier) => speaksOf(earlier, theme.language))
        .map(({ key, comments }) => ({
          key,
          share: theme.commentIds.filter((id) => comments.has(id)).length / Math.max(1, theme.commentIds.length),
        }))
        .filter(({ share }) => share >= partOfMerged)
        .sort((a, b) => b.share - a.share || compare(a.key, b.key));
      return shares[0] === undefined ? [] : [[theme.key, shares[0].key]];
    }),
  );
}

/**
 * Which themes were found before: new key → the key that the theme had, so that what people decided about it stays with
 * it. The closest pairs first; each theme has one predecessor, of its own language. Only where people made one theme of
 * several do several found themes get one key. `among` has the ids of the comments that the new themes were found in: of
 * a large run a sample, while earlier themes have all theirs.
 */
export function keptThemeKeys(
  found: readonly Found[],
  earlierThemes: readonly EarlierTheme[],
  among: ReadonlySet<string>,
): Map<string, string> {
  const earlier = earlierThemes.flatMap((theme) => waysToFind(theme, among));
  const pairs = found.flatMap((theme) => {
    const members = new Set(theme.commentIds);
    return earlier
      .filter((before) => speaksOf(before, theme.language))
      .map((before) => ({ key: theme.key, before, share: overlap(members, before.commentIds) }))
      .filter(({ share }) => share >= sameThemeOverlap);
  });
  pairs.sort((a, b) => b.share - a.share || compare(a.before.as, b.before.as) || compare(a.key, b.key));
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, before } of pairs) {
    if (kept.has(key) || taken.has(before.as)) continue;
    kept.set(key, before.key);
    taken.add(before.as);
  }
  const unknown = found.filter(({ key }) => !kept.has(key));
  for (const [key, before] of foundInMerged(unknown, earlierThemes)) kept.set(key, before);
  renameOthers(found, earlierThemes, kept);
  return kept;
}

/** A new theme must not bear a key that an earlier one has kept, nor one that people have decided about. */
function renameOthers(
  found: readonly Found[],
  earlierThemes: readonly EarlierTheme[],
  kept: Map<string, string>,
): void {
  const decided = earlierThemes.flatMap(({ key, status, parts = [] }) =>
    status === undefined ? [] : [key, ...parts.map((part) => part.key)],
  );
  const taken = new Set([...kept.values(), ...decided]);
  const names = new Set([...taken, ...found.map(({ key }) => key).filter((key) => !kept.has(key))]);
  for (const key of found.map((theme) => theme.key).sort()) {
    if (kept.has(key) || !taken.has(key)) continue;
    let number = 2;
    while (names.has(`${key}-${String(number)}`)) number += 1;
    kept.set(key, `${key}-${String(number)}`);
    names.add(`${key}-${String(number)}`);
  }
}
