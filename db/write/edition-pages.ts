import { and, eq, ne, sql } from 'drizzle-orm';
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

/**
 * Keeps the bytes of a page, in the place of those that other code has drawn; those that somebody else has made meanwhile say
 * the same.
 */
export async function insertPage(
  tx: TenantTransaction,
  page: Omit<typeof editionPage.$inferInsert, 'renderedAt'>,
): Promise<void> {
  const which = page.page.split('@')[0] ?? '';
  await tx
    .delete(editionPage)
    .where(
      and(
        within(page, editionPage),
        eq(editionPage.editionNumber, page.editionNumber),
        eq(editionPage.language, page.language),
        eq(sql`split_part(${editionPage.page}, '@', 1)`, which),
        ne(editionPage.page, page.page),
      ),
    );
  await tx
    .insert(editionPage)
    .values({ ...page, renderedAt: new Date() })
    .onConflictDoNothing();
}
