import { and, eq, isNull } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { dissent } from '../schema/agreement.ts';

/** Writes a dissent; the same one (by its id) once. False when it was there. */
export async function insertDissent(tx: TenantTransaction, row: typeof dissent.$inferInsert): Promise<boolean> {
  const written = await tx.insert(dissent).values(row).onConflictDoNothing().returning({ id: dissent.id });
  return written.length === 1;
}

/** Takes a dissent back; false when it had been. */
export async function markWithdrawn(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  by: { readonly withdrawnBy: string; readonly withdrawnAt: Date },
): Promise<boolean> {
  const taken = await tx
    .update(dissent)
    .set(by)
    .where(and(within(key, dissent), eq(dissent.id, id), isNull(dissent.withdrawnAt)))
    .returning({ id: dissent.id });
  return taken.length === 1;
}
