import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { editionDocuments } from '#db/read/edition-list.ts';
import { recommendationsOf, type Recommendation } from '#db/read/recommendations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertRecommendation, writeRecommendation } from '#db/write/recommendations.ts';
import { cleanOfficial, type OfficialTexts } from '../domain/official-text.ts';
import { findingAt } from '../domain/report/linkable-findings.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';
import { groupsWithStanding } from './open-recommendations.ts';

type Finding = Recommendation['findings'][number];

/** What can be done to a recommendation. Texts are checked; findings are as the form named them. */
export type RecommendationChange =
  | ({ readonly do: 'add'; readonly id: string } & RecommendationWords)
  | ({ readonly do: 'edit'; readonly id: string; readonly seen: number } & RecommendationWords)
  | { readonly do: 'withdraw' | 'restore'; readonly id: string };

export interface RecommendationWords {
  readonly groupId: string;
  readonly text: OfficialTexts;
  readonly findings: readonly Finding[];
}

export type RecommendationChanged =
  | 'saved'
  | 'missing'
  | 'not-now'
  | 'gone'
  | 'changed'
  | 'decided'
  | 'no-group'
  | 'group-ended'
  | 'no-finding'
  | 'not-shown';

/**
 * Adds, edits, withdraws and restores what is recommended, until the Council has decided about it. Each rests on at
 * least one finding that an edition shows. Numbers are given once and never again. Sent twice it is done once.
 */
export async function changeRecommendation(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly change: RecommendationChange },
): Promise<RecommendationChanged> {
  const { id: organizationId } = organization;
  const { change } = sent;
  return whileHeld(app, organizationId, { slug: sent.slug, action: 'preview-edition' }, async (tx, { key, now }) => {
    const groups = await groupsWithStanding(tx, organization, now);
    const at = { tx, key, groups, all: await recommendationsOf(tx, key), by: member.userId, now };
    const outcome = await apply(at, change);
    if (typeof outcome === 'string') return outcome;
    const event = { ...key, actor: member.userId, action: 'recommendation-changed', subject: change.id };
    await writeAudit(tx, { ...event, details: { do: change.do, number: outcome.number } }, now);
    return 'saved';
  });
}

interface At {
  readonly tx: TenantTransaction;
  readonly key: ConsultationKey;
  readonly groups: Awaited<ReturnType<typeof groupsWithStanding>>;
  readonly all: readonly Recommendation[];
  readonly by: string;
  readonly now: Date;
}

/** The number of what was written, or what the change came to without anything having been written. */
type Applied = { readonly number: number } | RecommendationChanged;

async function apply(at: At, change: RecommendationChange): Promise<Applied> {
  const { tx, key, all, now } = at;
  const row = all.find(({ id }) => id === change.id);
  if (change.do === 'add') return row === undefined ? add(at, change) : 'saved';
  if (row === undefined) return 'gone';
  if (change.do === 'edit') return edit(at, row, change);
  if ((row.withdrawnAt !== null) === (change.do === 'withdraw')) return 'saved';
  if (row.decision !== null) return 'decided';
  await writeRecommendation(tx, key, row.id, { withdrawnAt: change.do === 'withdraw' ? now : null });
  return { number: row.number };
}

async function add(at: At, { id, ...words }: RecommendationWords & { readonly id: string }): Promise<Applied> {
  const { tx, key, all, by, now } = at;
  const problem = await problemWith(at, words, null);
  if (problem !== null) return problem;
  const number = Math.max(0, ...all.map((row) => row.number)) + 1;
  const { groupId, findings } = words;
  const text = cleanOfficial(words.text);
  await insertRecommendation(tx, key, { id, number, groupId, text, findings, createdBy: by, createdAt: now });
  return { number };
}

async function edit(
  at: At,
  row: Recommendation,
  change: RecommendationWords & { readonly seen: number },
): Promise<Applied> {
  const { groupId, findings } = change;
  const text = cleanOfficial(change.text);
  const { number } = row;
  const same =
    groupId === row.groupId &&
    text.en === row.text['en'] &&
    text.fr === row.text['fr'] &&
    areSame(findings, row.findings);
  if (same) return 'saved';
  if (row.decision !== null) return 'decided';
  if (row.withdrawnAt !== null) return 'gone';
  if (row.revision !== change.seen) return 'changed';
  const problem = await problemWith(at, change, row);
  if (problem !== null) return problem;
  await writeRecommendation(at.tx, at.key, row.id, { groupId, text, findings });
  return { number };
}

/** What is linked already may stay; a new link leads to a figure that its edition shows. */
async function problemWith(
  { tx, key, groups }: At,
  { groupId, findings }: RecommendationWords,
  before: Recommendation | null,
): Promise<RecommendationChanged | null> {
  const group = groups.find(({ id }) => id === groupId);
  if (group === undefined) return 'no-group';
  if (group.ended && before?.groupId !== groupId) return 'group-ended';
  if (findings.length === 0) return 'no-finding';
  const added = findings.filter((one) => !(before?.findings ?? []).some((other) => areSame([one], [other])));
  const documents = await editionDocuments(tx, key, [...new Set(added.map(({ edition }) => edition))]);
  const areShown = added.every(({ edition, table, row }) => {
    const document = documents.get(edition);
    return document !== undefined && findingAt(document, table, row) !== null;
  });
  return areShown ? null : 'not-shown';
}

function areSame(some: readonly Finding[], others: readonly Finding[]): boolean {
  const names = (findings: readonly Finding[]) =>
    findings.map(({ edition, table, row }) => JSON.stringify([edition, table, row])).toSorted();
  return JSON.stringify(names(some)) === JSON.stringify(names(others));
}
