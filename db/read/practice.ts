import { and, eq, sql } from 'drizzle-orm';
import { readPracticeAnswers, type PracticeAnswers } from '#app/domain/practice.ts';
import type { TenantTransaction } from '../client.ts';
import { practice } from '../schema/reading.ts';

/** Whose practice: a member, by organization and user. */
export interface Practising {
  readonly organizationId: string;
  readonly userId: string;
}

export interface KeptPractice {
  readonly answers: PracticeAnswers;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** How far a member has come in a version of the practice; null: they have not begun it. */
export async function practiceOf(
  tx: TenantTransaction,
  { organizationId, userId }: Practising,
  version: number,
): Promise<KeptPractice | null> {
  const [row] = await tx
    .select({ answers: practice.answers, startedAt: practice.startedAt, finishedAt: practice.finishedAt })
    .from(practice)
    .where(
      and(eq(practice.organizationId, organizationId), eq(practice.userId, userId), eq(practice.version, version)),
    );
  return row === undefined ? null : { ...row, answers: readPracticeAnswers(row.answers) };
}

/** The first batch that a reader was given, and whether nothing of it is open any more. */
export interface FirstBatchRow {
  readonly batch: string;
  /** A batch is of one consultation. */
  readonly consultationId: string;
  readonly finished: boolean;
}

/** A reader's first batch; null where they were never given one. */
export async function firstBatchRow(
  tx: TenantTransaction,
  { organizationId, userId }: Practising,
): Promise<FirstBatchRow | null> {
  const [row] = await tx.execute<{ batch: string; consultation_id: string; finished: boolean }>(sql`
    select batch, consultation_id, not bool_or(state = 'open') as finished from assignment
    where organization_id = ${organizationId} and user_id = ${userId} and reason = 'drawn'
    group by batch, consultation_id order by min(assigned_at), batch limit 1`);
  return row === undefined ? null : { batch: row.batch, consultationId: row.consultation_id, finished: row.finished };
}

/** What one reader decided about one comment: the areas that it is about. */
export interface ReadAreas {
  readonly commentId: string;
  readonly userId: string;
  readonly areas: readonly string[];
}

/** What everybody decided about the comments of a reader's batch; who was not sure has decided nothing. */
export async function areasOfBatch(
  tx: TenantTransaction,
  { organizationId, userId }: Practising,
  batch: string,
): Promise<readonly ReadAreas[]> {
  const rows = await tx.execute<{ comment_id: string; user_id: string; areas: string[] }>(sql`
    select r.comment_id, r.user_id,
      coalesce(array_agg(v.target_key order by v.target_key) filter (where v.yes), '{}') as areas
    from assignment a
    join reading r using (organization_id, consultation_id, comment_id)
    left join resolved_coding v on (v.organization_id, v.consultation_id, v.comment_id, v.user_id)
      = (r.organization_id, r.consultation_id, r.comment_id, r.user_id) and v.target_type = 'area'
    where a.organization_id = ${organizationId} and a.user_id = ${userId} and a.batch = ${batch}
      and r.outcome = 'decided'
    group by r.comment_id, r.user_id`);
  return rows.map((row) => ({ commentId: row.comment_id, userId: row.user_id, areas: row.areas }));
}
