import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';

/** How much reading a comment would teach, and its place by that: the lowest comes first. */
interface ReadingRank {
  readonly commentId: string;
  readonly doubt: number;
  readonly rank: number;
}

/**
 * Writes how much reading comments would teach, and, for those that are chosen by that, their place in the order. Comments
 * of the random sample keep their place. Who holds a task at this moment is not waited for, and what is not to be read has
 * none: nothing is written for it.
 */
export async function writeDoubts(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  ranks: readonly ReadingRank[],
): Promise<void> {
  await tx.execute(sql`
    with said as (
      select * from unnest(${sql.param(ranks.map(({ commentId }) => commentId))}::uuid[],
        ${sql.param(ranks.map(({ doubt }) => doubt))}::real[], ${sql.param(ranks.map(({ rank }) => rank))}::float8[])
        as s(comment_id, doubt, rank)
    ), free as materialized (
      select k.comment_id, s.doubt, case when k.sample = 'rest' then s.rank else k.rank end as rank
      from reading_task k join said s on s.comment_id = k.comment_id
      where k.organization_id = ${organizationId} and k.consultation_id = ${consultationId}
      order by k.comment_id for update of k skip locked
    )
    update reading_task k set doubt = f.doubt, rank = f.rank from free f
    where k.organization_id = ${organizationId} and k.consultation_id = ${consultationId}
      and k.comment_id = f.comment_id and (k.doubt, k.rank) is distinct from (f.doubt, f.rank)`);
}
