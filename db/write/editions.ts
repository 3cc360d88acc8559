import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { PublishableCount } from '#app/domain/report/published.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ResponseKey } from '../read/receipts.ts';
import { edition, editionQuote } from '../schema/edition.ts';
import { deletePages } from './edition-pages.ts';

/** Lets one publication of a consultation go on at a time; the next waits until this transaction ends. */
export async function lockPublication(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`edition ${key.consultationId}`}, 0))`);
}

export interface NewEdition {
  readonly document: EditionDocument<PublishableCount>;
  readonly audit: Readonly<Record<string, unknown>>;
  readonly contentHash: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** The words of its quotes, apart from it. */
  readonly quotes: readonly {
    readonly hash: string;
    readonly responseId: string;
    readonly text: string;
    readonly language: string;
    readonly translations: PublishedTranslations;
  }[];
}

/** Writes an edition with its quotes. The primary key refuses a number that is taken; nothing can change it afterwards. */
export async function insertEdition(tx: TenantTransaction, key: ConsultationKey, fresh: NewEdition): Promise<void> {
  const { document, audit, contentHash, publishedBy, publishedAt } = fresh;
  const kind = document.kind ?? 'public';
  await tx
    .insert(edition)
    .values({ ...key, number: document.edition, document, kind, audit, contentHash, publishedBy, publishedAt });
  if (fresh.quotes.length === 0) return;
  await tx
    .insert(editionQuote)
    .values(fresh.quotes.map((quote) => ({ ...key, editionNumber: document.edition, ...quote })));
}

/** Takes the words of a person's quotes, with their translations, out of every edition that has them; their hash stays. */
export async function removePublishedWords(
  tx: TenantTransaction,
  key: ResponseKey,
  texts: readonly string[],
  now: Date,
): Promise<void> {
  const gone = await tx
    .update(editionQuote)
    .set({ text: null, translations: {}, withdrawnAt: now })
    .where(
      and(
        eq(editionQuote.organizationId, key.organizationId),
        eq(editionQuote.consultationId, key.consultationId),
        eq(editionQuote.responseId, key.responseId),
        isNotNull(editionQuote.text),
        inArray(editionQuote.text, [...texts]),
      ),
    )
    .returning({ hash: editionQuote.hash });
  if (gone.length > 0) await deletePages(tx, key);
}
