import { and, desc, eq, inArray } from 'drizzle-orm';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { TenantTransaction } from '../client.ts';
import { edition } from '../schema/edition.ts';
import { editionDraft } from '../schema/publication.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

/** The editions of a consultation without their documents, the newest first: public ones and previews for the Council. */
export async function editionListOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({ number: edition.number, kind: edition.kind, publishedAt: edition.publishedAt })
    .from(edition)
    .where(within(key, edition))
    .orderBy(desc(edition.number));
}

export type ListedEdition = Awaited<ReturnType<typeof editionListOf>>[number];

/** The documents of these editions, by number. */
export async function editionDocuments(
  tx: TenantTransaction,
  key: ConsultationKey,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, EditionDocument>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .select({ number: edition.number, document: edition.document })
    .from(edition)
    .where(and(within(key, edition), inArray(edition.number, [...numbers])));
  return new Map(rows.map(({ number, document }) => [number, document]));
}

/**
 * The document that tells which areas and themes the next report will show: the public edition as it was last prepared,
 * else the newest edition; null before there is either.
 */
export async function nextDocument(tx: TenantTransaction, key: ConsultationKey): Promise<EditionDocument | null> {
  const [draft] = await tx
    .select({ document: editionDraft.document })
    .from(editionDraft)
    .where(and(within(key, editionDraft), eq(editionDraft.kind, 'public')));
  if (draft !== undefined) return draft.document;
  const [newest] = await tx
    .select({ document: edition.document })
    .from(edition)
    .where(within(key, edition))
    .orderBy(desc(edition.number))
    .limit(1);
  return newest?.document ?? null;
}
