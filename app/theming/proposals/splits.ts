import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import { groupComments } from '../cluster.ts';
import type { GroupModel } from '../clustering/theme-model.ts';
import { nameCluster, type Background } from '../label.ts';
import type { CandidateTheme, RunTheme, ThemeProposal } from '../types.ts';
import { separation } from './separation.ts';

/**
 * How far apart two halves are before a split is proposed. Themes of a civic conversation that were joined for the
 * purpose lay at 0.87 to 0.99 where they had nothing in common, halves of one subject at 0.1 to 0.75.
 */
export const leastSeparation = 0.8;
/** A half with fewer comments is read off a handful of them. */
export const leastOfHalf = 8;
/** A smaller part of a theme is a margin of it, not a half. */
const leastShareOfHalf = 0.2;
/** Of a large theme so many comments show whether it falls apart. */
const mostCompared = 120;
/** The largest themes of a language: where a split helps most, and what it costs stays bounded. */
const mostThemes = 12;
const typicalKept = 5;

/** A theme of the sample that falls into two, and what tells any of its comments which half it is in. */
export interface FoundSplit {
  readonly themeKey: string;
  readonly separation: number;
  readonly model: GroupModel;
  readonly halves: readonly { readonly keyphrases: readonly string[]; readonly typicalCommentIds: readonly string[] }[];
}

interface Means {
  readonly seed: number;
  readonly words: WordVectors | null;
  readonly background: Background;
}

/** Whether both have enough comments to stand as themes of their own. */
const areHalves = (sizes: readonly number[]): boolean => {
  const least = Math.max(leastOfHalf, leastShareOfHalf * sizes.reduce((sum, size) => sum + size, 0));
  return sizes.length === 2 && sizes.every((size) => size >= least);
};

/** So many of them at equal distances, for ids say nothing about what comments say. */
const thinned = <Value>(values: readonly Value[], most: number): Value[] =>
  values.length <= most
    ? [...values]
    : Array.from({ length: most }, (_, place) => values[Math.floor((place * values.length) / most)]).filter(
        (value) => value !== undefined,
      );

function splitOf(
  { key, language, typicalCommentIds }: CandidateTheme,
  comments: readonly AnalysedComment[],
  { seed, words, background }: Means,
): FoundSplit | null {
  const { found, model } = groupComments(comments, { seed, words: language === 'en' ? words : null, number: 2 });
  const sides = [0, 1].map((half) => comments.filter((_, place) => found[place] === half));
  const [one = [], other = []] = sides;
  if (!areHalves([one.length, other.length])) return null;
  const apart = separation(one, other, background);
  if (apart < leastSeparation) return null;
  const halves = sides.map((side) => {
    const members = side.map((comment) => ({ comment, score: 1, gain: 0 }));
    const ids = side.map(({ id }) => id);
    const typical = typicalCommentIds.filter((id) => ids.includes(id));
    return {
      keyphrases: nameCluster({ members, group: 0 }, language, background).keyphrases,
      typicalCommentIds: [...new Set([...typical, ...ids])].slice(0, typicalKept),
    };
  });
  return { themeKey: key, separation: apart, model, halves };
}

/** Which themes of a language fall into two clearly separate halves. `comments` are those that the themes were found in. */
export function findSplits(
  themes: readonly CandidateTheme[],
  comments: readonly AnalysedComment[],
  means: Means,
): FoundSplit[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return [...themes]
    .sort((a, b) => b.commentIds.length - a.commentIds.length || (a.key < b.key ? -1 : 1))
    .slice(0, mostThemes)
    .filter(({ commentIds }) => commentIds.length >= 2 * leastOfHalf)
    .flatMap((theme) => {
      const own = [...theme.commentIds].sort().flatMap((id) => byId.get(id) ?? []);
      // What says one thing, however often, does not fall into two.
      if (new Set(own.map(({ words }) => words.map(({ stem }) => stem).join(' '))).size < 2) return [];
      return splitOf(theme, thinned(own, mostCompared), means) ?? [];
    });
}

/** That a comment of a theme that falls into two is in one of its halves. */
export interface InHalf {
  readonly commentId: string;
  readonly themeKey: string;
  readonly half: number;
}

/** Splits with all comments of the halves; those whose halves, over all comments, are none any more are left out. */
export function proposeSplits(
  splits: readonly FoundSplit[],
  inHalves: readonly InHalf[],
  themes: readonly RunTheme[],
): ThemeProposal[] {
  const members = new Map<string, string[]>();
  for (const { commentId, themeKey, half } of inHalves) {
    const id = `${String(half)} ${themeKey}`;
    const known = members.get(id);
    if (known === undefined) members.set(id, [commentId]);
    else known.push(commentId);
  }
  const keys = new Set(themes.map(({ key }) => key));
  return splits.flatMap(({ themeKey, separation: score, halves }): ThemeProposal[] => {
    const sides = halves.map(({ keyphrases, typicalCommentIds }, half) => {
      const commentIds = members.get(`${String(half)} ${themeKey}`) ?? [];
      return { keyphrases, typicalCommentIds, commentIds, commentCount: commentIds.length };
    });
    if (!keys.has(themeKey) || !areHalves(sides.map(({ commentCount }) => commentCount))) return [];
    // What would go is the smaller half: the theme keeps its key with most of its comments.
    sides.sort((a, b) => b.commentCount - a.commentCount);
    return [{ kind: 'split', themeKeys: [themeKey], score, evidence: { sharedKeyphrases: [], overlap: 0, sides } }];
  });
}
