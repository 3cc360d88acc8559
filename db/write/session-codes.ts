import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { sessionCode } from '../schema/collecting.ts';

/** Writes a new session; false when its code was used before in this consultation. */
export async function insertSession(tx: TenantTransaction, row: typeof sessionCode.$inferInsert): Promise<boolean> {
  const written = await tx.insert(sessionCode).values(row).onConflictDoNothing().returning({ id: sessionCode.id });
  return written.length > 0;
}

/** Gives a session another end. */
export async function writeSessionEnd(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  endsAt: Date,
): Promise<void> {
  await tx
    .update(sessionCode)
    .set({ endsAt })
    .where(
      and(
        eq(sessionCode.organizationId, key.organizationId),
        eq(sessionCode.consultationId, key.consultationId),
        eq(sessionCode.id, id),
      ),
    );
}
