import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { Narrative } from '../read/narratives.ts';
import { within } from '../read/within.ts';
import { narrative } from '../schema/publication.ts';

/** Writes a proposed narrative; sent twice it is one. */
export async function insertNarrative(
  tx: TenantTransaction,
  key: ConsultationKey,
  proposed: Pick<Narrative, 'id' | 'about' | 'text' | 'consent' | 'areaKeys' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await tx
    .insert(narrative)
    .values({ ...key, ...proposed, status: 'proposed' })
    .onConflictDoNothing();
}

/** Writes what the second person decided, with what they confirmed. */
export async function writeNarrativeDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  decided: { status: 'approved' | 'declined'; confirmed: readonly string[]; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx
    .update(narrative)
    .set({ ...decided, revision: sql`${narrative.revision} + 1` })
    .where(and(within(key, narrative), eq(narrative.id, id)));
}

/** Takes the words of a narrative away for good: that there was one stays, and its hash in the editions. */
export async function emptyNarrative(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  by: { decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx
    .update(narrative)
    .set({
      ...{ ...by, status: 'taken-back', about: {}, text: {}, consent: '', confirmed: [] },
      revision: sql`${narrative.revision} + 1`,
    })
    .where(and(within(key, narrative), eq(narrative.id, id)));
}
