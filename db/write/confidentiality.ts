import type { TenantTransaction } from '../client.ts';
import { confidentiality } from '../schema/reading.ts';

/** Writes that a member agreed. Once for a version: the first time stands. */
export async function writeAgreement(
  tx: TenantTransaction,
  agreed: typeof confidentiality.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(confidentiality)
    .values(agreed)
    .onConflictDoNothing()
    .returning({ version: confidentiality.version });
  return written.length > 0;
}
