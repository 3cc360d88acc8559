import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AdjudicatedTarget, ReaderView } from '#app/domain/adjudication.ts';
import type { CommentKind } from '#app/domain/comment-kind.ts';
import { targetId } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import { adjudication } from '../schema/agreement.ts';
import { comment } from '../schema/comment.ts';
import { reading } from '../schema/review.ts';
import { uuids } from './agreement-units.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

interface Reader {
  readonly userId: string;
  readonly languages: readonly string[];
}

/**
 * The next comments, by their ids, that two readers or more have decided about and that this member may decide between: not
 * read, not passed on and not translated by them, not held, and in a language that they read, or with a translation into one.
 */
export async function readTwice(
  tx: TenantTransaction,
  key: ConsultationKey,
  reader: Reader,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly string[]> {
  const { organizationId, consultationId } = key;
  const rows = await tx.execute<{ comment_id: string }>(sql`
    select r.comment_id
    from reading r
    where r.organization_id = ${organizationId} and r.consultation_id = ${consultationId}
      and r.comment_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and ${mayAdjudicate(reader)}
    group by r.comment_id
    having count(*) filter (where r.outcome = 'decided') >= 2
      and not bool_or(r.user_id = ${reader.userId})
    order by r.comment_id limit ${most}`);
  return rows.map((row) => row.comment_id);
}

const sameComment = (alias: string) =>
  sql.raw(`${alias}.organization_id = r.organization_id and ${alias}.consultation_id = r.consultation_id
    and ${alias}.comment_id = r.comment_id`);

function mayAdjudicate({ userId, languages }: Reader) {
  const tags = sql`${sql.param(`{${[...languages, 'und'].map((tag) => JSON.stringify(tag)).join(',')}}`)}::text[]`;
  return sql`exists (select 1 from comment c where c.organization_id = r.organization_id
      and c.consultation_id = r.consultation_id and c.id = r.comment_id and c.withdrawn_at is null
      and (c.language = any(${tags}) or exists (select 1 from comment_translation t
        where ${sameComment('t')} and t.revision = c.revision and t.language = any(${tags}))))
    and not exists (select 1 from comment_translation t where ${sameComment('t')} and t.translated_by = ${userId})
    and not exists (select 1 from assignment a where ${sameComment('a')} and a.user_id = ${userId}
      and a.state in ('skipped', 'recused'))
    and not exists (select 1 from reading_task k where ${sameComment('k')} and k.held)`;
}

/** Whether this member may decide between the readers of a comment, by everything but whether they have read it themselves. */
export async function isForReader(tx: TenantTransaction, key: CommentKey, reader: Reader): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from (select ${key.organizationId}::uuid as organization_id,
      ${key.consultationId}::uuid as consultation_id, ${key.commentId}::uuid as comment_id) r
    where ${mayAdjudicate(reader)}`);
  return rows.length > 0;
}

/** Who has read a comment, whatever came of it. */
export async function readersOf(tx: TenantTransaction, key: CommentKey): Promise<readonly string[]> {
  const rows = await tx
    .select({ userId: reading.userId })
    .from(reading)
    .where(and(within(key, reading), eq(reading.commentId, key.commentId)));
  return rows.map((row) => row.userId);
}

/** What each reader of a comment says it is about each target to which they said yes: by reader and target id. */
export async function kindsOf(
  tx: TenantTransaction,
  key: CommentKey,
): Promise<ReadonlyMap<string, ReaderView['kind']>> {
  const rows = await tx.execute<{ user_id: string; target_type: string; target_key: string; kind: CommentKind | null }>(
    sql`select user_id, target_type, target_key, kind from resolved_coding
      where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
        and comment_id = ${key.commentId} and yes`,
  );
  return new Map(rows.map((row) => [`${row.user_id} ${row.target_type}:${row.target_key}`, row.kind]));
}

/** What was decided about these comments where readers differed, where its themes lead today; target ids by comment. */
export async function adjudicatedTargets(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AdjudicatedTarget[]>> {
  if (commentIds.length === 0) return new Map();
  const { organizationId, consultationId } = key;
  const rows = await tx.execute<
    { comment_id: string; type: 'area' | 'theme'; key: string } & Omit<AdjudicatedTarget, 'id'>
  >(
    sql`select a.comment_id, a.target_type as type, coalesce(t.target_key, m.to_key, a.target_key) as key, a.about, a.kind
      from adjudicated_coding a
      join adjudication j on j.organization_id = a.organization_id and j.consultation_id = a.consultation_id
        and j.comment_id = a.comment_id
      left join theme_move m on a.target_type = 'theme' and m.organization_id = a.organization_id
        and m.consultation_id = a.consultation_id and m.comment_id = a.comment_id and m.from_key = a.target_key
        and j.decided_at < m.moved_at
      left join theme_target t on a.target_type = 'theme' and t.organization_id = a.organization_id
        and t.consultation_id = a.consultation_id and t.key = coalesce(m.to_key, a.target_key)
      where a.organization_id = ${organizationId} and a.consultation_id = ${consultationId}
        and a.comment_id = any(${uuids(commentIds)})`,
  );
  const byComment = new Map<string, AdjudicatedTarget[]>();
  for (const { comment_id: commentId, about, kind, ...target } of rows)
    byComment.set(commentId, [...(byComment.get(commentId) ?? []), { id: targetId(target), about, kind }]);
  return byComment;
}

/** The decision on a comment where readers differ: who made it, when and why; null when there is none. */
export async function adjudicationOf(tx: TenantTransaction, key: CommentKey) {
  const [row] = await tx
    .select()
    .from(adjudication)
    .where(and(within(key, adjudication), eq(adjudication.commentId, key.commentId)));
  return row ?? null;
}

/** The newest decisions of a consultation where readers differed. */
export async function newestAdjudications(tx: TenantTransaction, key: ConsultationKey, most: number) {
  return tx
    .select({
      commentId: adjudication.commentId,
      decidedBy: adjudication.decidedBy,
      decidedAt: adjudication.decidedAt,
    })
    .from(adjudication)
    .where(within(key, adjudication))
    .orderBy(desc(adjudication.decidedAt), adjudication.commentId)
    .limit(most);
}

/** The words of these comments as members see them. */
export async function wordsOfComments(tx: TenantTransaction, key: ConsultationKey, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: comment.id, text: comment.redactedText, language: comment.language })
    .from(comment)
    .where(and(within(key, comment), inArray(comment.id, [...ids])));
}

/** Whether a member has decided about a comment of the consultation, or where readers differed. */
export async function hasDecided(tx: TenantTransaction, key: ConsultationKey, userId: string): Promise<boolean> {
  const [read] = await tx
    .select({ userId: reading.userId })
    .from(reading)
    .where(and(within(key, reading), eq(reading.userId, userId), eq(reading.outcome, 'decided')))
    .limit(1);
  if (read !== undefined) return true;
  const [decided] = await tx
    .select({ decidedBy: adjudication.decidedBy })
    .from(adjudication)
    .where(and(within(key, adjudication), eq(adjudication.decidedBy, userId)))
    .limit(1);
  return decided !== undefined;
}
