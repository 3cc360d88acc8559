import type { Orm, TenantTransaction } from '../client.ts';
import type { SealingKeyRow } from '../read/sealing-keys.ts';
import { sealingKey } from '../schema/response.ts';

/** Writes a new server key. */
export async function insertSealingKey(into: Orm | TenantTransaction, row: SealingKeyRow): Promise<void> {
  await into.insert(sealingKey).values(row);
}
