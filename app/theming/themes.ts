import { createHash } from 'node:crypto';
import type { AnalysedComment } from './analyse.ts';
import { clusterComments, type Cluster } from './cluster.ts';
import { backgroundOf, nameCluster } from './label.ts';
import { evidenceShares } from './suggest.ts';
import type { CandidateTheme, EvidenceSpan, Suggestion, ThemingSettings } from './types.ts';

const typicalKept = 5;
/** An area is a theme's own when at least this share of its comments has it as first suggestion. */
const areaMajority = 0.5;
const evidenceKept = 8;
/** Words that weigh less than this part of the heaviest are company, not evidence. */
const leastEvidenceShare = 0.3;

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

/** The words of a comment that are among the cluster's heaviest, weighted as they are there. */
function evidenceFor(comment: AnalysedComment, terms: ReadonlyMap<string, number>): EvidenceSpan[] {
  const spans: EvidenceSpan[] = [];
  comment.words.forEach((word, index) => {
    const weight = word.content ? terms.get(word.stem) : undefined;
    const [start, end] = [comment.starts[index] ?? 0, comment.ends[index] ?? 0];
    if (weight !== undefined) spans.push({ start, end, term: word.form, weight });
  });
  spans.sort((a, b) => b.weight - a.weight || a.start - b.start);
  const least = (spans[0]?.weight ?? 0) * leastEvidenceShare;
  return evidenceShares(spans.filter(({ weight }) => weight >= least).slice(0, evidenceKept));
}

/** Candidate themes of one language and which comments they are suggested for. */
export interface FoundThemes {
  readonly themes: readonly CandidateTheme[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * Clusters the comments of one language, names each cluster, and suggests it for its members. The score of a member is
 * how much closer it is to its own theme than to the next (0.5: halfway; 1: far from all others).
 */
export function findThemes(
  comments: readonly AnalysedComment[],
  language: string,
  firstArea: ReadonlyMap<string, string>,
  settings: ThemingSettings,
): FoundThemes {
  const background = backgroundOf(comments);
  const taken = new Set<string>();
  const themes: CandidateTheme[] = [];
  const suggestions: Suggestion[] = [];
  for (const cluster of clusterComments(comments, settings.minimumThemeSize, settings.seed)) {
    const { label, keyphrases } = nameCluster(cluster, language, background);
    if (label === '') continue;
    const key = keyOf(language, keyphrases, taken);
    const members = [...cluster.members].sort(
      (a, b) => b.closeness - a.closeness || (a.comment.id < b.comment.id ? -1 : 1),
    );
    themes.push({
      key,
      language,
      areaId: majorityArea(cluster, firstArea),
      label,
      keyphrases,
      commentIds: members.map(({ comment }) => comment.id).sort(),
      typicalCommentIds: members.slice(0, typicalKept).map(({ comment }) => comment.id),
    });
    for (const { comment, certainty } of members) {
      const score = Math.round(certainty * 10_000) / 10_000;
      if (score < settings.minimumScore) continue;
      suggestions.push({
        commentId: comment.id,
        targetType: 'theme',
        targetKey: key,
        score,
        evidence: evidenceFor(comment, cluster.terms),
        basis: 'shared-words',
      });
    }
  }
  themes.sort((a, b) => b.commentIds.length - a.commentIds.length || (a.key < b.key ? -1 : 1));
  return { themes, suggestions };
}
