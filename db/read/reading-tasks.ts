import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { keyedFractionSql } from '../keyed-fraction.ts';
import { readingTask } from '../schema/reading.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';

/** Whether one more reader could have a comment; true also where no plan says how many it wants. Held until the transaction ends. */
export async function hasRoom(tx: TenantTransaction, key: CommentKey): Promise<boolean> {
  const [task] = await tx
    .select({ taken: readingTask.taken, wanted: readingTask.wanted })
    .from(readingTask)
    .where(
      and(
        eq(readingTask.organizationId, key.organizationId),
        eq(readingTask.consultationId, key.consultationId),
        eq(readingTask.commentId, key.commentId),
      ),
    )
    .for('update');
  return task === undefined || task.taken < task.wanted;
}

/** The comments of a consultation that are to be read, with their responses: made safe, not withdrawn, not empty, not a trial. */
const toBeRead = ({ organizationId, consultationId }: ConsultationKey) => sql`
  from comment c join response r on r.organization_id = c.organization_id and r.consultation_id = c.consultation_id
    and r.id = c.response_id
  where c.organization_id = ${organizationId} and c.consultation_id = ${consultationId}
    and c.prepared_at is not null and c.withdrawn_at is null and c.redacted_text <> '' and r.counted`;

/** How many respondents wrote something that is to be read. */
export async function respondentsWhoWrote(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`select count(distinct c.response_id)::int as n ${toBeRead(key)}`);
  return row?.n ?? 0;
}

/**
 * The rank up to which comments of the random sample are read by everybody, so that these are `toAll` or all that there
 * are; null: none is.
 */
export async function lastRankForAll(
  tx: TenantTransaction,
  key: ConsultationKey,
  { seed, share, toAll }: { readonly seed: number; readonly share: number; readonly toAll: number },
): Promise<number | null> {
  const [row] = await tx.execute<{ rank: number | null }>(sql`
    select max(first.rank) as rank from (
      select ${keyedFractionSql(seed, 'order', sql`c.id`)} as rank ${toBeRead(key)}
        and ${keyedFractionSql(seed, 'sample', sql`c.response_id`)} < ${share}
      order by rank limit ${toAll}
    ) first`);
  return row?.rank ?? null;
}

/** Whether somebody has read a comment of the consultation from a moment on. */
export async function hasReadingSince(tx: TenantTransaction, key: ConsultationKey, since: Date): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from reading where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and at >= ${since.toISOString()} limit 1`);
  return rows.length > 0;
}
