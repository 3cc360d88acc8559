import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ResponseKey } from '../read/receipts.ts';
import { within } from '../read/within.ts';
import { comment, commentFlag, commentOriginal, commentTranslation, redaction } from '../schema/comment.ts';
import { editionQuote } from '../schema/edition.ts';
import { adjudication } from '../schema/agreement.ts';
import { assignment, readingTask } from '../schema/reading.ts';
import { answer, draft, outbox, response } from '../schema/response.ts';
import { coding, earlierCoding, objection, quote, reading } from '../schema/review.ts';
import { keywordProposal, suggestion, theme } from '../schema/theming.ts';
import { codebookTheme, themeMove } from '../schema/workshop.ts';
import { deletePages } from './edition-pages.ts';

/**
 * Takes a response back, with everything that was made of its words, in the transaction that is given. What stays: that
 * there was a response and when it was withdrawn, and what has been published in figures. False when it was withdrawn before.
 */
export async function withdrawResponse(tx: TenantTransaction, key: ResponseKey, now: Date): Promise<boolean> {
  // First of all, since the worker begins here too: whoever comes second waits for the other instead of deadlocking.
  await tx.delete(outbox).where(and(within(key, outbox), eq(outbox.responseId, key.responseId)));

  const withdrawn = await tx
    .update(response)
    .set({ withdrawnAt: now })
    .where(and(within(key, response), eq(response.id, key.responseId), isNull(response.withdrawnAt)))
    .returning({ id: response.id });
  if (withdrawn.length === 0) return false;

  await tx.delete(answer).where(and(within(key, answer), eq(answer.responseId, key.responseId)));
  const comments = await tx
    .select({ id: comment.id })
    .from(comment)
    .where(and(within(key, comment), eq(comment.responseId, key.responseId)));
  const ids = comments.map(({ id }) => id);
  await withdrawComments(tx, key, ids, now);
  await removeAllPublishedWords(tx, key, now);
  // A correction that was begun holds the words too. The empty row says what became of it, and expires as all drafts do.
  await tx
    .update(draft)
    .set({ sealed: Buffer.alloc(0) })
    .where(and(within(key, draft), eq(draft.responseId, key.responseId)));
  return true;
}

/** Takes comments back with everything that was made of them, but for what is published. */
export async function withdrawComments(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
  now: Date,
): Promise<void> {
  if (commentIds.length === 0) return;
  await tx
    .update(comment)
    .set({ withdrawnAt: now, redactedText: null, fingerprint: null })
    .where(and(within(key, comment), inArray(comment.id, [...commentIds])));
  await deleteWhatWasMadeOf(tx, key, commentIds);
  for (const table of [commentOriginal, earlierCoding, objection, commentFlag, readingTask]) {
    await tx.delete(table).where(and(within(key, table), inArray(table.commentId, [...commentIds])));
  }
}

/** Takes the words of a person, in every language, out of every edition; their hash stays. */
export async function removeAllPublishedWords(tx: TenantTransaction, key: ResponseKey, now: Date): Promise<void> {
  const gone = await tx
    .update(editionQuote)
    .set({ text: null, translations: {}, withdrawnAt: now })
    .where(and(within(key, editionQuote), eq(editionQuote.responseId, key.responseId), isNotNull(editionQuote.text)))
    .returning({ hash: editionQuote.hash });
  if (gone.length > 0) await deletePages(tx, key);
}

// agreement_unit stays until the worker has taken it out of the tallies: a reading that goes puts it on that list.
const madeOfWords = [
  ...[redaction, suggestion, coding, reading, quote, assignment, commentTranslation, adjudication, themeMove],
];

/** Deletes what readers and machines have made of the words of comments as they are now. The comments must be held. */
export async function deleteWhatWasMadeOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<void> {
  if (commentIds.length === 0) return;
  for (const table of madeOfWords) {
    await tx.delete(table).where(and(within(key, table), inArray(table.commentId, [...commentIds])));
  }
  const ids = sql`array[${sql.join(
    commentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`;
  const without = (column: PgColumn) => sql`array(select id from unnest(${column}) with ordinality as kept(id, place)
    where id <> all(${ids}) order by place)`;
  for (const table of [theme, codebookTheme]) {
    const { typicalCommentIds, unusualCommentIds } = table;
    await tx
      .update(table)
      .set({ typicalCommentIds: without(typicalCommentIds), unusualCommentIds: without(unusualCommentIds) })
      .where(and(within(key, table), sql`(${typicalCommentIds} && ${ids} or ${unusualCommentIds} && ${ids})`));
  }
  await tx
    .update(keywordProposal)
    .set({ commentIds: without(keywordProposal.commentIds) })
    .where(and(within(key, keywordProposal), sql`${keywordProposal.commentIds} && ${ids}`));
}
