import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { theme, themingRun } from '../schema/theming.ts';
import { LEASE_SECONDS } from '../write/jobs.ts';
import type { ConsultationKey } from './consultations.ts';

const runOf = (key: ConsultationKey) =>
  and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId));

/** How often a run's notes say a thing, and about what, where they name no comment (a language without keywords). */
export interface NoteTally {
  readonly code: string;
  readonly count: number;
  readonly details: readonly string[];
}

/** A run as it is listed; counts are of machine suggestions, for staff, never for publication. */
export type ListedRun = Omit<typeof themingRun.$inferSelect, 'organizationId' | 'consultationId' | 'notes'> & {
  readonly themeCount: number;
  readonly notes: readonly NoteTally[];
};

/** The runs of a consultation, the newest first, at most so many. */
export async function themingRunsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  limit: number,
): Promise<readonly ListedRun[]> {
  return tx.select(listed).from(themingRun).where(runOf(key)).orderBy(desc(themingRun.number)).limit(limit);
}

/** One run by its number, or null. */
export async function findRun(tx: TenantTransaction, key: ConsultationKey, number: number): Promise<ListedRun | null> {
  const [row] = await tx
    .select(listed)
    .from(themingRun)
    .where(and(runOf(key), eq(themingRun.number, number)));
  return row ?? null;
}

/** The numbers of all runs, the newest first. */
export async function runNumbers(tx: TenantTransaction, key: ConsultationKey): Promise<readonly number[]> {
  const rows = await tx
    .select({ number: themingRun.number })
    .from(themingRun)
    .where(runOf(key))
    .orderBy(desc(themingRun.number));
  return rows.map((row) => row.number);
}

/** Lets nobody else ask for a run, or write one, until the transaction ends; answers still come in meanwhile. */
export async function holdRuns(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)))
    .for('no key update');
}

/** Every outside service that any run of the consultation used, by name, in the order of the alphabet. */
export async function providersOfRuns(tx: TenantTransaction, key: ConsultationKey): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ name: sql<string>`jsonb_array_elements_text(${themingRun.providers})` })
    .from(themingRun)
    .where(runOf(key));
  return rows.map((row) => row.name).sort();
}

/** The candidate themes of a run, the largest first. */
export async function themesOfRun(tx: TenantTransaction, key: ConsultationKey, runId: string) {
  return tx
    .select({
      key: theme.key,
      language: theme.language,
      label: theme.label,
      proposedLabel: theme.proposedLabel,
      areaKey: theme.areaKey,
      commentCount: theme.commentCount,
    })
    .from(theme)
    .where(
      and(
        eq(theme.organizationId, key.organizationId),
        eq(theme.consultationId, key.consultationId),
        eq(theme.runId, runId),
      ),
    )
    .orderBy(desc(theme.commentCount), theme.key);
}

/** How far the run that was asked for last is: none, waiting for its time, being done, or given up. */
export type RunUnderWay =
  { readonly state: 'none' } | { readonly state: 'waiting' | 'running' | 'failed'; readonly since: Date };

/** Reads it from the jobs of a queue. Given up counts only while nothing was asked for, or done, after it. */
export async function runUnderWay(tx: TenantTransaction, key: ConsultationKey, queue: string): Promise<RunUnderWay> {
  const rows = await tx.execute<{ state: 'waiting' | 'running' | 'failed' | 'done'; since: string }>(sql`
    select case when done_at is not null then 'done' when failed_at is not null then 'failed'
        when lease_until > now() then 'running' else 'waiting' end as state,
      to_char(coalesce(failed_at, case when lease_until > now() then lease_until - make_interval(secs => ${LEASE_SECONDS}::int) end, created_at)
        at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from job
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId} and queue = ${queue}
    order by (done_at is null and failed_at is null) desc, lease_until > now() desc nulls last, id desc limit 1`);
  const [row] = rows;
  return row === undefined || row.state === 'done'
    ? { state: 'none' }
    : { state: row.state, since: new Date(row.since) };
}

/** The redacted texts of comments that are not withdrawn, in no order. */
export async function redactedTexts(tx: TenantTransaction, key: ConsultationKey, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: comment.id, language: comment.language, text: sql<string>`coalesce(${comment.redactedText}, '')` })
    .from(comment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        inArray(comment.id, [...ids]),
        isNull(comment.withdrawnAt),
      ),
    );
}

const listed = {
  id: themingRun.id,
  number: themingRun.number,
  version: themingRun.version,
  settings: themingRun.settings,
  snapshotHash: themingRun.snapshotHash,
  commentCount: themingRun.commentCount,
  decisionCount: themingRun.decisionCount,
  targets: themingRun.targets,
  providers: themingRun.providers,
  placedCount: themingRun.placedCount,
  driftTally: themingRun.driftTally,
  drift: themingRun.drift,
  finishedAt: themingRun.finishedAt,
  // By name: in a query of one table drizzle leaves the table out, and inside they would be the columns of theme.
  themeCount: sql<number>`(select count(*)::int from theme t where t.organization_id = theming_run.organization_id
    and t.consultation_id = theming_run.consultation_id and t.run_id = theming_run.id)`,
  // A note that only says how many more there were ("12 more") stands for so many.
  notes: sql<readonly NoteTally[]>`(select coalesce(jsonb_agg(tally order by tally->>'code'), '[]') from (
    select jsonb_build_object('code', note->>'code',
      'count', sum(case when not note ? 'commentId' and note->>'detail' ~ '^\\d+ more$'
        then split_part(note->>'detail', ' ', 1)::int else 1 end),
      'details', coalesce(jsonb_agg(distinct note->>'detail') filter (where not note ? 'commentId'
        and note->>'detail' !~ '^\\d+ more$'), '[]')) as tally
    from jsonb_array_elements(${themingRun.notes}) note group by note->>'code') tallies)`,
};
