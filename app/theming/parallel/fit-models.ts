import type { AreaModel } from '../classify.ts';
import { joinProfiles, joinThemes } from '../join-themes.ts';
import { keptThemeKeys } from '../keep-theme-keys.ts';
import type { ThemingModels } from '../models.ts';
import type { CodebookArea, EarlierTheme, ReviewedComment, RunNote, ThemingInput, ThemingSettings } from '../types.ts';
import type { LanguageModel } from './fit-language.ts';
import type { DecidedSample } from './learning.ts';
import type { ShardPool } from './pool.ts';
import { blockSize, type ReadAll } from './read-all.ts';
import { drawSample, type SampledComment } from './sample.ts';

/** Fetches the sampled comments from the shards, by language, in the order of their ids. */
async function gather(
  pool: ShardPool,
  sample: ReadonlyMap<string, readonly number[]>,
): Promise<Map<string, SampledComment[]>> {
  const places = new Map<number, { language: string; place: number }[]>();
  for (const [language, indexes] of sample) {
    for (const index of indexes) {
      const block = Math.floor(index / blockSize);
      const wanted = places.get(block) ?? [];
      wanted.push({ language, place: index % blockSize });
      places.set(block, wanted);
    }
  }
  const inOrder = [...places].sort(([a], [b]) => a - b);
  const fetched = await Promise.all(
    inOrder.map(([block, wanted]) =>
      pool.run(
        block,
        'sampled',
        block,
        wanted.map(({ place }) => place),
      ),
    ),
  );
  const byLanguage = new Map<string, SampledComment[]>([...sample.keys()].map((language) => [language, []]));
  inOrder.forEach(([, wanted], block) => {
    wanted.forEach(({ language }, place) => {
      const comment = fetched[block]?.[place];
      if (comment !== undefined) byLanguage.get(language)?.push(comment);
    });
  });
  return byLanguage;
}

/** What people decided about the targets of one type; comments about which nothing of that type was decided are left out. */
function decisionsAbout(
  type: 'area' | 'theme',
  targets: readonly CodebookArea[],
  reviewed: readonly ReviewedComment[],
): Map<string, readonly number[]> {
  const placeOf = new Map(targets.map(({ id }, place) => [id, place]));
  return new Map(
    reviewed
      .filter((comment) => type === 'area' || comment.themesDecided === true)
      .map(({ commentId, about }) => [
        commentId,
        about.flatMap(({ targetType, targetKey }) =>
          targetType === type && placeOf.has(targetKey) ? [placeOf.get(targetKey) ?? 0] : [],
        ),
      ]),
  );
}

/** Themes that people have said yes to: from then on they are learnt as areas are. */
function decidedThemes(themes: readonly EarlierTheme[], reviewed: readonly ReviewedComment[]): CodebookArea[] {
  const accepted = new Set(
    reviewed.flatMap(({ about }) =>
      about.flatMap(({ targetType, targetKey }) => (targetType === 'theme' ? [targetKey] : [])),
    ),
  );
  return themes
    .filter(({ key }) => accepted.has(key))
    .map(({ key, language, label }) => ({ id: key, label: { [language]: label }, definition: {}, keywords: {} }));
}

/** The same model with the keys that its themes had in the run before. */
function withKeptKeys(
  model: LanguageModel,
  earlierThemes: readonly EarlierTheme[],
  sample: readonly SampledComment[] = [],
): LanguageModel {
  const kept = keptThemeKeys(model.themes, earlierThemes, new Set(sample.map(({ analysed }) => analysed.id)));
  if (kept.size === 0) return model;
  const now = (key: string): string => kept.get(key) ?? key;
  return {
    ...model,
    themes: joinThemes(model.themes.map((theme) => ({ ...theme, key: now(theme.key) }))),
    themeModel: { ...model.themeModel, themeKeys: model.themeModel.themeKeys.map(now) },
    profiles: joinProfiles(model.profiles.map((profile) => ({ ...profile, themeKey: now(profile.themeKey) }))),
    splits: model.splits.map((split) => ({ ...split, themeKey: now(split.themeKey) })),
  };
}

/** Has tasks done by the shards, the longest first, each by the shard with the least to do. */
function share(pool: ShardPool): (size: number) => number {
  const load = new Float64Array(pool.size);
  return (size) => {
    const shard = load.indexOf(Math.min(...load));
    load[shard] = (load[shard] ?? 0) + size;
    return shard;
  };
}

interface Learning {
  readonly settings: ThemingSettings;
  readonly embed: ((texts: readonly string[]) => Promise<readonly Float32Array[] | null>) | undefined;
  readonly onProgress: (progress: { stage: 'learn'; done: number; total: number }) => void;
}

/** An outside model's vectors of the sampled comments, by language; null without one, or where it failed. */
async function embedSample(
  byLanguage: ReadonlyMap<string, readonly SampledComment[]>,
  embed: Learning['embed'],
): Promise<ReadonlyMap<string, readonly Float32Array[]> | null> {
  if (embed === undefined) return null;
  const vectors = await embed([...byLanguage.values()].flat().map(({ analysed }) => analysed.text));
  if (vectors === null) return null;
  let at = 0;
  return new Map(
    [...byLanguage].map(([language, comments]) => {
      at += comments.length;
      return [language, vectors.slice(at - comments.length, at)];
    }),
  );
}

/** Learns from a sample of the comments, the codebook and the decisions. What is learnt does not depend on the pool. */
export async function fitModels(
  pool: ShardPool,
  read: ReadAll,
  input: ThemingInput,
  { settings, embed, onProgress }: Learning,
): Promise<{ models: ThemingModels; notes: readonly RunNote[] }> {
  const { codebook, reviewed = [], earlierThemes = [], history = [] } = input;
  const decided = new Set(reviewed.map(({ commentId }) => commentId));
  const sample = drawSample(read.languages, read.speaks, (id) => decided.has(id), settings.seed);
  const byLanguage = await gather(pool, sample);
  const vectors = await embedSample(byLanguage, embed);
  const themeTargets = decidedThemes(earlierThemes, reviewed);
  const chosen = new Set(reviewed.flatMap(({ commentId, atRandom }) => (atRandom === false ? [commentId] : [])));
  const samples: DecidedSample[] = [
    {
      ...{ byLanguage, chosen, history, targets: codebook, areKeywordTargets: true },
      decisions: decisionsAbout('area', codebook, reviewed),
    },
  ];
  if (themeTargets.length > 0)
    samples.push({
      ...{ byLanguage, chosen, history: [], targets: themeTargets, areKeywordTargets: false },
      decisions: decisionsAbout('theme', themeTargets, reviewed),
    });
  const total = samples.length + byLanguage.size;
  let done = 0;
  const tell = <Value>(value: Value): Value => {
    done += 1;
    onProgress({ stage: 'learn', done, total });
    return value;
  };
  const all = [...byLanguage.values()].reduce((sum, comments) => sum + comments.length, 0);
  const next = share(pool);
  const targets: Promise<AreaModel>[] = samples.map((one) => pool.run(next(all), 'fitTargets', one).then(tell));
  const largestFirst = [...byLanguage].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  const languages: Promise<[string, LanguageModel]>[] = largestFirst.map(([language, comments]) =>
    pool
      .run(next(comments.length), 'fitLanguage', language, comments, vectors?.get(language) ?? null)
      .then((model) => tell([language, model])),
  );
  // All are waited for together: one that failed while others are waited for would be nobody's, and end the process.
  const [[areas, themes = null], learnt] = await Promise.all([Promise.all(targets), Promise.all(languages)]);
  if (areas === undefined) throw new Error('A run learns its areas first');
  const byTag = learnt
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, model]): [string, LanguageModel] => [
      language,
      withKeptKeys(model, earlierThemes, byLanguage.get(language)),
    ]);
  const notes = byTag
    .filter(([language]) => !codebook.some((area) => Object.hasOwn(area.keywords, language)))
    .map(([language]): RunNote => ({ code: 'no-keywords', detail: language }));
  const failed: RunNote[] = embed !== undefined && vectors === null ? [{ code: 'embeddings-failed' }] : [];
  return { models: { codebook, areas, themes, languages: new Map(byTag) }, notes: [...notes, ...failed] };
}
