import { and, eq, gt } from 'drizzle-orm';
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

/** Whether a response was sent from the draft. */
export async function wasSent(tx: TenantTransaction, key: DraftKey): Promise<boolean> {
  const rows = await tx
    .select({ id: response.id })
    .from(response)
    .where(
      and(
        eq(response.organizationId, key.organizationId),
        eq(response.consultationId, key.consultationId),
        eq(response.idempotencyKey, key.id),
      ),
    );
  return rows.length > 0;
}
