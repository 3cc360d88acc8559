import type { AnalysedComment } from '#app/theming/analyse.ts';
import type { WordType } from '#app/theming/lexicon.ts';
import { compileMatcher } from '#app/theming/match.ts';
import { lexiconScores } from '#app/theming/suggest.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import { fitKeywordStrength } from '#app/theming/weigh.ts';

/**
 * What the codebook's keywords say of each comment, per target; how much a keyword tells is learnt, per language, from
 * the train rows alone.
 */
export function scoreKeywords(
  comments: readonly AnalysedComment[],
  targets: readonly CodebookArea[],
  train: ReadonlySet<number>,
  lexicons: ReadonlyMap<string, (form: string) => WordType>,
): Float64Array[] {
  const scores: Float64Array[] = comments.map(() => new Float64Array(targets.length));
  for (const [language, lexicon] of lexicons) {
    const own = [...comments.entries()].filter(([, comment]) => comment.language === language);
    const matcher = compileMatcher(targets, language, lexicon);
    const matches = own.map(([row, comment]) => ({ row, matches: matcher.match(comment) }));
    const strength = fitKeywordStrength(
      matcher.keywords,
      matches.filter(({ row }) => train.has(row)).map((found) => found.matches),
    );
    for (const found of matches)
      scores[found.row] = lexiconScores(targets.length, { matches: found.matches, strength });
  }
  return scores;
}
