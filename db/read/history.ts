import { sql } from 'drizzle-orm';
import type { EarlierDecision } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** So many comments of earlier consultations teach, the last decided first: more brings little, and each costs time. */
const MOST_HISTORY = 1_000;

/**
 * What people decided in the other consultations of the organization about areas that this one has too, by their keys:
 * the comments' redacted words, none that was withdrawn, that does not count, or whose consultation keeps no words any more.
 * The last decided first up to the bound, in the order of ids.
 */
export async function earlierDecisions(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  now: Date,
): Promise<readonly EarlierDecision[]> {
  const comments = await tx.execute<{ id: string; text: string; language: string | null; of: string }>(sql`
    select id, text, language, "of" from (
      select c.id, c.redacted_text as text, c.language, c.consultation_id as of, max(g.at) as at
      from reading g
      join consultation k on k.organization_id = g.organization_id and k.id = g.consultation_id
      join comment c on c.organization_id = g.organization_id and c.consultation_id = g.consultation_id and c.id = g.comment_id
      join response r on r.organization_id = c.organization_id and r.consultation_id = c.consultation_id
        and r.id = c.response_id
      where g.organization_id = ${organizationId} and g.consultation_id <> ${consultationId} and g.outcome = 'decided'
        and k.deleted_at is null and (k.delete_at is null or k.delete_at > ${now.toISOString()}::timestamptz)
        and c.withdrawn_at is null and c.prepared_at is not null and c.redacted_text <> '' and r.counted
        and exists (select 1 from priority_area a join priority_area b on b.organization_id = a.organization_id
          and b.consultation_id = ${consultationId} and b.key = a.key
          where a.organization_id = g.organization_id and a.consultation_id = g.consultation_id)
      group by c.id, c.redacted_text, c.language, c.consultation_id
      order by max(g.at) desc, c.id limit ${MOST_HISTORY}
    ) newest order by id`);
  if (comments.length === 0) return [];
  const asked = await areasInCommon(tx, { organizationId, consultationId });
  const about = await tx.execute<{ id: string; areas: string[] }>(sql`
    select comment_id as id, array_agg(target_key order by target_key) as areas from ruling
    where organization_id = ${organizationId} and consultation_id = any(${sql.param([...asked.keys()])}::uuid[])
      and comment_id = any(${sql.param(comments.map(({ id }) => id))}::uuid[])
      and target_type = 'area' and about
    group by consultation_id, comment_id`);
  const areasOf = new Map(about.map(({ id, areas }) => [id, areas]));
  return comments.map(({ id, text, language, of }) => {
    const common = asked.get(of) ?? [];
    return {
      comment: { id, text, language },
      about: (areasOf.get(id) ?? []).filter((area) => common.includes(area)),
      asked: common,
    };
  });
}

/** By consultation, the keys of its areas that this one has too. */
async function areasInCommon(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<Map<string, readonly string[]>> {
  const rows = await tx.execute<{ of: string; areas: string[] }>(sql`
    select a.consultation_id as of, array_agg(a.key order by a.key) as areas
    from priority_area a join priority_area b on b.organization_id = a.organization_id and b.key = a.key
    where a.organization_id = ${organizationId} and b.consultation_id = ${consultationId}
      and a.consultation_id <> ${consultationId}
    group by a.consultation_id`);
  return new Map(rows.map(({ of, areas }) => [of, areas]));
}
