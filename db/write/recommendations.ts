import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { councilPriority, recommendation } from '../schema/commitment.ts';

type NewRecommendation = Pick<
  typeof recommendation.$inferInsert,
  'id' | 'number' | 'groupId' | 'text' | 'findings' | 'createdBy' | 'createdAt'
>;
type NewPriority = Omit<typeof councilPriority.$inferInsert, 'organizationId' | 'consultationId'>;

/** Adds a recommendation. Its number is free: the consultation is held. */
export async function insertRecommendation(
  tx: TenantTransaction,
  key: ConsultationKey,
  row: NewRecommendation,
): Promise<void> {
  await tx.insert(recommendation).values({ ...key, ...row });
}

/** Writes what changed about a recommendation, or what was decided about it. */
export async function writeRecommendation(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  changed: Partial<
    Omit<typeof recommendation.$inferInsert, 'organizationId' | 'consultationId' | 'id' | 'number' | 'revision'>
  >,
): Promise<void> {
  await tx
    .update(recommendation)
    .set({ ...changed, revision: sql`${recommendation.revision} + 1` })
    .where(
      and(
        eq(recommendation.organizationId, key.organizationId),
        eq(recommendation.consultationId, key.consultationId),
        eq(recommendation.id, id),
      ),
    );
}

const inPriority = (key: ConsultationKey, id: string) =>
  and(
    eq(councilPriority.organizationId, key.organizationId),
    eq(councilPriority.consultationId, key.consultationId),
    eq(councilPriority.id, id),
  );

/** Adds a priority of the Council. */
export async function insertPriority(tx: TenantTransaction, key: ConsultationKey, row: NewPriority): Promise<void> {
  await tx.insert(councilPriority).values({ ...key, ...row });
}

/** Writes a priority's words, and what it follows, anew. */
export async function writePriority(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  changed: Pick<NewPriority, 'text' | 'recommendationIds' | 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  await tx.update(councilPriority).set(changed).where(inPriority(key, id));
}

/** Puts the priorities in this order. */
export async function writePriorityOrder(
  tx: TenantTransaction,
  key: ConsultationKey,
  ids: readonly string[],
): Promise<void> {
  for (const [position, id] of ids.entries())
    await tx.update(councilPriority).set({ position }).where(inPriority(key, id));
}

/** Takes a priority out of the list. */
export async function deletePriority(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<void> {
  await tx.delete(councilPriority).where(inPriority(key, id));
}
