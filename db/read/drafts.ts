import { and, asc, eq, gt } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { draft, response } from '../schema/response.ts';

/** Where a draft is. */
export interface DraftKey {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
}

export type DraftRow = typeof draft.$inferSelect;

const isDraft = (key: DraftKey, now: Date) =>
  and(
    eq(draft.organizationId, key.organizationId),
    eq(draft.consultationId, key.consultationId),
    eq(draft.id, key.id),
    gt(draft.expiresAt, now),
  );

/** A draft that has not expired, or null. */
export async function findDraft(tx: TenantTransaction, key: DraftKey, now: Date): Promise<DraftRow | null> {
  const rows = await tx.select().from(draft).where(isDraft(key, now));
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: two tabs that save at once do not undo each other. */
export async function findDraftForUpdate(tx: TenantTransaction, key: DraftKey, now: Date): Promise<DraftRow | null> {
  const rows = await tx.select().from(draft).where(isDraft(key, now)).for('update');
  return rows[0] ?? null;
}

/** What the draft has become: a response, or the last correction of one; null when it has not been sent. */
export async function sentAs(tx: TenantTransaction, key: DraftKey): Promise<'response' | 'correction' | null> {
  const isSentFrom = async (column: typeof response.idempotencyKey | typeof response.correctionKey) => {
    const rows = await tx
      .select({ id: response.id })
      .from(response)
      .where(
        and(
          eq(response.organizationId, key.organizationId),
          eq(response.consultationId, key.consultationId),
          eq(column, key.id),
        ),
      )
      .limit(1);
    return rows.length > 0;
  };
  if (await isSentFrom(response.idempotencyKey)) return 'response';
  return (await isSentFrom(response.correctionKey)) ? 'correction' : null;
}

/** Which rows are asked for, a batch at a time, by their ids. */
export interface SealedBatch {
  readonly organizationId: string;
  readonly keyId: string;
  /** The last id of the batch before. */
  readonly after: string;
  readonly size: number;
}

/** Drafts under one server key, held until the transaction ends; those that somebody else holds are left out. */
export async function draftsSealedWith(tx: TenantTransaction, batch: SealedBatch): Promise<readonly DraftRow[]> {
  return tx
    .select()
    .from(draft)
    .where(and(eq(draft.organizationId, batch.organizationId), eq(draft.keyId, batch.keyId), gt(draft.id, batch.after)))
    .orderBy(asc(draft.id))
    .limit(batch.size)
    .for('update', { skipLocked: true });
}
