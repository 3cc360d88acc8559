import { and, asc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { EarlierTheme, ReviewedComment } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import type { priorityArea } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { latestRunId } from './comments.ts';
import { codebookOf, readConsultation, type ConsultationKey } from './consultations.ts';
import { earlierThemes } from './earlier-themes.ts';
import { responseOfComment } from './joins.ts';
import { reviewedComments } from './reviewed-comments.ts';

/** A prepared comment as the pipeline takes it. */
export interface PreparedText {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
}

/** What a theming run works on, at one moment. */
export interface ThemingSnapshot {
  readonly languages: readonly string[];
  readonly comments: readonly PreparedText[];
  readonly areas: readonly (typeof priorityArea.$inferSelect)[];
  readonly reviewed: readonly ReviewedComment[];
  readonly earlierThemes: readonly EarlierTheme[];
  /** Which outside services the consultation lets take part. */
  readonly allows: { readonly embeddings: boolean; readonly assistant: boolean };
}

/** Reads what a run needs; null when the consultation does not exist. */
export async function themingSnapshot(tx: TenantTransaction, key: ConsultationKey): Promise<ThemingSnapshot | null> {
  const found = await readConsultation(tx, key.organizationId, key.consultationId);
  if (found === null) return null;
  return {
    languages: found.languages,
    comments: await preparedTexts(tx, key),
    areas: await codebookOf(tx, key),
    reviewed: await reviewedComments(tx, key),
    earlierThemes: await earlierThemes(tx, key),
    allows: { embeddings: found.embeddingsAllowed, assistant: found.assistantAllowed },
  };
}

/**
 * The prepared comments of a consultation, in an order that does not depend on when they were prepared; with a run,
 * only those whose text, as it is now, that run has not looked at.
 */
export async function preparedTexts(
  tx: TenantTransaction,
  key: ConsultationKey,
  notSeenBy: string | null = null,
): Promise<readonly PreparedText[]> {
  return tx
    .select({ id: comment.id, text: sql<string>`coalesce(${comment.redactedText}, '')`, language: comment.language })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(toBeThemed(key, notSeenBy))
    .orderBy(asc(comment.id));
}

/** Whether the newest run has yet to look at a prepared comment as its text is now. */
export async function commentsWait(tx: TenantTransaction, key: ConsultationKey): Promise<boolean> {
  const rows = await tx
    .select({ id: comment.id })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(toBeThemed(key, await latestRunId(tx, key)))
    .limit(1);
  return rows.length > 0;
}

function toBeThemed(key: ConsultationKey, notSeenBy: string | null) {
  return and(
    eq(comment.organizationId, key.organizationId),
    eq(comment.consultationId, key.consultationId),
    isNotNull(comment.preparedAt),
    isNull(comment.withdrawnAt),
    eq(response.counted, true),
    notSeenBy === null ? undefined : or(isNull(comment.themedRunId), ne(comment.themedRunId, notSeenBy)),
  );
}
