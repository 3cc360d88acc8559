import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { Candidate } from '../read/review-queue.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { assignment } from '../schema/reading.ts';

/**
 * Takes comments back from readers who were given them before a moment and did not come back, for whoever draws next.
 * What somebody is ending right now is left with them.
 */
export async function releaseAssignments(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  { before, except }: { readonly before: Date; readonly except: string },
): Promise<void> {
  await tx.execute(sql`
    delete from assignment a using (
      select comment_id, user_id from assignment
      where organization_id = ${organizationId} and consultation_id = ${consultationId} and state = 'open'
        and assigned_at < ${before.toISOString()} and user_id <> ${except}
      order by comment_id, user_id for update skip locked
    ) late
    where a.organization_id = ${organizationId} and a.consultation_id = ${consultationId}
      and a.comment_id = late.comment_id and a.user_id = late.user_id`);
}

/** Those of the comments that still want a reader, held until the transaction ends. */
export async function holdTasks(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (candidates.length === 0) return [];
  const ids = sql.param(candidates.map(({ commentId }) => commentId));
  const rows = await tx.execute<{ id: string }>(sql`
    select comment_id as id from reading_task
    where organization_id = ${organizationId} and consultation_id = ${consultationId}
      and comment_id = any(${ids}::uuid[]) and taken < wanted and not held
    for update of reading_task skip locked`);
  const held = new Set(rows.map(({ id }) => id));
  return candidates.filter(({ commentId }) => held.has(commentId));
}

/** A batch as it is given to a reader, in the order in which it is read. */
export interface GivenBatch {
  readonly id: string;
  readonly userId: string;
  readonly at: Date;
  readonly comments: readonly {
    readonly commentId: string;
    readonly reads: Candidate['reads'];
    readonly suggestionsShown: boolean;
  }[];
}

/** Gives a reader a batch. */
export async function writeBatch(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  { id, userId, at, comments }: GivenBatch,
): Promise<void> {
  await tx.insert(assignment).values(
    comments.map(({ commentId, reads, suggestionsShown }, i) => ({
      ...{ organizationId, consultationId, commentId, userId, batch: id, place: i + 1 },
      ...{ state: 'open' as const, reason: 'drawn' as const, reads, suggestionsShown, assignedAt: at },
    })),
  );
}
