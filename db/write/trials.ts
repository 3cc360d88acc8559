import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { draft, outbox, response } from '../schema/response.ts';

/** Deletes trial responses with everything that hangs on them, receipts too; returns how many there were. */
export async function deleteTrials(
  tx: TenantTransaction,
  key: ConsultationKey,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  // First, since the worker begins here too: whoever comes second waits for the other instead of deadlocking.
  await tx.delete(outbox).where(and(within(key, outbox), inArray(outbox.responseId, [...ids])));
  await tx.delete(draft).where(and(within(key, draft), inArray(draft.responseId, [...ids])));
  const deleted = await tx
    .delete(response)
    .where(and(within(key, response), eq(response.trial, true), inArray(response.id, [...ids])))
    .returning({ id: response.id });
  await tx.execute(sql`select delete_receipts(${key.organizationId}::uuid, ${key.consultationId}::uuid)`);
  return deleted.length;
}

/** Deletes what was begun for trial and never sent: what is answered of a version below zero. Returns how many. */
export async function deleteTrialDrafts(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const deleted = await tx
    .delete(draft)
    .where(and(within(key, draft), lt(draft.surveyVersion, 0), isNull(draft.responseId)))
    .returning({ id: draft.id });
  return deleted.length;
}
