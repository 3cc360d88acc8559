import { and, eq, lte } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { DraftKey } from '../read/drafts.ts';
import { draft } from '../schema/response.ts';

const isDraft = (key: DraftKey) =>
  and(eq(draft.organizationId, key.organizationId), eq(draft.consultationId, key.consultationId), eq(draft.id, key.id));

/**
 * Writes a new draft, for one version of a survey. One that was begun at the same moment, by the same page, stays; says
 * whether it is this one that was written.
 */
export async function insertDraft(tx: TenantTransaction, row: typeof draft.$inferInsert): Promise<boolean> {
  const written = await tx.insert(draft).values(row).onConflictDoNothing().returning({ id: draft.id });
  return written.length > 0;
}

/** Writes what a draft holds now, and puts its end off. */
export async function updateDraft(
  tx: TenantTransaction,
  key: DraftKey,
  change: { readonly sealed: Buffer; readonly keyId: string; readonly updatedAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.update(draft).set(change).where(isDraft(key));
}

/** Puts a draft's end off, and changes nothing else. */
export async function keepDraftUntil(tx: TenantTransaction, key: DraftKey, expiresAt: Date): Promise<void> {
  await tx.update(draft).set({ expiresAt }).where(isDraft(key));
}

/** Writes what a draft holds anew, sealed with another server key: nobody has touched it. */
export async function resealDraftRow(
  tx: TenantTransaction,
  key: DraftKey,
  change: { readonly sealed: Buffer; readonly keyId: string },
): Promise<void> {
  await tx.update(draft).set(change).where(isDraft(key));
}

/** Deletes a draft. */
export async function deleteDraft(tx: TenantTransaction, key: DraftKey): Promise<void> {
  await tx.delete(draft).where(isDraft(key));
}

/** Deletes the organization's drafts whose time is over; returns how many. */
export async function deleteExpiredDrafts(tx: TenantTransaction, organizationId: string, now: Date): Promise<number> {
  const deleted = await tx
    .delete(draft)
    .where(and(eq(draft.organizationId, organizationId), lte(draft.expiresAt, now)))
    .returning({ id: draft.id });
  return deleted.length;
}
