import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AreaLearning, EarlierExample } from '../classify.ts';
import { readComment, type Lexicons } from '../read.ts';
import type { CodebookArea, EarlierDecision, ThemingSettings } from '../types.ts';
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
  /** Ids of decided comments that were read because the pipeline was in doubt, not because they were drawn. */
  readonly chosen: ReadonlySet<string>;
  /** What was decided in earlier consultations about targets with the same ids. */
  readonly history: readonly EarlierDecision[];
}

interface Known {
  readonly settings: ThemingSettings;
  readonly lexicon: LexiconReader;
  readonly lexicons: Lexicons;
  readonly words: WordVectors | null;
}

/** What the targets are learnt from. */
export function areaLearning(sample: DecidedSample, known: Known): AreaLearning {
  const { settings, lexicon, words } = known;
  const { byLanguage, targets, decisions, chosen } = sample;
  const languages = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
  const strengths = new Map(languages.map(([language, comments]) => [language, lexicon.weigh(language, comments)]));
  const all = languages.flatMap(([, comments]) => comments);
  return {
    comments: all.map(({ analysed }) => analysed),
    decisions: all.map(({ analysed }) => decisions.get(analysed.id) ?? null),
    keywordScores: all.map((comment) =>
      sample.areKeywordTargets ? lexicon.read(comment, strengths).scores : new Float64Array(targets.length),
    ),
    ...(chosen.size === 0 ? {} : { atRandom: all.map(({ analysed }) => !chosen.has(analysed.id)) }),
    targets,
    earlier: earlierExamples(sample, known),
    words,
    minimumScore: settings.minimumScore,
    seed: settings.seed,
  };
}

/** The decisions of earlier consultations that bear on the targets, read as comments are. */
function earlierExamples({ targets, history }: DecidedSample, { settings, lexicons }: Known): EarlierExample[] {
  const placeOf = new Map(targets.map(({ id }, place) => [id, place]));
  const places = (ids: readonly string[]): number[] => ids.flatMap((id) => placeOf.get(id) ?? []);
  return history.flatMap(({ comment, about, asked }) => {
    const { analysed } = readComment(comment, settings, lexicons);
    const bearsOn = places(asked);
    return analysed === null || bearsOn.length === 0
      ? []
      : [{ comment: analysed, about: places(about).filter((place) => bearsOn.includes(place)), asked: bearsOn }];
  });
}
