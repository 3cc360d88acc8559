import { and, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { follower } from '../schema/collecting.ts';
import { agreementUnit, changedReading } from '../schema/agreement.ts';
import { consultation } from '../schema/consultation.ts';
import { editionDraft, narrative } from '../schema/publication.ts';
import { draft, outbox, response } from '../schema/response.ts';
import { keywordProposal, theme, themingModel } from '../schema/theming.ts';
import { codebookTheme, themeChange, themeProposal } from '../schema/workshop.ts';
import { deleteSnapshots } from './result-snapshots.ts';

/**
 * The organization's consultations whose answers may be kept no longer, held until the transaction ends; one that
 * another worker holds is left to it.
 */
export async function consultationsToEmpty(
  tx: TenantTransaction,
  organizationId: string,
  now: Date,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(
      and(
        eq(consultation.organizationId, organizationId),
        lte(consultation.deleteAt, now),
        isNull(consultation.deletedAt),
      ),
    )
    .orderBy(consultation.id)
    .for('update', { skipLocked: true });
  return rows.map(({ id }) => id);
}

/** Nothing may come in any more while a consultation is emptied, nor after it. What is published stays so. */
export async function archiveConsultation(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx
    .update(consultation)
    .set({ stage: 'archived' })
    .where(
      and(
        eq(consultation.organizationId, key.organizationId),
        eq(consultation.id, key.consultationId),
        ne(consultation.stage, 'published'),
      ),
    );
}

/**
 * Deletes up to `most` responses with everything that hangs on them: answers, comments and what was typed, redactions,
 * suggestions, codings, objections, readings and quotes. Returns how many. Editions stand by themselves and stay.
 */
export async function deleteResponses(tx: TenantTransaction, key: ConsultationKey, most: number): Promise<number> {
  const rows = await tx.select({ id: response.id }).from(response).where(within(key, response)).limit(most);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  // First, since the worker begins here too: whoever comes second waits for the other instead of deadlocking.
  await tx.delete(outbox).where(and(within(key, outbox), inArray(outbox.responseId, ids)));
  await tx.delete(response).where(and(within(key, response), inArray(response.id, ids)));
  return ids.length;
}

/** Deletes what a consultation holds of people apart from their responses, and writes down that it is done. */
export async function deleteWhatIsLeft(tx: TenantTransaction, key: ConsultationKey, now: Date): Promise<void> {
  await tx.delete(draft).where(within(key, draft));
  await tx.delete(follower).where(within(key, follower));
  await tx.execute(sql`select delete_receipts(${key.organizationId}::uuid, ${key.consultationId}::uuid)`);
  await tx.delete(themingModel).where(within(key, themingModel));
  await deleteSnapshots(tx, key);
  // A prepared edition holds exact counts beside what may be published.
  await tx.delete(editionDraft).where(within(key, editionDraft));
  await tx.update(narrative).set({ consent: '' }).where(within(key, narrative));
  // A name that nobody selected is a machine's, out of people's words; so is a keyword that nobody accepted.
  await tx.delete(theme).where(and(within(key, theme), ne(theme.status, 'selected')));
  await tx.delete(keywordProposal).where(and(within(key, keywordProposal), ne(keywordProposal.status, 'accepted')));
  for (const table of [themeProposal, themeChange, agreementUnit, changedReading])
    await tx.delete(table).where(within(key, table));
  for (const table of [theme, codebookTheme])
    await tx
      .update(table)
      .set({ typicalCommentIds: sql`'{}'`, unusualCommentIds: sql`'{}'` })
      .where(within(key, table));
  await tx
    .update(codebookTheme)
    .set({ keyphrases: sql`'{}'` })
    .where(and(within(key, codebookTheme), ne(codebookTheme.status, 'selected')));
  await tx
    .update(keywordProposal)
    .set({ commentIds: sql`'{}'` })
    .where(within(key, keywordProposal));
  await tx
    .update(consultation)
    .set({ deletedAt: now })
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
}
