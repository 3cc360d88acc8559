import { desc, eq } from 'drizzle-orm';
import type { Orm, TenantTransaction } from '../client.ts';
import { sealingKey } from '../schema/response.ts';

export type SealingKeyRow = typeof sealingKey.$inferSelect;
type Reader = Orm | TenantTransaction;

/** All server keys, the newest first: a handful, since those that nothing uses are destroyed. */
export async function listSealingKeys(from: Reader): Promise<readonly SealingKeyRow[]> {
  return from.select().from(sealingKey).orderBy(desc(sealingKey.createdAt), desc(sealingKey.id));
}

/** One server key; null when it has been destroyed. */
export async function readSealingKey(from: Reader, id: string): Promise<SealingKeyRow | null> {
  const rows = await from.select().from(sealingKey).where(eq(sealingKey.id, id));
  return rows[0] ?? null;
}
