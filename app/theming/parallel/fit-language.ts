import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AreaProfile } from '../align.ts';
import { proposeKeywords } from '../expand.ts';
import { backgroundOf } from '../label.ts';
import type { ThemeModel } from '../place.ts';
import { findSplits, type FoundSplit } from '../proposals/splits.ts';
import { findThemes } from '../themes.ts';
import type { CandidateTheme, CodebookArea, KeywordProposal, ThemingSettings } from '../types.ts';
import type { KeywordStrength } from '../weigh.ts';
import type { LexiconReader } from './lexicon-reader.ts';
import { profileThemes } from './profile-themes.ts';
import type { SampledComment } from './sample.ts';

/** What a run learnt about the comments of one language. */
export interface LanguageModel {
  readonly strength: KeywordStrength;
  readonly proposals: readonly KeywordProposal[];
  /** As the sample has them. */
  readonly themes: readonly CandidateTheme[];
  readonly themeModel: ThemeModel;
  /** The themes as other languages see them. */
  readonly profiles: readonly AreaProfile[];
  /** Themes that fall into two. */
  readonly splits: readonly FoundSplit[];
}

interface Known {
  readonly codebook: readonly CodebookArea[];
  readonly settings: ThemingSettings;
  readonly lexicon: LexiconReader;
  readonly words: WordVectors | null;
  /** An outside model's vectors of the sampled comments. */
  readonly sentences: readonly Float32Array[] | null;
}

/** Weighs a language's keywords, finds its themes, and looks for words that its keywords lack. */
export function fitLanguage(
  language: string,
  sample: readonly SampledComment[],
  { codebook, settings, lexicon, words, sentences }: Known,
): LanguageModel {
  const strength = lexicon.weigh(language, sample);
  const strengths = new Map([[language, strength]]);
  const scores = sample.map((comment) => lexicon.read(comment, strengths).scores);
  const readings = sample.map(({ analysed }, place) => ({
    comment: analysed,
    areaIds: areasFrom(scores[place], codebook, settings.minimumScore),
    matches: lexicon.matches(analysed),
  }));
  const firstArea = new Map(
    readings.flatMap(({ comment, areaIds: [first] }) => (first === undefined ? [] : [[comment.id, first]])),
  );
  const analysed = sample.map((comment) => comment.analysed);
  const { themes, model } = findThemes(analysed, language, firstArea, settings, { words, sentences });
  return {
    strength,
    proposals: proposeKeywords(language, readings),
    themes,
    themeModel: model,
    profiles: profileThemes(themes, sample, scores, codebook),
    splits: findSplits(themes, analysed, { seed: settings.seed, words, background: backgroundOf(analysed) }),
  };
}

/** Ids of the areas with at least the minimum score, the strongest first. */
function areasFrom(
  scores: Float64Array | undefined,
  codebook: readonly CodebookArea[],
  minimumScore: number,
): string[] {
  return codebook
    .map(({ id }, area) => ({ id, score: scores?.[area] ?? 0 }))
    .filter(({ score }) => score >= minimumScore)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
