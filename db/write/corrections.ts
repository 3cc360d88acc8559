import { randomUUID } from 'node:crypto';
import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import type { Changes } from '#app/domain/correction.ts';
import type { TenantTransaction } from '../client.ts';
import { readResponse, type ResponseKey, type ResponseRow } from '../read/receipts.ts';
import { within } from '../read/within.ts';
import { comment, commentOriginal } from '../schema/comment.ts';
import { answer, outbox, response } from '../schema/response.ts';
import { coding, earlierCoding, quote } from '../schema/review.ts';
import { removePublishedWords } from './editions.ts';
import { deleteWhatWasMadeOf, removeAllPublishedWords, withdrawComments } from './withdrawals.ts';

/**
 * Holds a response until the transaction ends, in the order in which the worker, a withdrawal and a publication take
 * what they need: whoever comes second waits instead of deadlocking. Null when there is none.
 */
export async function holdResponse(tx: TenantTransaction, key: ResponseKey): Promise<ResponseRow | null> {
  await tx
    .select({ id: outbox.responseId })
    .from(outbox)
    .where(and(within(key, outbox), eq(outbox.responseId, key.responseId)))
    .for('update');
  await tx
    .select({ id: response.id })
    .from(response)
    .where(and(within(key, response), eq(response.id, key.responseId)))
    .for('no key update');
  return readResponse(tx, key);
}

/** A correction, ready to be written over a response that is held. */
export interface WrittenCorrection {
  /** The draft that it was sent from: sending it twice corrects once. */
  readonly correctionKey: string;
  readonly consent: ResponseRow['consent'];
  readonly quoteConsent: boolean;
  readonly answers: readonly { readonly questionKey: string; readonly choiceKey: string }[];
  /** Questions that do not apply any more. */
  readonly notAsked: readonly string[];
  readonly changes: Changes;
  readonly at: Date;
}

/**
 * Makes a response what its author now wants it to be: the next revision of the same row. Words that did not change
 * keep what readers decided; words that did lose it, and wait to be prepared anew. Returns the revision.
 */
export async function writeCorrection(
  tx: TenantTransaction,
  key: ResponseKey,
  { correctionKey, consent, quoteConsent, answers, notAsked, changes, at }: WrittenCorrection,
): Promise<number> {
  const [written] = await tx
    .update(response)
    .set({
      revision: sql`${response.revision} + 1`,
      correctedAt: at,
      correctionKey,
      consent,
      quoteConsent,
      notAsked: [...notAsked],
    })
    .where(and(within(key, response), eq(response.id, key.responseId)))
    .returning({ revision: response.revision });
  if (written === undefined) throw new Error('The response that is held is gone');
  if (changes.choices) await replaceAnswers(tx, key, answers);
  const ids = await holdComments(tx, key);
  const idsOf = (questionKeys: readonly string[]) => questionKeys.flatMap((question) => ids.get(question) ?? []);
  const emptied = idsOf(changes.emptied);
  const unquoted = changes.quote && !quoteConsent;
  await takeBackQuotesOf(tx, key, unquoted ? [...ids.values()] : emptied, at);
  if (unquoted) await removeAllPublishedWords(tx, key, at);
  await withdrawComments(tx, key, emptied, at);
  await replaceWords(tx, key, ids, changes.changed, at);
  await addWords(tx, key, changes.added);
  if (Object.keys({ ...changes.changed, ...changes.added }).length > 0) {
    const { organizationId, consultationId, responseId } = key;
    await tx.insert(outbox).values({ organizationId, consultationId, responseId }).onConflictDoNothing();
  }
  return written.revision;
}

async function replaceAnswers(
  tx: TenantTransaction,
  { organizationId, consultationId, responseId }: ResponseKey,
  answers: WrittenCorrection['answers'],
): Promise<void> {
  const key = { organizationId, consultationId };
  await tx.delete(answer).where(and(within(key, answer), eq(answer.responseId, responseId)));
  if (answers.length > 0) await tx.insert(answer).values(answers.map((one) => ({ ...key, responseId, ...one })));
}

/** The comments by question key, held: nobody decides on them or quotes them until the transaction ends. */
async function holdComments(tx: TenantTransaction, key: ResponseKey): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: comment.id, questionKey: comment.questionKey })
    .from(comment)
    .where(and(within(key, comment), eq(comment.responseId, key.responseId), isNull(comment.withdrawnAt)))
    .orderBy(comment.id)
    .for('no key update');
  return new Map(rows.map(({ id, questionKey }) => [questionKey, id]));
}

/** Deletes the quotes of comments, and takes their words out of every edition that has them. */
async function takeBackQuotesOf(
  tx: TenantTransaction,
  key: ResponseKey,
  commentIds: readonly string[],
  at: Date,
): Promise<void> {
  if (commentIds.length === 0) return;
  const gone = await tx
    .delete(quote)
    .where(and(within(key, quote), inArray(quote.commentId, [...commentIds])))
    .returning({ text: sql<string>`coalesce(${quote.published}, ${quote.excerpt})` });
  const texts = gone.map(({ text }) => text);
  if (texts.length > 0) await removePublishedWords(tx, key, texts, at);
}

async function replaceWords(
  tx: TenantTransaction,
  key: ResponseKey,
  idOf: ReadonlyMap<string, string>,
  changed: Changes['changed'],
  at: Date,
): Promise<void> {
  const words = Object.entries(changed).flatMap(([question, text]) => {
    const id = idOf.get(question);
    return id === undefined ? [] : [{ id, text }];
  });
  const ids = words.map(({ id }) => id);
  if (ids.length === 0) return;
  await takeBackQuotesOf(tx, key, ids, at);
  await keepDecisionsAsStale(tx, key, ids, at);
  await deleteWhatWasMadeOf(tx, key, ids);
  const unread = { language: null, languageConfidence: null, redactedText: null, preparedAt: null, themedRunId: null };
  await tx
    .update(comment)
    .set({ ...unread, fingerprint: null, revision: sql`${comment.revision} + 1` })
    .where(and(within(key, comment), inArray(comment.id, ids)));
  for (const { id, text } of words) {
    await tx
      .update(commentOriginal)
      .set({ text })
      .where(and(within(key, commentOriginal), eq(commentOriginal.commentId, id)));
  }
}

/** What readers decided about the words as they were: kept to be seen, counted nowhere. */
async function keepDecisionsAsStale(
  tx: TenantTransaction,
  key: ResponseKey,
  commentIds: readonly string[],
  at: Date,
): Promise<void> {
  const made = await tx
    .select({ ...getTableColumns(coding), revision: comment.revision })
    .from(coding)
    .innerJoin(
      comment,
      and(
        eq(comment.organizationId, coding.organizationId),
        eq(comment.consultationId, coding.consultationId),
        eq(comment.id, coding.commentId),
      ),
    )
    .where(and(within(key, coding), inArray(coding.commentId, [...commentIds])));
  if (made.length === 0) return;
  await tx.insert(earlierCoding).values(made.map(({ runId: _, ...decided }) => ({ ...decided, staleAt: at })));
}

async function addWords(tx: TenantTransaction, key: ResponseKey, added: Changes['added']): Promise<void> {
  const { organizationId, consultationId, responseId } = key;
  const words = Object.entries(added).map(([questionKey, text]) => ({ id: randomUUID(), questionKey, text }));
  if (words.length === 0) return;
  await tx
    .insert(comment)
    .values(words.map(({ id, questionKey }) => ({ organizationId, consultationId, responseId, id, questionKey })));
  await tx
    .insert(commentOriginal)
    .values(words.map(({ id, text }) => ({ organizationId, consultationId, commentId: id, text })));
}
