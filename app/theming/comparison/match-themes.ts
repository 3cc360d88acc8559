import type { ThemeChange } from '../../domain/run-comparison.ts';

/**
 * Two themes of two runs are the same one from this share of common comments on (Jaccard 1912: those in both ÷ those in
 * either). Above one half a theme can be the same as one other only; at exactly one half the first by key is taken.
 */
const SAME_THEME_JACCARD = 0.5;

/** A theme went into another, or came out of one, where at least this share of its comments did. */
const PART_OF_THEME = 0.5;

/** A theme's size in its own run, and how many of its comments the other run could know: new ones blur no likeness. */
export interface ThemeSize {
  readonly key: string;
  readonly comments: number;
  readonly known: number;
}

/** How many comments a theme of the earlier and one of the later run have in common; pairs with none are left out. */
export interface ThemeOverlap {
  readonly before: string;
  readonly after: string;
  readonly comments: number;
}

/**
 * Finds what became of each theme. A theme of the later run continues the one that it is the same as; it is `merged`
 * where most of a further theme, or of one that it is not the same as, went into it, `split` where most of it came out of a theme that goes on without it. The
 * changes come in the order of the later run's themes, then those that are gone.
 */
export function matchThemes(
  before: readonly ThemeSize[],
  after: readonly ThemeSize[],
  overlaps: readonly ThemeOverlap[],
  sameName: (before: string, after: string) => boolean,
): readonly ThemeChange[] {
  const sizeBefore = new Map(before.map((theme) => [theme.key, theme]));
  const sizeAfter = new Map(after.map((theme) => [theme.key, theme]));
  const pairs = overlaps.flatMap((overlap) => {
    const from = sizeBefore.get(overlap.before);
    const to = sizeAfter.get(overlap.after);
    return from === undefined || to === undefined ? [] : [{ from, to, comments: overlap.comments }];
  });
  const continued = continuations(pairs);
  const goOnElsewhere = new Set(continued.values());
  const changes = after.map((to): ThemeChange => {
    const own = pairs.filter((pair) => pair.to === to);
    const parent = continued.get(to.key);
    const absorbed = own
      .filter(({ from, comments }) => !goOnElsewhere.has(from.key) && comments >= PART_OF_THEME * from.known)
      .map(({ from }) => from.key);
    const from = [...new Set([...(parent === undefined ? [] : [parent]), ...absorbed])];
    const origin = own.find((pair) => pair.comments >= PART_OF_THEME * to.known);
    const sources = from.length > 0 || origin === undefined ? from : [origin.from.key];
    const kept = own.filter((pair) => sources.includes(pair.from.key)).reduce((sum, pair) => sum + pair.comments, 0);
    const came = sources.reduce((sum, key) => sum + (sizeBefore.get(key)?.comments ?? 0), 0);
    return {
      fate: fateOf(parent, from, sources, to.key),
      ...{ from: sources, to: to.key, continues: parent ?? null, before: came, after: to.comments, kept },
    };
  });
  const goesOn = new Set(changes.flatMap((change) => change.from));
  const gone = before.filter((theme) => !goesOn.has(theme.key));
  return [
    ...changes,
    ...gone.map(({ key, comments }): ThemeChange => {
      return { fate: 'gone', from: [key], to: null, continues: null, before: comments, after: 0, kept: 0 };
    }),
  ];

  function fateOf(parent: string | undefined, from: readonly string[], sources: readonly string[], to: string) {
    if (from.length > 1 || (from.length === 1 && parent === undefined)) return 'merged';
    if (parent !== undefined) return sameName(parent, to) ? 'same' : 'renamed';
    return sources.length > 0 ? 'split' : 'new';
  }
}

interface Pair {
  readonly from: ThemeSize;
  readonly to: ThemeSize;
  readonly comments: number;
}

/** The earlier theme that each later one is the same as: the likest pairs first, each theme once. */
function continuations(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const likeness = ({ from, to, comments }: Pair) => comments / (from.known + to.known - comments);
  const alike = pairs
    .filter((pair) => likeness(pair) >= SAME_THEME_JACCARD)
    .sort((a, b) => likeness(b) - likeness(a) || order(a.from.key, b.from.key) || order(a.to.key, b.to.key));
  const continued = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of alike) {
    if (taken.has(from.key) || continued.has(to.key)) continue;
    continued.set(to.key, from.key);
    taken.add(from.key);
  }
  return continued;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
