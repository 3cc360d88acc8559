import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import { expectedErrors } from '../classification/choose-next.ts';
import { openAreas } from '../classify.ts';
import { documentOf } from '../clustering/documents.ts';
import { bestOf, createFitter } from '../clustering/theme-model.ts';
import { emptyTally } from '../drift.ts';
import type { ThemingModels } from '../models.ts';
import { createPlacer } from '../place.ts';
import type { InHalf } from '../proposals/splits.ts';
import type { DriftTally, Suggestion, ThemingSettings } from '../types.ts';

/** The themes of one comment, and how it fits them. */
interface SuggestedThemes {
  readonly suggestions: readonly Suggestion[];
  readonly tally: DriftTally;
  /** How many decisions about themes are expected to be other than what was learnt says. */
  readonly doubt: number;
  /** In which half it is of themes that fall into two. */
  readonly inHalves: readonly InHalf[];
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

  const learntFor = (comment: AnalysedComment): { suggestions: readonly Suggestion[]; doubt: number } => {
    if (open === null || themes === null || learnt.size === 0) return { suggestions: [], doubt: 0 };
    const { scores, evidenceFor } = open(comment, noKeywords);
    const doubt = expectedErrors(Float64Array.from(learnt.values(), (place) => scores[place] ?? 0));
    const suggestions = [...learnt].flatMap(([key, place]): Suggestion[] => {
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
    return { suggestions, doubt };
  };

  const splits = new Map(
    [...languages].flatMap(([language, model]) =>
      model.splits.map((split): [string, (comment: AnalysedComment) => number] => {
        const { fit } = createFitter(split.model, language === 'en' ? words : null);
        return [split.themeKey, (comment) => bestOf(fit(documentOf(comment, [])))];
      }),
    ),
  );
  const halvesOf = (comment: AnalysedComment, suggestions: readonly Suggestion[]): InHalf[] =>
    suggestions.flatMap(({ targetKey }): InHalf[] => {
      const half = splits.get(targetKey)?.(comment) ?? -1;
      return half < 0 ? [] : [{ commentId: comment.id, themeKey: targetKey, half }];
    });

  return (comment) => {
    const placed = placers.get(comment.language)?.(comment) ?? { themes: [], tally: emptyTally };
    // Likeliest first: of groups that people made one theme of, the one that the comment is nearest to speaks.
    const shared = placed.themes
      .filter(
        ({ themeKey }, place) =>
          !learnt.has(themeKey) && placed.themes.findIndex((other) => other.themeKey === themeKey) === place,
      )
      .map(({ themeKey, score, evidence }): Suggestion => ({
        commentId: comment.id,
        targetType: 'theme',
        targetKey: themeKey,
        score,
        evidence,
        basis: 'shared-words',
      }));
    const decided = learntFor(comment);
    const suggestions = [...decided.suggestions, ...shared].sort(
      (a, b) => b.score - a.score || (a.targetKey < b.targetKey ? -1 : 1),
    );
    return { suggestions, tally: placed.tally, doubt: decided.doubt, inHalves: halvesOf(comment, suggestions) };
  };
}
