import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { commitment, handover, partnershipGroup } from '../schema/commitment.ts';
import { member } from '../schema/organization.ts';

export type PartnershipGroup = Omit<typeof partnershipGroup.$inferSelect, 'organizationId'>;

/** The groups of a partnership, by kind and then in the order in which they were added. */
export async function groupsOf(tx: TenantTransaction, organizationId: string): Promise<readonly PartnershipGroup[]> {
  return selectGroups(tx)
    .where(eq(partnershipGroup.organizationId, organizationId))
    .orderBy(asc(partnershipGroup.createdAt), asc(partnershipGroup.id));
}

/** The groups of a partnership, held until the transaction ends: nobody ends one, or gives it anything, meanwhile. */
export async function holdGroups(tx: TenantTransaction, organizationId: string): Promise<readonly PartnershipGroup[]> {
  return selectGroups(tx)
    .where(eq(partnershipGroup.organizationId, organizationId))
    .orderBy(asc(partnershipGroup.createdAt), asc(partnershipGroup.id))
    .for('update');
}

function selectGroups(tx: TenantTransaction) {
  return tx
    .select({
      id: partnershipGroup.id,
      kind: partnershipGroup.kind,
      name: partnershipGroup.name,
      termEnds: partnershipGroup.termEnds,
      endedAt: partnershipGroup.endedAt,
      createdAt: partnershipGroup.createdAt,
      revision: partnershipGroup.revision,
    })
    .from(partnershipGroup)
    .$dynamic();
}

/** A promise that nobody has kept yet, nor dropped. */
export const isOpenCommitment = and(
  eq(commitment.stance, 'will'),
  inArray(commitment.status, ['not-begun', 'under-way']),
);

/** How many open commitments each group owns, over all consultations. A group that is not there owns none. */
export async function openCommitmentsByOwner(
  tx: TenantTransaction,
  organizationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ ownerId: commitment.ownerId, count: sql<number>`count(*)::int` })
    .from(commitment)
    .where(and(eq(commitment.organizationId, organizationId), isOpenCommitment))
    .groupBy(commitment.ownerId);
  return new Map(rows.flatMap(({ ownerId, count }) => (ownerId === null ? [] : [[ownerId, count] as const])));
}

/** What went over from one group to another, the newest first. */
export async function handoversOf(tx: TenantTransaction, organizationId: string) {
  return tx
    .select({
      id: handover.id,
      fromId: handover.fromId,
      toId: handover.toId,
      commitments: handover.commitments,
      at: handover.at,
      /** Null: somebody who has left. */
      byName: member.name,
    })
    .from(handover)
    .leftJoin(member, and(eq(member.organizationId, handover.organizationId), eq(member.userId, handover.by)))
    .where(eq(handover.organizationId, organizationId))
    .orderBy(desc(handover.at));
}
