import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AreaLearning } from '../classify.ts';
import type { CodebookArea, ThemingSettings } from '../types.ts';
import type { LexiconReader } from './lexicon-reader.ts';
import type { SampledComment } from './sample.ts';

/** A sample, by language, with what people decided about some of its comments. */
export interface DecidedSample {
  readonly byLanguage: ReadonlyMap<string, readonly SampledComment[]>;
  /** What is decided about: the areas of the codebook, or themes. */
  readonly targets: readonly CodebookArea[];
  /** Whether the targets are those that the codebook's keywords speak for. */
  readonly areKeywordTargets: boolean;
  /** By comment id: places in `targets`, perhaps none. */
  readonly decisions: ReadonlyMap<string, readonly number[]>;
}

interface Known {
  readonly settings: ThemingSettings;
  readonly lexicon: LexiconReader;
  readonly words: WordVectors | null;
}

/** What the targets are learnt from. */
export function areaLearning(sample: DecidedSample, { settings, lexicon, words }: Known): AreaLearning {
  const { byLanguage, targets, decisions } = sample;
  const languages = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
  const strengths = new Map(languages.map(([language, comments]) => [language, lexicon.weigh(language, comments)]));
  const all = languages.flatMap(([, comments]) => comments);
  return {
    comments: all.map(({ analysed }) => analysed),
    decisions: all.map(({ analysed }) => decisions.get(analysed.id) ?? null),
    keywordScores: all.map((comment) =>
      sample.areKeywordTargets ? lexicon.read(comment, strengths).scores : new Float64Array(targets.length),
    ),
    targets,
    words,
    minimumScore: settings.minimumScore,
    seed: settings.seed,
  };
}
