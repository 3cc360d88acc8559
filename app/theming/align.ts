/** A theme as other languages see it: how strongly its comments are about each priority area. */
export interface AreaProfile {
  readonly themeKey: string;
  readonly language: string;
  /** Per area the mean score of the theme's comments, 0 to 1; areas that are missing have 0. */
  readonly areas: Readonly<Record<string, number>>;
  /** Stems of its comments' translations, by language, each with how many comments have it; none where nothing is translated. */
  readonly translated?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Stems of its own comments, each with how many have it. */
  readonly stems?: Readonly<Record<string, number>>;
}

/** Profiles less alike than this may be about one area and still about different things. */
const leastSimilarity = 0.8;
/** A theme whose comments hardly touch the codebook cannot be compared by it. */
const leastStrength = 0.2;

const lengthOf = (values: Readonly<Record<string, number>>): number => Math.hypot(...Object.values(values));

function cosine(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const [left, right] = [lengthOf(a), lengthOf(b)];
  if (left === 0 || right === 0) return 0;
  let sum = 0;
  for (const key of Object.keys(a).sort()) if (Object.hasOwn(b, key)) sum += (a[key] ?? 0) * (b[key] ?? 0);
  return sum / (left * right);
}

/** How alike two themes of different languages are, 0 to 1; by translated words where there are some, else by areas. */
function likeness(a: AreaProfile, b: AreaProfile): number {
  const byWords = Math.max(
    cosine(a.translated?.[b.language] ?? {}, b.stems ?? {}),
    cosine(b.translated?.[a.language] ?? {}, a.stems ?? {}),
  );
  const strong = lengthOf(a.areas) >= leastStrength && lengthOf(b.areas) >= leastStrength;
  return Math.max(byWords, strong ? cosine(a.areas, b.areas) : 0);
}

/** The theme of another language that is most like this one; none when two are equally so. */
function nearestIn(profile: AreaProfile, others: readonly AreaProfile[]): AreaProfile | null {
  let best: AreaProfile | null = null;
  let most = leastSimilarity;
  let tied = false;
  for (const other of others) {
    const alike = likeness(profile, other);
    if (alike < most) continue;
    tied = best !== null && alike === most;
    best = other;
    most = alike;
  }
  return tied ? null : best;
}

/**
 * Joins themes of different languages that are each other's most alike, by the areas that their comments are about and
 * by translations. Returns for each joined theme the key that it shares with the others: the first of their keys.
 * Themes of one language are never joined, and unlike ones stay apart.
 */
export function alignThemes(profiles: readonly AreaProfile[]): Map<string, string> {
  const byLanguage = new Map<string, AreaProfile[]>();
  for (const profile of [...profiles].sort((a, b) => (a.themeKey < b.themeKey ? -1 : 1)))
    byLanguage.set(profile.language, [...(byLanguage.get(profile.language) ?? []), profile]);
  const languages = [...byLanguage.keys()].sort();
  const pairs: { a: AreaProfile; b: AreaProfile; alike: number }[] = [];
  for (const [place, language] of languages.entries()) {
    for (const other of languages.slice(place + 1)) {
      const [mine, theirs] = [byLanguage.get(language) ?? [], byLanguage.get(other) ?? []];
      for (const a of mine) {
        const b = nearestIn(a, theirs);
        if (b !== null && nearestIn(b, mine) === a) pairs.push({ a, b, alike: likeness(a, b) });
      }
    }
  }
  pairs.sort((x, y) => y.alike - x.alike || (x.a.themeKey + x.b.themeKey < y.a.themeKey + y.b.themeKey ? -1 : 1));
  const groupOf = new Map<string, AreaProfile[]>();
  for (const { a, b } of pairs) {
    const [left, right] = [groupOf.get(a.themeKey) ?? [a], groupOf.get(b.themeKey) ?? [b]];
    if (left === right) continue;
    const taken = new Set(left.map(({ language }) => language));
    if (right.some(({ language }) => taken.has(language))) continue;
    const joined = [...left, ...right];
    for (const { themeKey } of joined) groupOf.set(themeKey, joined);
  }
  return new Map(
    [...groupOf].map(([key, joined]): [string, string] => [
      key,
      joined.map(({ themeKey }) => themeKey).sort()[0] ?? key,
    ]),
  );
}
