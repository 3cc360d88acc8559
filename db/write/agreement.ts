import { and, inArray, sql } from 'drizzle-orm';
import { readKept, type KeptAgreement } from '#app/domain/agreement/kept.ts';
import type { TalliedPattern } from '#app/domain/agreement/tallies.ts';
import { parseTargetId } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import { uuids, type CommentUnit } from '../read/agreement-units.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { agreementState, agreementTally, agreementUnit, changedReading } from '../schema/agreement.ts';

/** Holds a consultation's measurement until the transaction ends: two workers measure one after the other. */
export async function holdAgreement(tx: TenantTransaction, key: ConsultationKey) {
  const { organizationId, consultationId } = key;
  await tx.insert(agreementState).values({ organizationId, consultationId }).onConflictDoNothing();
  const [row] = await tx.select().from(agreementState).where(within(key, agreementState)).for('update');
  if (row === undefined) throw new Error('The state that was written is not there');
  return { ...row, kept: readKept(row.figures) };
}

/** Writes what is kept of a measurement; the measurement must be held. */
export async function writeAgreement(
  tx: TenantTransaction,
  key: ConsultationKey,
  state: {
    readonly kept?: KeptAgreement;
    readonly workshopRevision?: number;
    readonly done?: number;
    readonly total?: number;
    readonly measuredAt?: Date;
  },
): Promise<void> {
  const { kept, ...columns } = state;
  await tx
    .update(agreementState)
    .set({ ...columns, ...(kept !== undefined && { figures: kept }) })
    .where(within(key, agreementState));
}

/** Asks for every comment that somebody has read to be measured. */
export async function markAllReadings(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<void> {
  await tx.execute(sql`
    insert into changed_reading (organization_id, consultation_id, comment_id)
    select distinct organization_id, consultation_id, comment_id from reading
    where organization_id = ${organizationId} and consultation_id = ${consultationId}
    on conflict do nothing`);
}

/**
 * Asks for the comments to be measured again whose decisions may lead to another theme since a revision of the workshop: those
 * with a decision about a theme that it touched, or about one that leads there now, by merging or by a split.
 */
export async function markReadingsOfThemes(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  sinceRevision: number,
): Promise<void> {
  await tx.execute(sql`
    with touched as (
      select distinct unnest(theme_keys) as key from theme_change
      where organization_id = ${organizationId} and consultation_id = ${consultationId}
        and revision > ${sinceRevision}
    ), concerned as (
      select key from touched
      union
      select t.key from theme_target t join touched on touched.key = t.target_key
      where t.organization_id = ${organizationId} and t.consultation_id = ${consultationId}
    )
    insert into changed_reading (organization_id, consultation_id, comment_id)
    select organization_id, consultation_id, comment_id from coding
    where organization_id = ${organizationId} and consultation_id = ${consultationId} and target_type = 'theme'
      and target_key in (select key from concerned)
    union
    select organization_id, consultation_id, comment_id from theme_move
    where organization_id = ${organizationId} and consultation_id = ${consultationId}
      and (from_key in (select key from concerned) or to_key in (select key from concerned))
    on conflict do nothing`);
}

/**
 * Takes the next comments whose readings have changed, after one by its id (what was taken before it is dead weight in the
 * index), at most so many, and holds them until the transaction ends. A comment
 * that somebody is deciding on at this moment is left for the next time: the decision would not be seen, and its mark would be gone.
 */
export async function takeChangedReadings(
  tx: TenantTransaction,
  key: ConsultationKey,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select c.id from changed_reading r
    join comment c on c.organization_id = r.organization_id and c.consultation_id = r.consultation_id
      and c.id = r.comment_id
    where r.organization_id = ${key.organizationId} and r.consultation_id = ${key.consultationId}
      and r.comment_id > ${after}::uuid
    order by r.comment_id limit ${most}
    for share of c skip locked`);
  const ids = rows.map((row) => row.id);
  if (ids.length > 0)
    await tx.delete(changedReading).where(and(within(key, changedReading), inArray(changedReading.commentId, ids)));
  return ids;
}

/** Writes these comments as they are counted now, in place of how they were; those that are not among the units go. */
export async function replaceUnits(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
  units: readonly CommentUnit[],
): Promise<void> {
  const { organizationId, consultationId } = key;
  const kept = new Set(units.map(({ commentId }) => commentId));
  const gone = commentIds.filter((id) => !kept.has(id));
  if (gone.length > 0)
    await tx
      .delete(agreementUnit)
      .where(and(within(key, agreementUnit), sql`${agreementUnit.commentId} = any(${uuids(gone)})`));
  if (units.length === 0) return;
  await tx.execute(sql`
    insert into agreement_unit (organization_id, consultation_id, comment_id, language, readings)
    select ${organizationId}, ${consultationId}, "commentId", language, readings
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u("commentId" uuid, language text, readings jsonb)
    on conflict (organization_id, consultation_id, comment_id)
    do update set language = excluded.language, readings = excluded.readings`);
}

/** Adds to the tallies by pattern what has changed; units below 0 take away. */
export async function addToTallies(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  changes: readonly TalliedPattern[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.flatMap(({ target, ...row }) => {
    const parsed = parseTargetId(target);
    return parsed === null ? [] : [{ ...parsed, ...row }];
  });
  await tx.execute(sql`
    insert into agreement_tally (organization_id, consultation_id, target_type, target_key, language, via_translation,
      yes, no, units)
    select ${organizationId}, ${consultationId}, type, key, language, "viaTranslation", yes, no, units
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c(type text, key text, language text, "viaTranslation" boolean, yes smallint, no smallint, units integer)
    on conflict (organization_id, consultation_id, target_type, target_key, language, via_translation, yes, no)
    do update set units = agreement_tally.units + excluded.units`);
  await tx.execute(sql`
    delete from agreement_tally
    where organization_id = ${organizationId} and consultation_id = ${consultationId} and units = 0`);
}

/** Writes the tallies by pattern anew. */
export async function replaceTallies(
  tx: TenantTransaction,
  key: ConsultationKey,
  patterns: readonly TalliedPattern[],
): Promise<void> {
  await tx.delete(agreementTally).where(within(key, agreementTally));
  await addToTallies(tx, key, patterns);
}
