import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { isOpenCommitment } from '../read/groups.ts';
import { commitment, handover, partnershipGroup } from '../schema/commitment.ts';

type NewGroup = Omit<typeof partnershipGroup.$inferInsert, 'organizationId' | 'revision' | 'endedAt'>;

/** Adds a group; one that is there already (a form that was sent twice) stays as it is. */
export async function insertGroup(tx: TenantTransaction, organizationId: string, group: NewGroup): Promise<void> {
  await tx
    .insert(partnershipGroup)
    .values({ organizationId, ...group })
    .onConflictDoNothing();
}

/** Writes what changed about a group. */
export async function writeGroup(
  tx: TenantTransaction,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  changed: Partial<Pick<typeof partnershipGroup.$inferInsert, 'name' | 'termEnds' | 'endedAt'>>,
): Promise<void> {
  await tx
    .update(partnershipGroup)
    .set({ ...changed, revision: sql`${partnershipGroup.revision} + 1` })
    .where(and(eq(partnershipGroup.organizationId, organizationId), eq(partnershipGroup.id, id)));
}

/** Gives every open commitment of one group to another, in all consultations; how many they were. */
export async function moveCommitments(
  tx: TenantTransaction,
  organizationId: string,
  { fromId, toId, by, at }: Pick<typeof handover.$inferInsert, 'fromId' | 'toId' | 'by' | 'at'>,
): Promise<number> {
  const moved = await tx
    .update(commitment)
    .set({ ownerId: toId, updatedBy: by, updatedAt: at, revision: sql`${commitment.revision} + 1` })
    .where(and(eq(commitment.organizationId, organizationId), eq(commitment.ownerId, fromId), isOpenCommitment))
    .returning({ targetKey: commitment.targetKey });
  return moved.length;
}

/** Writes down that commitments went over. */
export async function insertHandover(tx: TenantTransaction, row: typeof handover.$inferInsert): Promise<void> {
  await tx.insert(handover).values(row);
}
