import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, TenantTransaction } from '../client.ts';
import { comment, commentOriginal } from '../schema/comment.ts';
import { answer, consentText, response } from '../schema/response.ts';
import { reading } from '../schema/review.ts';
import { theme, themingRun } from '../schema/theming.ts';
import type { ConsultationKey } from './consultations.ts';
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
  // A person has decided about the words as they are now; "not sure" is not a decision.
  const isRead = sql<boolean>`exists (select 1 from ${reading} where ${reading.organizationId} = ${comment.organizationId}
    and ${reading.consultationId} = ${comment.consultationId} and ${reading.commentId} = ${comment.id}
    and ${reading.outcome} = 'decided')`;
  return tx
    .select({
      id: comment.id,
      questionKey: comment.questionKey,
      revision: comment.revision,
      text: commentOriginal.text,
      isRead,
    })
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

/** What comments are counted under, as in the report (the view `ruling`). */
export async function targetsCounted(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  commentIds: readonly string[],
) {
  if (commentIds.length === 0) return [];
  const rows = await tx.execute<{ commentId: string; type: 'area' | 'theme'; key: string }>(sql`
    select comment_id as "commentId", target_type as type, target_key as key from ruling
    where organization_id = ${organizationId} and consultation_id = ${consultationId} and about
      and comment_id in ${[...commentIds]}
    order by target_type, target_key`);
  return [...rows];
}

/** What themes are called, in the newest run that has them, by key. */
export async function themeNames(tx: TenantTransaction, key: ConsultationKey, themeKeys: readonly string[]) {
  if (themeKeys.length === 0) return [];
  return tx
    .selectDistinctOn([theme.key], { key: theme.key, label: theme.label, language: theme.language })
    .from(theme)
    .leftJoin(
      themingRun,
      and(
        eq(themingRun.organizationId, theme.organizationId),
        eq(themingRun.consultationId, theme.consultationId),
        eq(themingRun.id, theme.runId),
      ),
    )
    .where(
      and(
        eq(theme.organizationId, key.organizationId),
        eq(theme.consultationId, key.consultationId),
        inArray(theme.key, [...themeKeys]),
      ),
    )
    .orderBy(theme.key, desc(themingRun.number));
}

/** The exact words of a consent as they were shown; null where only their hash was kept. */
export async function readConsentText(tx: TenantTransaction, key: ConsultationKey, textHash: string) {
  const [row] = await tx
    .select({ texts: consentText.texts, language: consentText.language })
    .from(consentText)
    .where(
      and(
        eq(consentText.organizationId, key.organizationId),
        eq(consentText.consultationId, key.consultationId),
        eq(consentText.textHash, textHash),
      ),
    );
  return row ?? null;
}
