import { sql } from 'drizzle-orm';
import type { ReviewedComment } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/**
 * What people have decided so far, one entry for each comment that somebody decided about. What a comment is about the
 * view `ruling` says, as in the report; a tie is no. Those that are not of the random sample were read because theming
 * was in doubt about them, so nothing about how common an area is follows from them.
 */
export async function reviewedComments(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<readonly ReviewedComment[]> {
  const rows = await tx.execute<{
    id: string;
    about: ReviewedComment['about'];
    themesDecided: boolean;
    atRandom: boolean;
  }>(sql`
    with here as (
      select ${organizationId}::uuid as organization_id, ${consultationId}::uuid as consultation_id
    ), decided as (
      select distinct g.comment_id from here join reading g using (organization_id, consultation_id)
      where g.outcome = 'decided'
    ), about as (
      select d.comment_id, d.target_type, d.target_key
      from here join ruling d using (organization_id, consultation_id) where d.about
    )
    select x.comment_id as id, coalesce(min(k.sample), 'random') <> 'rest' as "atRandom", exists (
        select 1 from here join coding t using (organization_id, consultation_id)
        where t.comment_id = x.comment_id and t.target_type = 'theme') as "themesDecided", coalesce(jsonb_agg(
        jsonb_build_object('targetType', a.target_type, 'targetKey', a.target_key) order by a.target_type, a.target_key
      ) filter (where a.comment_id is not null), '[]') as about
    from decided x left join about a using (comment_id)
      left join reading_task k on k.organization_id = ${organizationId} and k.consultation_id = ${consultationId}
        and k.comment_id = x.comment_id
    group by x.comment_id order by x.comment_id`);
  return rows.map(({ id, about, themesDecided, atRandom }) => ({ commentId: id, about, themesDecided, atRandom }));
}
