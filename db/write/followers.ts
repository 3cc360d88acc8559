import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { follower } from '../schema/collecting.ts';
import type { FollowerRow } from '../read/followers.ts';

type FollowerKey = Pick<FollowerRow, 'organizationId' | 'consultationId' | 'id'>;

const isFollower = (key: FollowerKey) =>
  and(
    eq(follower.organizationId, key.organizationId),
    eq(follower.consultationId, key.consultationId),
    eq(follower.id, key.id),
  );

/** Writes a follower, unless the address is there already. */
export async function insertFollower(tx: TenantTransaction, row: typeof follower.$inferInsert): Promise<void> {
  await tx.insert(follower).values(row).onConflictDoNothing();
}

/** Writes down that a follower has been told of an edition. */
export async function markTold(tx: TenantTransaction, key: FollowerKey, toldEdition: number): Promise<void> {
  await tx.update(follower).set({ toldEdition }).where(isFollower(key));
}

/** Forgets an address. Whether it was there is not said. */
export async function deleteFollower(tx: TenantTransaction, key: FollowerKey): Promise<void> {
  await tx.delete(follower).where(isFollower(key));
}
