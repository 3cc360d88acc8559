import { interfaceLanguages } from '#app/language/languages.ts';
import { collectThemes } from './collect-themes.ts';
import { keepNotes } from './notes.ts';
import { fitModels } from './parallel/fit-models.ts';
import { inThisThread, type OpenPool } from './parallel/pool.ts';
import { readAll, type ReadAll } from './parallel/read-all.ts';
import { suggestAll } from './parallel/suggest-all.ts';
import { proposeThemeChanges } from './proposals/propose.ts';
import { byId, snapshotHash } from './snapshot.ts';
import { summarise } from './summary.ts';
import type { ThemingModels } from './models.ts';
import type {
  CodebookArea,
  DriftTally,
  ReviewedComment,
  ThemingComment,
  ThemingInput,
  ThemingResult,
  ThemingSettings,
} from './types.ts';

/** Changes whenever the same comments, codebook, decisions and settings may give another result. */
export const pipelineVersion = '2.1';

export const defaultThemingSettings: ThemingSettings = {
  seed: 1,
  languages: interfaceLanguages.map(({ tag }) => tag),
  minimumScore: 0.28,
  minimumThemeSize: 5,
};

/** How far a run is. */
export interface ThemingProgress {
  readonly stage: 'read' | 'learn' | 'suggest';
  /** Comments (or models, while it learns) done in this stage. */
  readonly done: number;
  readonly total: number;
}

/** What a run works with, beside its input: how fast and how well, never what it may say. */
export interface ThemingMeans {
  /** Packed word vectors (language/word-vectors.ts), shared by all threads; null: it goes without. */
  readonly words: ArrayBufferLike | null;
  readonly openPool: OpenPool;
  /**
   * An outside model's vectors of texts, one each, by which comments are compared when themes are looked for; null when
   * it failed, and the run goes on without. Absent: none takes part.
   */
  readonly embed?: (texts: readonly string[]) => Promise<readonly Float32Array[] | null>;
  readonly onProgress?: (progress: ThemingProgress) => void;
}

export const plainMeans: ThemingMeans = { words: null, openPool: inThisThread };

/**
 * Text in, explained suggestions out: reads each comment (language, analysis), learns from a sample of them, from the
 * codebook and from what people decided, then suggests areas, themes and a kind for each. Seeded: the same comments in
 * any order, on any number of threads, give the same result, with suggestions in the order of the comments' ids. Never
 * changes its input, never throws on any text, works in time linear in the comments.
 */
export async function runTheming(
  input: ThemingInput,
  settings: ThemingSettings,
  { words, openPool, embed, onProgress = () => undefined }: ThemingMeans = plainMeans,
): Promise<{ readonly result: ThemingResult; readonly models: ThemingModels }> {
  const comments = [...input.comments].sort(byId);
  const pool = openPool({ codebook: input.codebook, settings, words });
  try {
    const read = await readAll(pool, comments, onProgress);
    const { models, notes } = await fitModels(pool, read, input, { settings, embed, onProgress });
    const suggested = await suggestAll(pool, read, models, onProgress);
    const themes = collectThemes(models, suggested.suggestions, input.earlierThemes ?? []);
    const result: ThemingResult = {
      version: pipelineVersion,
      settings: { ...settings, languages: [...settings.languages] },
      snapshotHash: snapshotHash(input),
      languages: read.languages,
      suggestions: suggested.suggestions,
      doubts: suggested.doubts,
      themes,
      themeProposals: proposeThemeChanges(models, themes, suggested.inHalves, input.earlierThemes ?? []),
      ...summarise(models, decisionsRead(read, input.reviewed)),
      notes: keepNotes([...read.notes, ...notes]),
    };
    return { result, models };
  } finally {
    await pool.end();
  }
}

/** The decisions that a run could learn from: those about comments that it has and that say something. */
function decisionsRead({ languages, speaks }: ReadAll, reviewed: readonly ReviewedComment[] = []): ReviewedComment[] {
  const speaking = new Set(languages.flatMap(({ commentId }, place) => (speaks[place] === true ? [commentId] : [])));
  return reviewed.filter(({ commentId }) => speaking.has(commentId));
}

/**
 * Suggests for comments that came after a run, with what that run learnt: each is placed into the themes that are there,
 * and under those areas of the run's codebook that the codebook of today still has.
 * Gives how they fit, too, from which follows whether a new run is worth it (drift.ts).
 */
export async function placeComments(
  comments: readonly ThemingComment[],
  codebook: readonly CodebookArea[],
  models: ThemingModels,
  settings: ThemingSettings,
  { words, openPool }: ThemingMeans = plainMeans,
): Promise<Pick<ThemingResult, 'languages' | 'suggestions' | 'doubts'> & { readonly tally: DriftTally }> {
  const pool = openPool({ codebook: models.codebook, settings, words });
  const areas = new Set(codebook.map(({ id }) => id));
  try {
    const read = await readAll(pool, [...comments].sort(byId), () => undefined);
    const { suggestions, doubts, tally } = await suggestAll(pool, read, models, () => undefined);
    const standing = suggestions.filter(({ targetType, targetKey }) => targetType !== 'area' || areas.has(targetKey));
    return { languages: read.languages, suggestions: standing, doubts, tally };
  } finally {
    await pool.end();
  }
}
