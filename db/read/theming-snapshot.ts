import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { EarlierDecision, EarlierTheme, ReviewedComment } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import type { priorityArea } from '../schema/consultation.ts';
import { readingTask } from '../schema/reading.ts';
import { response } from '../schema/response.ts';
import { latestRunId } from './comments.ts';
import { codebookOf, readConsultation, type ConsultationKey } from './consultations.ts';
import { earlierThemes } from './earlier-themes.ts';
import { earlierDecisions } from './history.ts';
import { responseOfComment } from './joins.ts';
import { reviewedComments } from './reviewed-comments.ts';

/** A prepared comment as the pipeline takes it. */
export interface PreparedText {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  /** Into an official language; a person's before a machine's. */
  readonly translation?: { readonly text: string; readonly language: string };
}

/** What a theming run works on, at one moment. */
export interface ThemingSnapshot {
  readonly languages: readonly string[];
  readonly comments: readonly PreparedText[];
  readonly areas: readonly (typeof priorityArea.$inferSelect)[];
  readonly reviewed: readonly ReviewedComment[];
  readonly earlierThemes: readonly EarlierTheme[];
  /** What was decided in the organization's other consultations. */
  readonly history: readonly EarlierDecision[];
  /** Which outside services the consultation lets take part. */
  readonly allows: { readonly embeddings: boolean; readonly assistant: boolean };
}

/** Reads what a run needs; null when the consultation does not exist. */
export async function themingSnapshot(
  tx: TenantTransaction,
  key: ConsultationKey,
  now: Date,
): Promise<ThemingSnapshot | null> {
  const found = await readConsultation(tx, key.organizationId, key.consultationId);
  if (found === null) return null;
  return {
    languages: found.languages,
    comments: await preparedTexts(tx, key),
    areas: await codebookOf(tx, key),
    reviewed: await reviewedComments(tx, key),
    earlierThemes: await earlierThemes(tx, key),
    history: await earlierDecisions(tx, key, now),
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
  const rows = await tx
    .select(asRead)
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(toBeThemed(key, notSeenBy))
    .orderBy(asc(comment.id));
  return rows.map(withTranslation);
}

/**
 * Prepared comments after an id, in the order of ids, that are to be read, that a run has looked at as they are, and of
 * which nobody has said how much reading them would teach: their tasks were made after that run.
 */
export async function textsWithoutDoubt(
  tx: TenantTransaction,
  key: ConsultationKey,
  runId: string,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly PreparedText[]> {
  const rows = await tx
    .select(asRead)
    .from(comment)
    .innerJoin(response, responseOfComment)
    .innerJoin(
      readingTask,
      and(
        eq(readingTask.organizationId, comment.organizationId),
        eq(readingTask.consultationId, comment.consultationId),
        eq(readingTask.commentId, comment.id),
      ),
    )
    .where(
      and(
        toBeThemed(key, null),
        eq(comment.themedRunId, runId),
        isNull(readingTask.doubt),
        after === null ? undefined : gt(comment.id, after),
      ),
    )
    .orderBy(asc(comment.id))
    .limit(most);
  return rows.map(withTranslation);
}

const asRead = {
  id: comment.id,
  text: sql<string>`coalesce(${comment.redactedText}, '')`,
  language: comment.language,
  translation: sql<PreparedText['translation'] | null>`(
    select jsonb_build_object('text', t.text, 'language', t.language) from comment_translation t
    where t.organization_id = ${comment.organizationId} and t.consultation_id = ${comment.consultationId}
      and t.comment_id = ${comment.id} and t.revision = ${comment.revision}
      and t.language in ('en', 'fr') and t.language is distinct from ${comment.language}
    order by t.origin = 'person' desc, t.language limit 1)`,
};

const withTranslation = ({
  translation,
  ...read
}: Omit<PreparedText, 'translation'> & { readonly translation: PreparedText['translation'] | null }): PreparedText =>
  translation === null || translation === undefined ? read : { ...read, translation };

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
