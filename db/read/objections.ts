import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { objection } from '../schema/review.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { consultationOfComment, isNotHeld, responseOfComment } from './joins.ts';

export type ObjectionRow = typeof objection.$inferSelect;

/** About the words as they are now, not as they were before a correction. */
const commentOfObjection = and(
  eq(comment.organizationId, objection.organizationId),
  eq(comment.consultationId, objection.consultationId),
  eq(comment.id, objection.commentId),
  eq(comment.revision, objection.revision),
);

const inConsultation = (key: ConsultationKey) =>
  and(eq(objection.organizationId, key.organizationId), eq(objection.consultationId, key.consultationId));

/** What authors have said of their comments as they are now, and the answers; the oldest first. */
export async function objectionsTo(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<readonly ObjectionRow[]> {
  if (commentIds.length === 0) return [];
  const rows = await tx
    .select({ objection })
    .from(objection)
    .innerJoin(comment, commentOfObjection)
    .where(and(inConsultation(key), inArray(objection.commentId, [...commentIds])))
    .orderBy(asc(objection.madeAt), asc(objection.id));
  return rows.map((row) => row.objection);
}

/** What an author has said of a comment and nobody has answered, as a reader may see it. */
export async function openObjectionsTo(tx: TenantTransaction, key: CommentKey) {
  return tx
    .select({ id: objection.id, targets: objection.targets, words: objection.words, language: objection.language })
    .from(objection)
    .innerJoin(comment, commentOfObjection)
    .innerJoin(response, responseOfComment)
    .where(and(inConsultation(key), eq(objection.commentId, key.commentId), forReaders(), isNull(objection.answer)))
    .orderBy(asc(objection.madeAt), asc(objection.id));
}

/** An objection wherever it stands, also when its comment has changed or gone since; null when there is none. */
export async function findObjection(tx: TenantTransaction, key: ConsultationKey, id: string) {
  const [row] = await tx
    .select({ ...objectionColumns, commentRevision: comment.revision })
    .from(objection)
    .innerJoin(
      comment,
      and(
        eq(comment.organizationId, objection.organizationId),
        eq(comment.consultationId, objection.consultationId),
        eq(comment.id, objection.commentId),
      ),
    )
    .innerJoin(response, responseOfComment)
    .where(and(inConsultation(key), eq(objection.id, id), eq(response.counted, true), isNull(comment.withdrawnAt)));
  return row ?? null;
}

const objectionColumns = {
  id: objection.id,
  commentId: objection.commentId,
  revision: objection.revision,
  answer: objection.answer,
  answerWords: objection.answerWords,
  answeredAt: objection.answeredAt,
};

/** Which objections: in these consultations of the organization, to comments in languages that somebody is given. */
export interface ObjectionsFor {
  readonly organizationId: string;
  readonly consultationIds: readonly string[];
  /** Languages that the reader reads. */
  readonly languages: readonly string[];
  /** Languages that any reader reads: a comment in another one is for everybody. */
  readonly languagesOfAnybody: readonly string[];
}

/** A comment that any reader could be given: prepared, not withdrawn, no trial, not held. */
function forReaders(): SQL | undefined {
  return and(isNotNull(comment.preparedAt), isNull(comment.withdrawnAt), eq(response.counted, true), isNotHeld);
}

function among({ organizationId, consultationIds, languages, languagesOfAnybody }: ObjectionsFor, more: SQL) {
  return and(
    eq(objection.organizationId, organizationId),
    inArray(objection.consultationId, [...consultationIds]),
    or(inArray(comment.language, [...languages]), notInArray(comment.language, [...languagesOfAnybody])),
    forReaders(),
    more,
  );
}

/** Objections with the comments that they are about: what waits by day and then in no order, what is answered newest first. */
export async function objectionsFor(
  tx: TenantTransaction,
  reader: ObjectionsFor,
  { answered, limit }: { readonly answered: boolean; readonly limit: number },
) {
  const order = answered
    ? [desc(objection.answeredAt), asc(objection.id)]
    : [sql`date_trunc('day', ${objection.madeAt}, 'UTC')`, asc(objection.id)];
  return tx
    .select({
      objection,
      redactedText: comment.redactedText,
      commentLanguage: comment.language,
      consultation: { slug: consultation.slug, title: consultation.title, timeZone: consultation.timeZone },
    })
    .from(objection)
    .innerJoin(comment, commentOfObjection)
    .innerJoin(response, responseOfComment)
    .innerJoin(consultation, consultationOfComment)
    .where(among(reader, answered ? isNotNull(objection.answer) : isNull(objection.answer)))
    .orderBy(...order)
    .limit(limit);
}

/** How many wait for this reader. */
export async function countObjectionsFor(tx: TenantTransaction, reader: ObjectionsFor): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(objection)
    .innerJoin(comment, commentOfObjection)
    .innerJoin(response, responseOfComment)
    .where(among(reader, isNull(objection.answer)));
  return row?.n ?? 0;
}
