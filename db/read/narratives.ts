import { and, asc, eq } from 'drizzle-orm';
import type { EditionNarrative } from '#app/domain/report/edition-parts.ts';
import { hashOfNarrative } from '#app/domain/report/narrative-hash.ts';
import type { TenantTransaction } from '../client.ts';
import { narrative } from '../schema/publication.ts';
import type { ConsultationKey } from './consultations.ts';

export type Narrative = typeof narrative.$inferSelect;

/** Every narrative of a consultation, in the order in which they were proposed. */
export async function narrativesOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly Narrative[]> {
  return tx.select().from(narrative).where(ofConsultation(key)).orderBy(asc(narrative.proposedAt), asc(narrative.id));
}

/** One narrative, held until the transaction ends, so that two people cannot decide at once; null when there is none. */
export async function holdNarrative(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
): Promise<Narrative | null> {
  const [row] = await tx
    .select()
    .from(narrative)
    .where(and(ofConsultation(key), eq(narrative.id, id)))
    .for('update');
  return row ?? null;
}

/** The approved narratives, as an edition names them; their words stay apart (`publishedNarratives`). */
export async function narrativesToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly EditionNarrative[]> {
  const all = await narrativesOf(tx, key);
  return all
    .filter(({ status }) => status === 'approved')
    .map(({ id, about, text, areaKeys }) => ({ hash: hashOfNarrative({ id, about, text }), areaKeys }));
}

function ofConsultation(key: ConsultationKey) {
  return and(eq(narrative.organizationId, key.organizationId), eq(narrative.consultationId, key.consultationId));
}
