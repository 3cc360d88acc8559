import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { codesFor, resultColumns, type ResultColumns } from '#app/domain/results/result-columns.ts';
import { resultVariableSchema } from '#app/domain/results/result-variable.ts';
import type { TenantTransaction } from '../client.ts';
import { resultColumn, resultSnapshot } from '../schema/results.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type Snapshot = Pick<
  typeof resultSnapshot.$inferSelect,
  'id' | 'audience' | 'asOf' | 'people' | 'tookMs' | 'basis'
>;

/** The newest snapshot of each audience, by audience; none before the first. */
export async function newestSnapshots(tx: TenantTransaction, key: ConsultationKey): Promise<readonly Snapshot[]> {
  const { id, audience, asOf, people, tookMs, basis } = resultSnapshot;
  return tx
    .selectDistinctOn([audience], { id, audience, asOf, people, tookMs, basis })
    .from(resultSnapshot)
    .where(within(key, resultSnapshot))
    .orderBy(asc(audience), desc(asOf));
}

/** The columns of a snapshot, one after another; null where it has been replaced meanwhile. */
export async function readSnapshot(
  tx: TenantTransaction,
  key: ConsultationKey,
  { id, audience, people }: Snapshot,
): Promise<ResultColumns | null> {
  const ofSnapshot = and(within(key, resultColumn), eq(resultColumn.snapshotId, id));
  const variables = await tx
    .select({ variable: resultColumn.variable, description: resultColumn.description })
    .from(resultColumn)
    .where(ofSnapshot)
    .orderBy(asc(resultColumn.position));
  if (variables.length === 0) return null;
  const columns = [];
  for (const { variable: name, description } of variables) {
    const [row] = await tx
      .select({ codes: resultColumn.codes, offsets: resultColumn.offsets })
      .from(resultColumn)
      .where(and(ofSnapshot, eq(resultColumn.variable, name)));
    if (row === undefined) return null;
    const variable = resultVariableSchema.parse(description);
    const { BYTES_PER_ELEMENT: width } = codesFor(variable, 0);
    const codes = width === 1 ? new Uint8Array(alone(row.codes)) : new Uint16Array(alone(row.codes));
    columns.push({ variable, codes, offsets: row.offsets === null ? null : new Uint32Array(alone(row.offsets)) });
  }
  return resultColumns(audience, people, columns);
}

/** The bytes in memory of their own: a buffer may begin anywhere in a larger one, where no number of four bytes may. */
function alone({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Whether a consultation has as many people as that, or more. */
export async function hasManyPeople(tx: TenantTransaction, key: ConsultationKey, many: number): Promise<boolean> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (select 1 from response
      where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId} limit ${many}) found`);
  return (row?.n ?? 0) >= many;
}

/**
 * Names the state of everything that results are made of: as long as it is the same, so are they. Answers, withdrawals,
 * corrections and releases; readings, decisions where readers differed, and themes; the survey, the plan and the settings.
 */
export async function resultsBasis(tx: TenantTransaction, { organizationId, consultationId }: ConsultationKey) {
  const of = (table: string) => sql`from ${sql.identifier(table)} t
    where t.organization_id = ${organizationId} and t.consultation_id = ${consultationId}`;
  const [row] = await tx.execute<{ basis: string }>(sql`
    select md5(concat_ws('|',
      (select concat_ws(',', count(*), count(*) filter (where t.counted), max(t.submitted_at), max(t.withdrawn_at),
        max(t.corrected_at), max(t.held_decided_at)) ${of('response')}),
      (select concat_ws(',', count(*), count(*) filter (where t.withdrawn_at is null), sum(t.revision)) ${of('comment')}),
      (select concat_ws(',', count(*), max(t.at)) ${of('reading')}),
      (select concat_ws(',', count(*), max(t.decided_at)) ${of('coding')}),
      (select concat_ws(',', count(*), max(t.decided_at)) ${of('adjudication')}),
      (select concat_ws(',', count(*), count(*) filter (where t.sample <> 'rest')) ${of('reading_task')}),
      (select string_agg(concat_ws(',', t.key, t.status, t.merged_into, t.name), ';' order by t.key) ${of('codebook_theme')}),
      (select count(*) ${of('theme_move')}),
      (select string_agg(concat_ws(',', t.key, t.position, t.label), ';' order by t.key) ${of('priority_area')}),
      (select string_agg(concat_ws(',', t.kind, t.key, t.position, t.label), ';' order by t.kind, t.key) ${of('plan_node')}),
      (select string_agg(concat_ws(',', t.area_key, t.kind, t.node_key), ';' order by t.area_key, t.kind, t.node_key)
        ${of('area_tie')}),
      (select string_agg(concat_ws(',', t.id, t.name), ';' order by t.id) ${of('link')}),
      (select count(*) ${of('survey_version')}),
      (select concat_ws(',', t.time_zone, t.languages, t.sensitive_questions) from consultation t
        where t.organization_id = ${organizationId} and t.id = ${consultationId})
    )) as basis`);
  return row?.basis ?? '';
}
