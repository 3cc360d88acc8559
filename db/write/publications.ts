import { and, eq, inArray, sql } from 'drizzle-orm';
import type { EditionKind } from '#app/domain/report/edition.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { editionDraft, publication } from '../schema/publication.ts';

type Row = typeof publication.$inferSelect;

export async function insertPublication(
  tx: TenantTransaction,
  key: ConsultationKey,
  asked: Pick<Row, 'id' | 'task' | 'kind' | 'fingerprint' | 'requestedBy' | 'requestedAt' | 'outcome'>,
): Promise<void> {
  await tx.insert(publication).values({ ...key, ...asked, state: 'waiting' });
}

/** Writes how far the work is, or how it ended; work that has ended stays as it ended. */
export async function writePublication(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  change: Partial<Pick<Row, 'state' | 'step' | 'done' | 'total' | 'outcome' | 'finishedAt'>>,
): Promise<void> {
  await tx
    .update(publication)
    .set(change)
    .where(and(within(key, publication), eq(publication.id, id), inArray(publication.state, ['waiting', 'working'])));
}

/** Keeps what was prepared last, in the place of what was prepared before. */
export async function writeDraft(
  tx: TenantTransaction,
  key: ConsultationKey,
  draft: Omit<typeof editionDraft.$inferInsert, keyof ConsultationKey> & { readonly kind: EditionKind },
): Promise<void> {
  const { preparedAt, fingerprint, document, beside, audit } = draft;
  await tx
    .insert(editionDraft)
    .values({ ...key, ...draft })
    .onConflictDoUpdate({
      target: [editionDraft.organizationId, editionDraft.consultationId, editionDraft.kind],
      set: { preparedAt, fingerprint, document, beside, audit },
      // Of two preparations at once the one that counted last stays.
      setWhere: sql`${editionDraft.preparedAt} <= ${preparedAt.toISOString()}`,
    });
}
