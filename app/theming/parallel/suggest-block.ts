import type { WordVectors } from '#app/language/word-vectors.ts';
import { partsOf, type AnalysedComment } from '../analyse.ts';
import { expectedErrors } from '../classification/choose-next.ts';
import { openAreas, type AreaModel } from '../classify.ts';
import { addTallies, emptyTally } from '../drift.ts';
import { compileKindSuggester, type KindSuggester } from '../kind.ts';
import type { ThemingModels } from '../models.ts';
import type { InHalf } from '../proposals/splits.ts';
import { wordingOf } from '../reading-order.ts';
import type { ReadComment } from '../read.ts';
import type { CodebookArea, CommentDoubt, DriftTally, Suggestion, ThemingSettings } from '../types.ts';
import type { SuggestionBasis } from '../../domain/suggestion-basis.ts';
import type { LexiconReader, Strengths } from './lexicon-reader.ts';
import type { SampledComment } from './sample.ts';
import { createThemeSuggester } from './suggest-themes.ts';

export interface BlockSuggestions {
  readonly suggestions: readonly Suggestion[];
  /** How the comments fit the themes. */
  readonly tally: DriftTally;
  /** Of each comment of the block, in their order. */
  readonly doubts: readonly CommentDoubt[];
  readonly inHalves: readonly InHalf[];
}

interface Known {
  readonly codebook: readonly CodebookArea[];
  readonly settings: ThemingSettings;
  readonly lexicon: LexiconReader;
  readonly words: WordVectors | null;
}

const basisOf: Readonly<Record<AreaModel['targets'][number]['learntFrom'], SuggestionBasis>> = {
  keywords: 'keywords',
  mixed: 'both',
  decisions: 'decisions',
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Suggests areas, themes and a kind for the comments of a block, each comment by itself. */
export function createSuggester(models: ThemingModels, { codebook, settings, lexicon, words }: Known) {
  const strengths: Strengths = new Map([...models.languages].map(([language, { strength }]) => [language, strength]));
  const openArea = openAreas(models.areas, words);
  const kinds = new Map<string, KindSuggester>();
  const kindOfPart = (part: AnalysedComment): Suggestion | null => {
    const known = kinds.get(part.language) ?? compileKindSuggester(part.language, lexicon.words(part.language));
    kinds.set(part.language, known);
    return known(part);
  };
  /** Where a comment changes language, the part that says most clearly what it is; of equal ones the first. */
  const kindOf = (comment: AnalysedComment): Suggestion | null =>
    partsOf(comment).reduce<Suggestion | null>((best, part) => {
      const found = kindOfPart(part);
      return found !== null && found.score > (best?.score ?? 0) ? found : best;
    }, null);

  /** Where nobody has decided, what the comments' likeness to each other says is a guess, unless a keyword says it too. */
  const isGrounded = (area: number, byKeyword: Float64Array): boolean =>
    models.areas.targets[area]?.learntFrom !== 'keywords' || (byKeyword[area] ?? 0) > 0;

  const areasFor = (comment: SampledComment): { suggestions: readonly Suggestion[]; doubt: number } => {
    const { analysed } = comment;
    const keywords = lexicon.read(comment, strengths);
    const { scores, evidenceFor } = openArea(analysed, keywords.scores);
    const suggested = [...scores.keys()].filter(
      (area) => (scores[area] ?? 0) >= (models.areas.thresholds[area] ?? 1) && isGrounded(area, keywords.scores),
    );
    const doubt = expectedErrors(scores);
    if (suggested.length === 0) return { suggestions: [], doubt };
    const byKeyword = keywords.evidence();
    const suggestions = suggested
      .map((area): Suggestion => {
        const id = codebook[area]?.id ?? '';
        return {
          commentId: analysed.id,
          targetType: 'area',
          targetKey: id,
          score: rounded(scores[area] ?? 0),
          evidence: evidenceFor(area, byKeyword.get(id) ?? []),
          basis: basisOf[models.areas.targets[area]?.learntFrom ?? 'keywords'],
        };
      })
      .sort((a, b) => b.score - a.score || (a.targetKey < b.targetKey ? -1 : 1));
    return { suggestions, doubt };
  };

  const themesFor = createThemeSuggester(models, settings, words);

  return (block: readonly ReadComment[]): BlockSuggestions => {
    const suggestions: Suggestion[] = [];
    const doubts: CommentDoubt[] = [];
    const inHalves: InHalf[] = [];
    let tally = emptyTally;
    for (const { analysed, translation, language: settled } of block) {
      const { commentId, language } = settled;
      if (analysed === null) {
        doubts.push({ commentId, language, doubt: 0, wording: '' });
        continue;
      }
      const areas = areasFor({ analysed, translation });
      for (const suggestion of areas.suggestions) suggestions.push(suggestion);
      const placed = themesFor(analysed);
      doubts.push({ commentId, language, doubt: rounded(areas.doubt + placed.doubt), wording: wordingOf(analysed) });
      for (const suggestion of placed.suggestions) suggestions.push(suggestion);
      for (const half of placed.inHalves) inHalves.push(half);
      tally = addTallies(tally, placed.tally);
      const kind = kindOf(analysed);
      if (kind !== null) suggestions.push(kind);
    }
    return { suggestions, tally, doubts, inHalves };
  };
}
