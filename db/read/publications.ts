import { and, desc, eq, inArray } from 'drizzle-orm';
import type { EditionKind } from '#app/domain/report/edition.ts';
import type { TenantTransaction } from '../client.ts';
import { editionDraft, publication } from '../schema/publication.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type Publication = typeof publication.$inferSelect;
export type EditionDraft = typeof editionDraft.$inferSelect;

/** One piece of work on an edition; null when there is none of this id. */
export async function findPublication(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
): Promise<Publication | null> {
  const [row] = await tx
    .select()
    .from(publication)
    .where(and(within(key, publication), eq(publication.id, id)));
  return row ?? null;
}

/** The newest work on an edition of this kind that has not ended; null when nothing is under way. */
export async function publicationUnderWay(
  tx: TenantTransaction,
  key: ConsultationKey,
  kind: EditionKind,
): Promise<Publication | null> {
  const [row] = await tx
    .select()
    .from(publication)
    .where(
      and(within(key, publication), eq(publication.kind, kind), inArray(publication.state, ['waiting', 'working'])),
    )
    .orderBy(desc(publication.requestedAt))
    .limit(1);
  return row ?? null;
}

/** The next edition of this kind as it was last prepared; null before that. */
export async function findDraft(
  tx: TenantTransaction,
  key: ConsultationKey,
  kind: EditionKind,
): Promise<EditionDraft | null> {
  const [row] = await tx
    .select()
    .from(editionDraft)
    .where(and(within(key, editionDraft), eq(editionDraft.kind, kind)));
  return row ?? null;
}
