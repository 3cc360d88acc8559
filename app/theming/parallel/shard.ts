import { openWordVectors } from '#app/language/word-vectors.ts';
import { fitAreas, type AreaModel } from '../classify.ts';
import type { ThemingModels } from '../models.ts';
import { readComment, type Lexicons, type ReadComment } from '../read.ts';
import type { CodebookArea, CommentLanguage, RunNote, ThemingComment, ThemingSettings } from '../types.ts';
import { fitLanguage, type LanguageModel } from './fit-language.ts';
import { areaLearning, type DecidedSample } from './learning.ts';
import { createLexiconReader } from './lexicon-reader.ts';
import type { SampledComment } from './sample.ts';
import { createSuggester, type BlockSuggestions } from './suggest-block.ts';

/** What every shard of a run knows from the beginning. Plain data. */
export interface ShardSetup {
  readonly codebook: readonly CodebookArea[];
  readonly settings: ThemingSettings;
  /** Packed word vectors; null: the run goes without. */
  readonly words: ArrayBufferLike | null;
}

/** What reading a block of comments gave, without the comments themselves: those stay in the shard. */
export interface BlockReading {
  readonly languages: readonly CommentLanguage[];
  /** Per comment: whether it says something. */
  readonly speaks: readonly boolean[];
  readonly notes: readonly RunNote[];
}

/** The work on some blocks of comments. Each method takes and returns plain data, so that a thread can hold a shard. */
export interface Shard {
  /** Reads the comments of a block and keeps them. */
  readonly read: (block: number, comments: readonly ThemingComment[]) => BlockReading;
  /** Comments of a block, by their places in it. */
  readonly sampled: (block: number, places: readonly number[]) => readonly SampledComment[];
  /** `vectors`: an outside model's, one for each comment of the sample. */
  readonly fitLanguage: (
    language: string,
    sample: readonly SampledComment[],
    vectors: readonly Float32Array[] | null,
  ) => LanguageModel;
  readonly fitTargets: (sample: DecidedSample) => AreaModel;
  /** Suggestions for a block that was read; the block is let go. */
  readonly suggest: (block: number) => BlockSuggestions;
  /** Takes what was learnt; to be called before `suggest`. */
  readonly learn: (models: ThemingModels) => void;
}

/** A shard that has read nothing yet. */
export function createShard({ codebook, settings, words }: ShardSetup): Shard {
  const lexicons: Lexicons = new Map();
  const vectors = words === null ? null : openWordVectors(words);
  const lexicon = createLexiconReader(codebook, lexicons);
  const blocks = new Map<number, readonly ReadComment[]>();
  let suggester: ReturnType<typeof createSuggester> | null = null;
  return {
    read: (block, comments) => {
      const read = comments.map((comment) => readComment(comment, settings, lexicons));
      blocks.set(block, read);
      return {
        languages: read.map(({ language }) => language),
        speaks: read.map(({ analysed }) => analysed !== null),
        notes: read.flatMap(({ notes }) => notes),
      };
    },
    sampled: (block, places) => {
      const read = blocks.get(block) ?? [];
      return places.flatMap((place) => {
        const { analysed = null, translation = null } = read[place] ?? {};
        return analysed === null ? [] : [{ analysed, translation }];
      });
    },
    fitLanguage: (language, sample, sentences) =>
      fitLanguage(language, sample, { codebook, settings, lexicon, words: vectors, sentences }),
    fitTargets: (sample) => fitAreas(areaLearning(sample, { settings, lexicon, lexicons, words: vectors })),
    learn: (models) => {
      suggester = createSuggester(models, { codebook, settings, lexicon, words: vectors });
    },
    suggest: (block) => {
      if (suggester === null) throw new Error('A shard suggests after it has learnt');
      const read = blocks.get(block) ?? [];
      blocks.delete(block);
      return suggester(read);
    },
  };
}
