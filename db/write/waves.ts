import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { priorityArea } from '../schema/consultation.ts';
import { picture } from '../schema/building.ts';
import { areaTie, planNode } from '../schema/plan.ts';
import { theme } from '../schema/theming.ts';
import { waveMapping } from '../schema/wave.ts';

/**
 * Gives a consultation what it has in common with the wave before it, by the same keys: priority areas with their
 * keywords, the themes that people kept, the plan's tree with its ties, and pictures. Nothing that anybody answered.
 */
export async function copyFromEarlierWave(
  tx: TenantTransaction,
  earlier: ConsultationKey,
  { organizationId, consultationId }: ConsultationKey,
): Promise<void> {
  const to = sql`${organizationId}::uuid, ${consultationId}::uuid`;
  const from = sql`organization_id = ${earlier.organizationId} and consultation_id = ${earlier.consultationId}`;
  await tx.execute(sql`
    insert into ${priorityArea} (organization_id, consultation_id, key, position, label, definition, keywords, context,
      draft_languages)
    select ${to}, key, position, label, definition, keywords, context, draft_languages from ${priorityArea} where ${from}`);
  // A theme stands once for each run that found it; what it is called now, the newest row says.
  await tx.execute(sql`
    insert into ${theme} (organization_id, consultation_id, id, key, origin, status, area_key, language, label,
      keyphrases, comment_count, group_key, group_label, alignment_key)
    select distinct on (t.key) ${to}, gen_random_uuid(), t.key, t.origin, 'selected', t.area_key, t.language, t.label,
      t.keyphrases, 0, t.group_key, t.group_label, t.alignment_key
    from ${theme} t left join theming_run r
      on r.organization_id = t.organization_id and r.consultation_id = t.consultation_id and r.id = t.run_id
    where t.organization_id = ${earlier.organizationId} and t.consultation_id = ${earlier.consultationId}
      and (t.status = 'selected' or (t.origin = 'person' and t.status = 'candidate'))
    order by t.key, r.number desc nulls first`);
  await tx.execute(sql`
    insert into ${planNode} (organization_id, consultation_id, kind, key, position, label)
    select ${to}, kind, key, position, label from ${planNode} where ${from}`);
  await tx.execute(sql`
    insert into ${areaTie} (organization_id, consultation_id, area_key, kind, node_key)
    select ${to}, area_key, kind, node_key from ${areaTie} where ${from}`);
  await tx.execute(sql`
    insert into ${picture} (organization_id, consultation_id, id, media_type, content, size, width, height, uploaded_by,
      uploaded_at)
    select ${to}, id, media_type, content, size, width, height, uploaded_by, uploaded_at from ${picture} where ${from}`);
}

type NewDecision = typeof waveMapping.$inferInsert;

/** Writes what somebody decided about one thing in place of what stood there; `seen` null: nothing stood there. */
export async function putWaveDecision(
  tx: TenantTransaction,
  decision: NewDecision,
  seen: Date | null,
): Promise<'written' | 'changed'> {
  const { earlierKeys, comparable, note, decidedBy, decidedAt } = decision;
  const columns = { earlierKeys, comparable, note, decidedBy, decidedAt };
  const rows =
    seen === null
      ? await tx.insert(waveMapping).values(decision).onConflictDoNothing().returning({ key: waveMapping.key })
      : await tx
          .update(waveMapping)
          .set(columns)
          .where(and(ofItem(decision), eq(waveMapping.decidedAt, seen)))
          .returning({ key: waveMapping.key });
  return rows.length > 0 ? 'written' : 'changed';
}

/** Takes a decision back, unless it has been made anew since it was `seen`. */
export async function removeWaveDecision(
  tx: TenantTransaction,
  item: ItemKey,
  seen: Date,
): Promise<'written' | 'changed'> {
  const rows = await tx
    .delete(waveMapping)
    .where(and(ofItem(item), eq(waveMapping.decidedAt, seen)))
    .returning({ key: waveMapping.key });
  return rows.length > 0 ? 'written' : 'changed';
}

type ItemKey = Pick<NewDecision, 'organizationId' | 'consultationId' | 'kind' | 'key'>;

const ofItem = ({ organizationId, consultationId, kind, key }: ItemKey) =>
  and(
    eq(waveMapping.organizationId, organizationId),
    eq(waveMapping.consultationId, consultationId),
    eq(waveMapping.kind, kind),
    eq(waveMapping.key, key),
  );
