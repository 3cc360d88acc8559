import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import type { MeasuredUnit } from '#app/domain/agreement/units.ts';
import type { TenantTransaction } from '../client.ts';
import { agreementUnit } from '../schema/agreement.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export interface CommentUnit extends MeasuredUnit {
  readonly commentId: string;
}

const PAGE = 5_000;

/** A list of ids as a parameter of raw SQL. */
export function uuids(ids: readonly string[]) {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
}

/**
 * What readers say of these comments now, as agreement takes it: of those only that two or more have decided about. Merges
 * and splits are followed; what was adjudicated is not asked, since agreement is of readers who decided by themselves.
 */
export async function unitsNow(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<readonly CommentUnit[]> {
  const { organizationId, consultationId } = key;
  const rows = await tx.execute<{ comment_id: string; language: string; readings: MeasuredUnit['readings'] }>(sql`
    select r.comment_id, coalesce(c.language, 'und') as language,
      jsonb_agg(jsonb_build_object('userId', r.user_id, 'viaTranslation', r.reads = 'translation',
        'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'yes', coalesce(d.yes, '[]'::jsonb)) order by r.user_id) as readings
    from reading r
    join comment c on c.organization_id = r.organization_id and c.consultation_id = r.consultation_id
      and c.id = r.comment_id and c.withdrawn_at is null
    left join (
      select comment_id, user_id,
        jsonb_agg(target_type || ':' || target_key order by target_type, target_key) as yes
      from resolved_coding
      where organization_id = ${organizationId} and consultation_id = ${consultationId}
        and comment_id = any(${uuids(commentIds)}) and yes
      group by comment_id, user_id
    ) d on d.comment_id = r.comment_id and d.user_id = r.user_id
    where r.organization_id = ${organizationId} and r.consultation_id = ${consultationId}
      and r.comment_id = any(${uuids(commentIds)}) and r.outcome = 'decided'
    group by r.comment_id, c.language
    having count(*) >= 2`);
  return rows.map(({ comment_id: commentId, language, readings }) => ({ commentId, language, readings }));
}

/** These comments as they stand in the tallies. */
export async function unitsCounted(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<readonly CommentUnit[]> {
  if (commentIds.length === 0) return [];
  return tx
    .select({ commentId: agreementUnit.commentId, language: agreementUnit.language, readings: agreementUnit.readings })
    .from(agreementUnit)
    .where(and(within(key, agreementUnit), inArray(agreementUnit.commentId, [...commentIds])));
}

/** All comments of a consultation that stand in the tallies, or those that two people have both read, a page at a time. */
export async function* allUnits(
  tx: TenantTransaction,
  key: ConsultationKey,
  pair: { readonly first: string; readonly second: string } | null = null,
): AsyncGenerator<readonly MeasuredUnit[]> {
  const read = (userId: string) => sql`${agreementUnit.readings} @> ${JSON.stringify([{ userId }])}::jsonb`;
  const ofPair = pair === null ? undefined : and(read(pair.first), read(pair.second));
  let after: string | null = null;
  for (;;) {
    const page: CommentUnit[] = await tx
      .select({
        commentId: agreementUnit.commentId,
        language: agreementUnit.language,
        readings: agreementUnit.readings,
      })
      .from(agreementUnit)
      .where(and(within(key, agreementUnit), after === null ? undefined : gt(agreementUnit.commentId, after), ofPair))
      .orderBy(asc(agreementUnit.commentId))
      .limit(PAGE);
    yield page;
    const last = page[PAGE - 1];
    if (last === undefined) return;
    after = last.commentId;
  }
}
