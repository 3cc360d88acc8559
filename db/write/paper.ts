import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ResponseKey } from '../read/receipts.ts';
import { paperEntry } from '../schema/paper.ts';

/**
 * Lets one sheet of a consultation be typed in at a time, until the transaction ends: two with one number, and two at
 * one place of the sample, cannot be.
 */
export async function holdSheets(tx: TenantTransaction, { consultationId }: ConsultationKey): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`paper ${consultationId}`}, 0))`);
}

/** Writes down that a sheet was typed in. */
export async function insertSheet(tx: TenantTransaction, row: typeof paperEntry.$inferInsert): Promise<void> {
  await tx.insert(paperEntry).values(row);
}

/** Writes down what is new about a typed sheet: that it was typed once more, or that its differences are settled. */
export async function updateSheet(
  tx: TenantTransaction,
  key: ResponseKey,
  change: Partial<
    Pick<typeof paperEntry.$inferInsert, 'checkedBy' | 'checkedAt' | 'compared' | 'differing' | 'settled'>
  >,
): Promise<void> {
  await tx
    .update(paperEntry)
    .set(change)
    .where(
      and(
        eq(paperEntry.organizationId, key.organizationId),
        eq(paperEntry.consultationId, key.consultationId),
        eq(paperEntry.responseId, key.responseId),
      ),
    );
}
