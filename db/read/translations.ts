import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment, commentTranslation } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import type { CommentKey } from './comments.ts';
import { consultationOfComment, responseOfComment } from './joins.ts';

/** A comment's redacted words in another language, made of the words as they are now. */
export interface TranslationRow {
  readonly language: string;
  readonly text: string;
  readonly origin: 'person' | 'machine';
  /** The member; null for a machine's. */
  readonly translatedBy: string | null;
  readonly at: Date;
}

/** Of the author's words as they are now: a translation of what they have corrected since says something else. */
const commentOfTranslation = and(
  eq(comment.organizationId, commentTranslation.organizationId),
  eq(comment.consultationId, commentTranslation.consultationId),
  eq(comment.id, commentTranslation.commentId),
  eq(comment.revision, commentTranslation.revision),
);

const columns = {
  language: commentTranslation.language,
  text: commentTranslation.text,
  origin: commentTranslation.origin,
  translatedBy: commentTranslation.translatedBy,
  at: commentTranslation.at,
};

/** The translations of a comment as it is now: a person's before a machine's, then by language. */
export async function translationsOf(tx: TenantTransaction, key: CommentKey): Promise<readonly TranslationRow[]> {
  return tx
    .select(columns)
    .from(commentTranslation)
    .innerJoin(comment, commentOfTranslation)
    .where(
      and(
        eq(commentTranslation.organizationId, key.organizationId),
        eq(commentTranslation.consultationId, key.consultationId),
        eq(commentTranslation.commentId, key.commentId),
      ),
    )
    .orderBy(desc(commentTranslation.origin), asc(commentTranslation.language));
}

/** Which comments: in consultations that are being read, in languages whose readers are too few. */
export interface TranslationsFor {
  readonly organizationId: string;
  readonly consultationIds: readonly string[];
  readonly languages: readonly string[];
}

/** A comment that waits to be translated, without anything about who wrote it. */
const queued = {
  consultationId: comment.consultationId,
  commentId: comment.id,
  revision: comment.revision,
  questionKey: comment.questionKey,
  language: sql<string>`${comment.language}`,
  redactedText: sql<string>`${comment.redactedText}`,
};
export interface QueuedComment {
  readonly consultationId: string;
  readonly commentId: string;
  readonly revision: number;
  readonly questionKey: string;
  readonly language: string;
  readonly redactedText: string;
}

/** Made safe, not withdrawn, not empty after redaction, not from a trial, and not held because of a detail that was left. */
const mayBeRead = sql`${comment.preparedAt} is not null and ${comment.withdrawnAt} is null
  and ${comment.redactedText} <> '' and ${response.counted}
  and not exists (select from reading_task t where t.organization_id = ${comment.organizationId}
    and t.consultation_id = ${comment.consultationId} and t.comment_id = ${comment.id} and t.held)`;

const untranslated = sql`not exists (select from comment_translation x
  where x.organization_id = ${comment.organizationId} and x.consultation_id = ${comment.consultationId}
    and x.comment_id = ${comment.id} and x.revision = ${comment.revision} and x.origin = 'person')`;

/** Who has or had a comment to say what it means does not translate it: a second reader would go by their words. */
const notOf = (userId: string) => sql`not exists (select from assignment a
    where a.organization_id = ${comment.organizationId} and a.consultation_id = ${comment.consultationId}
      and a.comment_id = ${comment.id} and a.user_id = ${userId})
  and not exists (select from reading d where d.organization_id = ${comment.organizationId}
    and d.consultation_id = ${comment.consultationId} and d.comment_id = ${comment.id} and d.user_id = ${userId})`;

const among = ({ organizationId, consultationIds, languages }: TranslationsFor) =>
  and(
    eq(comment.organizationId, organizationId),
    inArray(comment.consultationId, [...consultationIds]),
    inArray(comment.language, [...languages]),
  );

/** The languages of comments that can be read, where it could be told. */
export async function writtenLanguages(
  tx: TenantTransaction,
  { organizationId, consultationIds }: Omit<TranslationsFor, 'languages'>,
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ language: queued.language })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(comment.organizationId, organizationId),
        inArray(comment.consultationId, [...consultationIds]),
        ne(comment.language, 'und'),
        mayBeRead,
      ),
    );
  return rows.map(({ language }) => language);
}

/** How many comments wait for a translation, per language. */
export async function translationBacklog(tx: TenantTransaction, wanted: TranslationsFor) {
  return tx
    .select({ language: queued.language, waiting: sql<number>`count(*)::int` })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(and(among(wanted), mayBeRead, untranslated))
    .groupBy(comment.language)
    .orderBy(comment.language);
}

/**
 * The comments that this member may translate, from the `skip`th on. Their order comes from the comments' random ids and
 * is another one for each member: it does not tell when a comment was sent, and two translators seldom meet.
 */
export async function commentsToTranslate(
  tx: TenantTransaction,
  wanted: TranslationsFor,
  { userId, skip, limit }: { userId: string; skip: number; limit: number },
): Promise<readonly QueuedComment[]> {
  return tx
    .select(queued)
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(and(among(wanted), mayBeRead, untranslated, notOf(userId)))
    .orderBy(sql`md5(${comment.id}::text || ${userId})`)
    .offset(skip)
    .limit(limit);
}

/** A comment that a member may translate or has translated; null where it is gone, held, or theirs to read. */
export async function commentToTranslate(
  tx: TenantTransaction,
  key: CommentKey,
  userId: string,
): Promise<QueuedComment | null> {
  const [row] = await tx
    .select(queued)
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
        mayBeRead,
        notOf(userId),
      ),
    );
  return row ?? null;
}

/** What this member has translated in consultations that are being read, the newest first. */
export async function ownTranslations(
  tx: TenantTransaction,
  { organizationId, consultationIds }: Pick<TranslationsFor, 'organizationId' | 'consultationIds'>,
  { userId, limit }: { userId: string; limit: number },
) {
  return tx
    .select({
      ...columns,
      commentId: comment.id,
      slug: consultation.slug,
      commentLanguage: queued.language,
    })
    .from(commentTranslation)
    .innerJoin(comment, commentOfTranslation)
    .innerJoin(response, responseOfComment)
    .innerJoin(consultation, consultationOfComment)
    .where(
      and(
        eq(commentTranslation.organizationId, organizationId),
        inArray(commentTranslation.consultationId, [...consultationIds]),
        eq(commentTranslation.translatedBy, userId),
        mayBeRead,
      ),
    )
    .orderBy(desc(commentTranslation.at), asc(comment.id))
    .limit(limit);
}
