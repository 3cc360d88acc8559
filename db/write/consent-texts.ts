import type { TenantTransaction } from '../client.ts';
import { consentText } from '../schema/response.ts';

/** Writes down the words of a consent, once; who comes second finds them there. */
export async function insertConsentText(tx: TenantTransaction, row: typeof consentText.$inferInsert): Promise<void> {
  await tx.insert(consentText).values(row).onConflictDoNothing();
}
