import type { TenantTransaction } from '../client.ts';
import { picture } from '../schema/building.ts';

/** Keeps a picture of a consultation. It never changes under its id. */
export async function insertPicture(tx: TenantTransaction, row: typeof picture.$inferInsert): Promise<void> {
  await tx.insert(picture).values(row);
}
