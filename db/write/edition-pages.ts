import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { editionPage } from '../schema/publication.ts';

/**
 * Takes the rendered pages of a consultation's editions away, because a word in them must go, or an edition has come: the
 * next reader gets them made anew. After the change that they must not be older than, in its transaction.
 */
export async function deletePages(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx.delete(editionPage).where(within(key, editionPage));
}

/** Keeps the bytes of a page; those that somebody else has made meanwhile say the same. */
export async function insertPage(
  tx: TenantTransaction,
  page: Omit<typeof editionPage.$inferInsert, 'renderedAt'>,
): Promise<void> {
  await tx
    .insert(editionPage)
    .values({ ...page, renderedAt: new Date() })
    .onConflictDoNothing();
}
