import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { TenantTransaction } from '../client.ts';
import type { ResponseKey } from '../read/receipts.ts';
import { comment, commentOriginal, redaction } from '../schema/comment.ts';
import { editionQuote } from '../schema/edition.ts';
import { answer, outbox, response } from '../schema/response.ts';
import { coding, quote, reading } from '../schema/review.ts';
import { keywordProposal, suggestion, theme } from '../schema/theming.ts';

interface KeyedTable {
  readonly organizationId: PgColumn;
  readonly consultationId: PgColumn;
}

/**
 * Takes a response back, with everything that was made of its words, in the transaction that is given. What stays: that
 * there was a response and when it was withdrawn, and what has been published in figures. False when it was withdrawn before.
 */
export async function withdrawResponse(tx: TenantTransaction, key: ResponseKey, now: Date): Promise<boolean> {
  const within = (table: KeyedTable) =>
    and(eq(table.organizationId, key.organizationId), eq(table.consultationId, key.consultationId));

  // First of all, since the worker begins here too: whoever comes second waits for the other instead of deadlocking.
  await tx.delete(outbox).where(and(within(outbox), eq(outbox.responseId, key.responseId)));

  const withdrawn = await tx
    .update(response)
    .set({ withdrawnAt: now })
    .where(and(within(response), eq(response.id, key.responseId), isNull(response.withdrawnAt)))
    .returning({ id: response.id });
  if (withdrawn.length === 0) return false;

  await tx.delete(answer).where(and(within(answer), eq(answer.responseId, key.responseId)));
  const comments = await tx
    .update(comment)
    .set({ withdrawnAt: now, redactedText: null })
    .where(and(within(comment), eq(comment.responseId, key.responseId)))
    .returning({ id: comment.id });
  await tx
    .update(editionQuote)
    .set({ text: null, withdrawnAt: now })
    .where(and(within(editionQuote), eq(editionQuote.responseId, key.responseId)));
  await deleteWhatWasMadeOf(
    tx,
    within,
    comments.map(({ id }) => id),
  );
  return true;
}

async function deleteWhatWasMadeOf(
  tx: TenantTransaction,
  within: (table: KeyedTable) => SQL | undefined,
  commentIds: readonly string[],
): Promise<void> {
  if (commentIds.length === 0) return;
  for (const table of [commentOriginal, redaction, suggestion, coding, reading, quote]) {
    await tx.delete(table).where(and(within(table), inArray(table.commentId, [...commentIds])));
  }
  const ids = sql`array[${sql.join(
    commentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`;
  const without = (column: PgColumn) => sql`array(select id from unnest(${column}) with ordinality as kept(id, place)
    where id <> all(${ids}) order by place)`;
  await tx
    .update(theme)
    .set({ typicalCommentIds: without(theme.typicalCommentIds), unusualCommentIds: without(theme.unusualCommentIds) })
    .where(and(within(theme), sql`(${theme.typicalCommentIds} && ${ids} or ${theme.unusualCommentIds} && ${ids})`));
  await tx
    .update(keywordProposal)
    .set({ commentIds: without(keywordProposal.commentIds) })
    .where(and(within(keywordProposal), sql`${keywordProposal.commentIds} && ${ids}`));
}
