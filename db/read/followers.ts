import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { follower } from '../schema/collecting.ts';
import { edition } from '../schema/edition.ts';
import type { ConsultationKey } from './consultations.ts';

export type FollowerRow = typeof follower.$inferSelect;

/** The next follower whom nobody has told of this edition; held, and no other worker's, until the transaction ends. */
export async function nextUntold(
  tx: TenantTransaction,
  key: ConsultationKey,
  number: number,
): Promise<FollowerRow | null> {
  const rows = await tx
    .select()
    .from(follower)
    .where(
      and(
        eq(follower.organizationId, key.organizationId),
        eq(follower.consultationId, key.consultationId),
        lt(follower.toldEdition, number),
      ),
    )
    .orderBy(asc(follower.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return rows[0] ?? null;
}

/** The number of the newest edition; 0 when nothing is published. */
export async function newestEditionNumber(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ number: sql<number>`coalesce(max(${edition.number}), 0)::int` })
    .from(edition)
    .where(and(eq(edition.organizationId, key.organizationId), eq(edition.consultationId, key.consultationId)));
  return row?.number ?? 0;
}
