import { normalise } from '#app/language/normalise.ts';
import type { RunTheme, ThemeProposal } from '../types.ts';

/** Two themes are proposed as one when the smaller has at least this part of its comments in the other too. */
export const leastOverlap = 0.5;
/** … or when they share at least so many keyphrases: one may be a commonplace. */
export const leastSharedPhrases = 2;
/** What it says that two languages' themes are each other's most alike: more likely than not, and no more. */
const aligned = 0.6;

/** How two themes are alike. */
interface Likeness {
  readonly overlap: number;
  readonly sharedKeyphrases: readonly string[];
  readonly means: boolean;
}

interface Known extends RunTheme {
  readonly comments: ReadonlySet<string>;
  /** Its keyphrases as they are compared. */
  readonly phrases: ReadonlyMap<string, string>;
}

function likenessOf(a: Known, b: Known): Likeness {
  const [less, more] = a.comments.size <= b.comments.size ? [a, b] : [b, a];
  const shared = less.commentIds.filter((id) => more.comments.has(id)).length;
  return {
    overlap: shared / Math.max(1, less.comments.size),
    sharedKeyphrases: [...a.phrases].flatMap(([phrase, written]) => (b.phrases.has(phrase) ? [written] : [])),
    means: a.language !== b.language && a.alignmentKey !== null && a.alignmentKey === b.alignmentKey,
  };
}

const areAlike = ({ overlap, sharedKeyphrases, means }: Likeness): boolean =>
  means || overlap >= leastOverlap || sharedKeyphrases.length >= leastSharedPhrases;

/** Independent signs add up as a noisy or (Pearl 1988). */
function scoreOf({ overlap, sharedKeyphrases, means }: Likeness, a: Known, b: Known): number {
  const phrases = sharedKeyphrases.length / Math.max(1, Math.min(a.phrases.size, b.phrases.size));
  return 1 - (1 - overlap) * (1 - phrases) * (1 - (means ? aligned : 0));
}

const sideOf = ({ keyphrases, commentIds, typicalCommentIds }: RunTheme) => ({
  ...{ keyphrases, typicalCommentIds, commentCount: commentIds.length },
  commentIds: [],
});

/**
 * Which themes had better be one: those that share comments or phrases, and those of different languages that mean the same
 * (align.ts). Of those that several languages have each is proposed with the largest of them, not all with all. `themes`
 * are the largest first.
 */
export function proposeMerges(themes: readonly RunTheme[]): ThemeProposal[] {
  const known = themes
    .filter(({ commentIds }) => commentIds.length > 0)
    .map((theme): Known => ({
      ...theme,
      comments: new Set(theme.commentIds),
      phrases: new Map(theme.keyphrases.map((phrase) => [normalise(phrase, theme.language).text, phrase])),
    }));
  const largest = new Map<string, string>();
  for (const { alignmentKey, key } of known)
    if (alignmentKey !== null && !largest.has(alignmentKey)) largest.set(alignmentKey, key);
  return known.flatMap((a, place) =>
    known.slice(place + 1).flatMap((b): ThemeProposal[] => {
      const found = likenessOf(a, b);
      const likeness = { ...found, means: found.means && largest.get(a.alignmentKey ?? '') === a.key };
      if (!areAlike(likeness)) return [];
      const { overlap, sharedKeyphrases } = likeness;
      return [
        {
          ...{ kind: 'merge', themeKeys: [a.key, b.key], score: scoreOf(likeness, a, b) },
          evidence: { sharedKeyphrases, overlap, sides: [sideOf(a), sideOf(b)] },
        },
      ];
    }),
  );
}
