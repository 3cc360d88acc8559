import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, TenantTransaction } from '../client.ts';
import { comment, commentOriginal } from '../schema/comment.ts';
import { answer, response } from '../schema/response.ts';
import { originalOfComment } from './joins.ts';

/** Where a response is. */
export interface ResponseKey {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly responseId: string;
}

export type ResponseRow = typeof response.$inferSelect;

/** The response that a code's keyed hash leads to, within one organization; null when none does. */
export async function findReceipt(
  database: Database,
  organizationId: string,
  hash: Buffer,
): Promise<ResponseKey | null> {
  const rows = await database.global.execute<{ consultation_id: string; response_id: string }>(
    sql`select * from find_receipt(${organizationId}::uuid, decode(${hash.toString('hex')}, 'hex'))`,
  );
  const row = rows[0];
  return row === undefined
    ? null
    : { organizationId, consultationId: row.consultation_id, responseId: row.response_id };
}

/** One person's response, or null. */
export async function readResponse(tx: TenantTransaction, key: ResponseKey): Promise<ResponseRow | null> {
  const rows = await tx
    .select()
    .from(response)
    .where(
      and(
        eq(response.organizationId, key.organizationId),
        eq(response.consultationId, key.consultationId),
        eq(response.id, key.responseId),
      ),
    );
  return rows[0] ?? null;
}

/** The chosen choices of a response. */
export async function readAnswers(tx: TenantTransaction, key: ResponseKey) {
  return tx
    .select({ questionKey: answer.questionKey, choiceKey: answer.choiceKey })
    .from(answer)
    .where(
      and(
        eq(answer.organizationId, key.organizationId),
        eq(answer.consultationId, key.consultationId),
        eq(answer.responseId, key.responseId),
      ),
    )
    .orderBy(asc(answer.questionKey), asc(answer.choiceKey));
}

/** The comments of a response, in the words that were typed: for the person who typed them, and nobody else. */
export async function readOwnWords(tx: TenantTransaction, key: ResponseKey) {
  return tx
    .select({ questionKey: comment.questionKey, text: commentOriginal.text })
    .from(comment)
    .innerJoin(commentOriginal, originalOfComment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.responseId, key.responseId),
      ),
    );
}
