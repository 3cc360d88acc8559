import { createHash } from 'node:crypto';
import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from './analyse.ts';
import { clusterComments, type Cluster, type ClusterMember } from './cluster.ts';
import { backgroundOf, nameCluster, type Background } from './label.ts';
import { createPlacer, type ThemeModel } from './place.ts';
import type { CandidateTheme, Suggestion, ThemingSettings } from './types.ts';

const typicalKept = 5;
const unusualKept = 3;
/** An area is a theme's own when at least this share of its comments has it as first suggestion. */
const areaMajority = 0.5;

/** A key of ASCII letters, digits and hyphens; phrases of other scripts are digested. */
function keyOf(language: string, keyphrases: readonly string[], taken: Set<string>): string {
  const plain = keyphrases
    .slice(0, 3)
    .join('-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
  const ascii = /[a-z0-9]{3}/.test(plain)
    ? plain
    : createHash('sha256').update(keyphrases.join('\n')).digest('hex').slice(0, 12);
  const base = `${language.toLowerCase()}-${ascii}`;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${String(number)}`;
  taken.add(key);
  return key;
}

function majorityArea(cluster: Cluster, firstArea: ReadonlyMap<string, string>): string | null {
  const votes = new Map<string, number>();
  for (const { comment } of cluster.members) {
    const area = firstArea.get(comment.id);
    if (area !== undefined) votes.set(area, (votes.get(area) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1] >= cluster.members.length * areaMajority ? best[0] : null;
}

/** What themes are found with, beside the words. */
export interface ThemeMeans {
  readonly words: WordVectors | null;
  /** An outside model's vectors, one for each comment; null: none took part. */
  readonly sentences: readonly Float32Array[] | null;
}

/** Candidate themes of one language, which comments they are suggested for, and what later comments are placed by. */
export interface FoundThemes {
  readonly themes: readonly CandidateTheme[];
  readonly suggestions: readonly Suggestion[];
  readonly model: ThemeModel;
}

interface FoundGroup {
  readonly key: string;
  readonly label: string;
}

/** A name for each group that has several themes, from the comments of all of them. */
function nameGroups(clusters: readonly Cluster[], language: string, background: Background): Map<number, FoundGroup> {
  const parts = new Map<number, Cluster[]>();
  for (const cluster of clusters) parts.set(cluster.group, [...(parts.get(cluster.group) ?? []), cluster]);
  const taken = new Set<string>();
  const names = new Map<number, FoundGroup>();
  for (const [group, some] of parts) {
    if (some.length < 2) continue;
    const members = some.flatMap((cluster) => cluster.members);
    const { label, keyphrases } = nameCluster({ members, group }, language, background);
    if (label !== '') names.set(group, { key: keyOf(`${language}-group`, keyphrases, taken), label });
  }
  return names;
}

const byGain = (a: ClusterMember, b: ClusterMember): number =>
  b.gain - a.gain || (a.comment.id < b.comment.id ? -1 : 1);

/**
 * Clusters the comments of one language, names each cluster, and suggests it for its members. A theme is under the
 * priority area that most of its comments are about, else in the group of themes that it was found with.
 */
export function findThemes(
  comments: readonly AnalysedComment[],
  language: string,
  firstArea: ReadonlyMap<string, string>,
  settings: ThemingSettings,
  { words, sentences }: ThemeMeans = { words: null, sentences: null },
): FoundThemes {
  const { minimumThemeSize, seed, minimumScore } = settings;
  const usable = language === 'en' ? words : null;
  const { clusters, model, own } = clusterComments(comments, {
    minimumSize: minimumThemeSize,
    ...{ seed, words: usable, sentences },
  });
  const background = backgroundOf(comments);
  const groups = nameGroups(clusters, language, background);
  const taken = new Set<string>();
  const themes = clusters.map((cluster): CandidateTheme => {
    const { label, keyphrases } = nameCluster(cluster, language, background);
    const members = [...cluster.members].sort(byGain);
    const ids = members.map(({ comment }) => comment.id);
    const areaId = majorityArea(cluster, firstArea);
    const group = areaId === null ? groups.get(cluster.group) : undefined;
    return {
      key: keyOf(language, keyphrases, taken),
      language,
      areaId,
      groupKey: group?.key ?? null,
      groupLabel: group?.label ?? null,
      label,
      keyphrases,
      commentIds: [...ids].sort(),
      typicalCommentIds: ids.slice(0, typicalKept),
      unusualCommentIds: ids.slice(typicalKept).slice(-unusualKept).reverse(),
    };
  });
  const themeModel: ThemeModel = { ...model, language, themeKeys: themes.map(({ key }) => key), own };
  const place = createPlacer(themeModel, usable, minimumScore);
  const suggestions = comments.flatMap((comment) =>
    place(comment).themes.map(({ themeKey, score, evidence }): Suggestion => ({
      commentId: comment.id,
      targetType: 'theme',
      targetKey: themeKey,
      score,
      evidence,
      basis: 'shared-words',
    })),
  );
  return { themes, suggestions, model: themeModel };
}
