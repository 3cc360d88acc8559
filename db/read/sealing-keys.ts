import { desc, eq } from 'drizzle-orm';
import type { Orm, TenantTransaction } from '../client.ts';
import { sealingKey } from '../schema/response.ts';

export type SealingKeyRow = typeof sealingKey.$inferSelect;
type Reader = Orm | TenantTransaction;

/** The newest server key, or null before the first. */
export async function newestSealingKey(from: Reader): Promise<SealingKeyRow | null> {
  const rows = await from.select().from(sealingKey).orderBy(desc(sealingKey.createdAt), desc(sealingKey.id)).limit(1);
  return rows[0] ?? null;
}

/** One server key; null when it has been destroyed. */
export async function readSealingKey(from: Reader, id: string): Promise<SealingKeyRow | null> {
  const rows = await from.select().from(sealingKey).where(eq(sealingKey.id, id));
  return rows[0] ?? null;
}
