import { and, asc, desc, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment, commentOriginal, redaction } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { consultationOfComment, originalOfComment, responseOfComment } from './joins.ts';

/** One entry of the log of a comment's redactions, with what a person decided about it. */
const entry = {
  commentId: redaction.commentId,
  ordinal: redaction.ordinal,
  kind: redaction.kind,
  rule: redaction.rule,
  class: redaction.class,
  replacement: redaction.replacement,
  start: redaction.startOffset,
  end: redaction.endOffset,
  at: redaction.at,
  decision: redaction.decision,
  decidedBy: redaction.decidedBy,
  decidedAt: redaction.decidedAt,
};

/** Which comments: those of these consultations of the organization. */
interface Among {
  readonly organizationId: string;
  readonly consultationIds: readonly string[];
}

/** A page of a list, and which detail comes before all others. */
interface Part {
  readonly limit: number;
  readonly offset?: number;
  readonly first?: { readonly commentId: string; readonly ordinal: number } | null;
}

const commentOfRedaction = and(
  eq(comment.organizationId, redaction.organizationId),
  eq(comment.consultationId, redaction.consultationId),
  eq(comment.id, redaction.commentId),
);

/** Details that a person is asked about, in comments that anybody could read: prepared, not withdrawn, no trial. */
function asked({ organizationId, consultationIds }: Among, more: SQL) {
  return and(
    eq(redaction.organizationId, organizationId),
    inArray(redaction.consultationId, [...consultationIds]),
    eq(redaction.class, 'ask'),
    isNotNull(comment.preparedAt),
    isNull(comment.withdrawnAt),
    eq(response.counted, true),
    more,
  );
}

/**
 * Details that wait for a person, with the words as they were typed: for whoever decides, and for nobody else. The oldest
 * day first; within a day by the comments' random ids, so that the answers of one person do not follow each other.
 */
export async function waitingRedactions(tx: TenantTransaction, among: Among, { limit, first = null }: Part) {
  const isFirst =
    first === null
      ? sql`true`
      : sql`(${redaction.commentId}, ${redaction.ordinal}) = (${first.commentId}::uuid, ${first.ordinal}::int)`;
  return tx
    .select({
      ...entry,
      consultation: { slug: consultation.slug, title: consultation.title, timeZone: consultation.timeZone },
      language: comment.language,
      original: commentOriginal.text,
    })
    .from(redaction)
    .innerJoin(comment, commentOfRedaction)
    .innerJoin(response, responseOfComment)
    .innerJoin(consultation, consultationOfComment)
    .innerJoin(commentOriginal, originalOfComment)
    .where(asked(among, isNull(redaction.decision)))
    .orderBy(
      sql`not ${isFirst}`,
      sql`date_trunc('day', ${redaction.at}, 'UTC')`,
      asc(redaction.commentId),
      asc(redaction.ordinal),
    )
    .limit(limit);
}

/** Details that were decided about, the newest decision first, with the text as every member sees it. */
export async function decidedRedactions(tx: TenantTransaction, among: Among, { limit, offset = 0 }: Part) {
  return tx
    .select({
      ...entry,
      consultation: { slug: consultation.slug, title: consultation.title, timeZone: consultation.timeZone },
      language: comment.language,
      redactedText: comment.redactedText,
    })
    .from(redaction)
    .innerJoin(comment, commentOfRedaction)
    .innerJoin(response, responseOfComment)
    .innerJoin(consultation, consultationOfComment)
    .where(asked(among, isNotNull(redaction.decision)))
    .orderBy(desc(redaction.decidedAt), asc(redaction.commentId), asc(redaction.ordinal))
    .limit(limit)
    .offset(offset);
}

/** How many details wait for a person. */
export async function countWaitingRedactions(tx: TenantTransaction, among: Among): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(redaction)
    .innerJoin(comment, commentOfRedaction)
    .innerJoin(response, responseOfComment)
    .where(asked(among, isNull(redaction.decision)));
  return row?.n ?? 0;
}

/** The whole log of some comments' redactions. */
export async function redactionLogs(tx: TenantTransaction, organizationId: string, commentIds: readonly string[]) {
  if (commentIds.length === 0) return [];
  return tx
    .select(entry)
    .from(redaction)
    .where(and(eq(redaction.organizationId, organizationId), inArray(redaction.commentId, [...commentIds])))
    .orderBy(asc(redaction.commentId), asc(redaction.ordinal));
}
export type RedactionLogEntry = Awaited<ReturnType<typeof redactionLogs>>[number];

/** The words of a comment as they were typed; null once they are gone. */
export async function originalText(tx: TenantTransaction, key: CommentKey): Promise<string | null> {
  const [row] = await tx
    .select({ text: commentOriginal.text })
    .from(commentOriginal)
    .where(
      and(
        eq(commentOriginal.organizationId, key.organizationId),
        eq(commentOriginal.consultationId, key.consultationId),
        eq(commentOriginal.commentId, key.commentId),
      ),
    );
  return row?.text ?? null;
}

/** Some prepared comments of a consultation, in the order of their ids, as they were typed. */
export async function originalsAfter(tx: TenantTransaction, key: ConsultationKey, after: string | null, limit: number) {
  return tx
    .select({
      id: comment.id,
      language: comment.language,
      redactedText: comment.redactedText,
      original: commentOriginal.text,
    })
    .from(comment)
    .innerJoin(commentOriginal, originalOfComment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        isNotNull(comment.preparedAt),
        isNull(comment.withdrawnAt),
        after === null ? undefined : sql`${comment.id} > ${after}::uuid`,
      ),
    )
    .orderBy(asc(comment.id))
    .limit(limit);
}
