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
      of: sql<number>`(select count(*)::int from assignment b where b.organization_id = ${key.organizationId}
        and b.user_id = ${userId} and b.batch = ${assignment.batch})`,
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
