import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { consultation, priorityArea } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { reading } from '../schema/review.ts';
import { responseOfComment } from './joins.ts';

export type Consultation = typeof consultation.$inferSelect;
export type PriorityArea = typeof priorityArea.$inferSelect;

/** What belongs to one consultation is found by these two. */
export interface ConsultationKey {
  readonly organizationId: string;
  readonly consultationId: string;
}

/** The organization's consultations, the newest first. */
export async function consultationsOf(tx: TenantTransaction, organizationId: string): Promise<readonly Consultation[]> {
  return tx
    .select()
    .from(consultation)
    .where(eq(consultation.organizationId, organizationId))
    .orderBy(sql`${consultation.opensAt} desc nulls first`, desc(consultation.createdAt), consultation.slug);
}

/** The consultation with this slug, or null. */
export async function findConsultation(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
): Promise<Consultation | null> {
  const rows = await tx
    .select()
    .from(consultation)
    .where(and(eq(consultation.organizationId, organizationId), eq(consultation.slug, slug)))
    .limit(1);
  return rows[0] ?? null;
}

/** A consultation by its id, or null. */
export async function readConsultation(
  tx: TenantTransaction,
  organizationId: string,
  id: string,
): Promise<Consultation | null> {
  const rows = await tx
    .select()
    .from(consultation)
    .where(and(eq(consultation.organizationId, organizationId), eq(consultation.id, id)))
    .limit(1);
  return rows[0] ?? null;
}

/** The priority areas of a consultation, in their order. */
export async function codebookOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly PriorityArea[]> {
  return tx
    .select()
    .from(priorityArea)
    .where(
      and(eq(priorityArea.organizationId, key.organizationId), eq(priorityArea.consultationId, key.consultationId)),
    )
    .orderBy(asc(priorityArea.position));
}

/** How far the work on a consultation's comments has come; for members, never for publication. Trials do not count. */
export interface CommentProgress {
  readonly received: number;
  /** Made safe to read. */
  readonly prepared: number;
  /** Prepared, and read by at least one member. */
  readonly read: number;
}

export async function commentProgress(tx: TenantTransaction, key: ConsultationKey): Promise<CommentProgress> {
  const isPrepared = sql`${comment.preparedAt} is not null`;
  const isRead = sql`exists (select 1 from ${reading} where ${reading.organizationId} = ${comment.organizationId}
    and ${reading.consultationId} = ${comment.consultationId} and ${reading.commentId} = ${comment.id})`;
  const [row] = await tx
    .select({
      received: sql<number>`count(*)::int`,
      prepared: sql<number>`(count(*) filter (where ${isPrepared}))::int`,
      read: sql<number>`(count(*) filter (where ${isPrepared} and ${isRead}))::int`,
    })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        sql`${comment.withdrawnAt} is null`,
        eq(response.counted, true),
      ),
    );
  return row ?? { received: 0, prepared: 0, read: 0 };
}
