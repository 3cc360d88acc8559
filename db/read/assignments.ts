import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { assignment } from '../schema/reading.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';

type Row = typeof assignment.$inferSelect;

/** That a comment was given to a reader, as the page of the comment needs it. */
export interface AssignmentRow extends Pick<
  Row,
  'batch' | 'place' | 'state' | 'reads' | 'reason' | 'suggestionsShown' | 'kept'
> {
  /** How many comments the batch has. */
  readonly of: number;
}

/** What of a comment one reader has; null: they never had it. */
export async function assignmentOf(
  tx: TenantTransaction,
  key: CommentKey,
  userId: string,
): Promise<AssignmentRow | null> {
  const [row] = await tx
    .select({
      batch: assignment.batch,
      place: assignment.place,
      state: assignment.state,
      reads: assignment.reads,
      reason: assignment.reason,
      suggestionsShown: assignment.suggestionsShown,
      kept: assignment.kept,
      // Spelt out: drizzle would name the column without its table, and every batch would be this one.
      of: sql<number>`(select count(*)::int from assignment b where b.organization_id = ${key.organizationId}
        and b.user_id = ${userId} and b.batch = assignment.batch)`,
    })
    .from(assignment)
    .where(assignmentIs(key, userId));
  return row ?? null;
}

/** One reader's assignment of one comment. */
export function assignmentIs(key: CommentKey, userId: string) {
  return and(
    eq(assignment.organizationId, key.organizationId),
    eq(assignment.consultationId, key.consultationId),
    eq(assignment.commentId, key.commentId),
    eq(assignment.userId, userId),
  );
}

/**
 * The first comment of those that a reader was given and has not ended; null: there is none. Whatever its author took
 * back or changed meanwhile, what does not count any more, or what somebody has to look at first is passed over.
 */
export async function nextOpenComment(
  tx: TenantTransaction,
  key: ConsultationKey,
  userId: string,
): Promise<string | null> {
  const rows = await tx.execute<{ id: string }>(sql`
    select a.comment_id as id from assignment a
    join comment c on (c.organization_id, c.consultation_id, c.id) = (a.organization_id, a.consultation_id, a.comment_id)
    join response r on (r.organization_id, r.consultation_id, r.id) = (c.organization_id, c.consultation_id, c.response_id)
    left join reading_task t on (t.organization_id, t.consultation_id, t.comment_id)
      = (a.organization_id, a.consultation_id, a.comment_id)
    where a.organization_id = ${key.organizationId} and a.consultation_id = ${key.consultationId}
      and a.user_id = ${userId} and a.state = 'open' and a.reason = 'drawn'
      and c.prepared_at is not null and c.withdrawn_at is null and r.counted and t.held is not true
    order by a.assigned_at, a.place limit 1`);
  return rows[0]?.id ?? null;
}

/** What became of a batch, in comments. */
export interface BatchCounts {
  readonly open: number;
  readonly read: number;
  /** Skipped, or for somebody else since the reader may know its author. */
  readonly passedOn: number;
}

/** The newest batch that a reader was given in a consultation; null: they were given none. */
export async function newestBatch(
  tx: TenantTransaction,
  key: ConsultationKey,
  userId: string,
): Promise<BatchCounts | null> {
  const [row] = await tx.execute<{ open: number; read: number; passed: number }>(sql`
    select count(*) filter (where state = 'open')::int as open, count(*) filter (where state in ('done', 'unsure'))::int as read,
      count(*) filter (where state in ('skipped', 'recused'))::int as passed
    from assignment
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and user_id = ${userId} and reason = 'drawn'
    group by batch order by max(assigned_at) desc limit 1`);
  return row === undefined ? null : { open: row.open, read: row.read, passedOn: row.passed };
}

/** Longer than this between two comments was a pause. */
const PAUSE_SECONDS = 600;
/** Comments of each reader that their pace is told from. */
const PACE_COMMENTS = 60;

/**
 * The seconds from one decision to the next within a batch, the median over some of each reader's comments, and how many
 * these were; pauses are left out. Of the readers who are named.
 */
export async function paceOf(
  tx: TenantTransaction,
  organizationId: string,
  userIds: readonly string[],
): Promise<{ readonly seconds: number; readonly comments: number } | null> {
  const [row] = await tx.execute<{ seconds: number | null; n: number }>(sql`
    select percentile_cont(0.5) within group (order by seconds) as seconds, count(*)::int as n
    from unnest(${sql.param([...userIds])}::text[]) as reader (id)
    cross join lateral (
      select extract(epoch from ended_at - lag(ended_at) over (partition by batch order by ended_at))::float8 as seconds
      from (
        -- Ids of batches are random, so these are some of the reader's, without a sort of all.
        select batch, ended_at from assignment
        where organization_id = ${organizationId} and user_id = reader.id and state in ('done', 'unsure')
        order by batch limit ${PACE_COMMENTS}
      ) some_of_theirs
    ) step
    where seconds > 0 and seconds <= ${PAUSE_SECONDS}`);
  return typeof row?.seconds === 'number' ? { seconds: row.seconds, comments: row.n } : null;
}
