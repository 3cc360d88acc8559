import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import { openAreas } from '../classify.ts';
import { emptyTally } from '../drift.ts';
import type { ThemingModels } from '../models.ts';
import { createPlacer } from '../place.ts';
import type { DriftTally, Suggestion, ThemingSettings } from '../types.ts';

/** The themes of one comment, and how it fits them. */
interface SuggestedThemes {
  readonly suggestions: readonly Suggestion[];
  readonly tally: DriftTally;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Suggests themes: those that the comments share words with, and, once people have decided about a theme, what was
 * learnt from that instead.
 */
export function createThemeSuggester(
  { languages, themes }: ThemingModels,
  { minimumScore }: ThemingSettings,
  words: WordVectors | null,
): (comment: AnalysedComment) => SuggestedThemes {
  const placers = new Map(
    [...languages].map(([language, { themeModel }]) => [
      language,
      createPlacer(themeModel, language === 'en' ? words : null, minimumScore),
    ]),
  );
  const open = themes === null ? null : openAreas(themes, words);
  const noKeywords = new Float64Array(themes?.targets.length ?? 0);
  const learnt = new Map(
    (themes?.targets ?? []).flatMap(({ id, learntFrom }, place) => (learntFrom === 'keywords' ? [] : [[id, place]])),
  );

  const learntFor = (comment: AnalysedComment): Suggestion[] => {
    if (open === null || themes === null || learnt.size === 0) return [];
    const { scores, evidenceFor } = open(comment, noKeywords);
    return [...learnt].flatMap(([key, place]): Suggestion[] => {
      const score = scores[place] ?? 0;
      if (score < (themes.thresholds[place] ?? 1)) return [];
      const evidence = evidenceFor(place, []);
      return [
        {
          commentId: comment.id,
          targetType: 'theme',
          targetKey: key,
          score: rounded(score),
          evidence,
          basis: 'decisions',
        },
      ];
    });
  };

  return (comment) => {
    const placed = placers.get(comment.language)?.(comment) ?? { themes: [], tally: emptyTally };
    const shared = placed.themes
      .filter(({ themeKey }) => !learnt.has(themeKey))
      .map(({ themeKey, score, evidence }): Suggestion => ({
        commentId: comment.id,
        targetType: 'theme',
        targetKey: themeKey,
        score,
        evidence,
        basis: 'shared-words',
      }));
    const suggestions = [...learntFor(comment), ...shared].sort(
      (a, b) => b.score - a.score || (a.targetKey < b.targetKey ? -1 : 1),
    );
    return { suggestions, tally: placed.tally };
  };
}
