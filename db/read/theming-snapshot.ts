import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { consultation, priorityArea } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { responseOfComment } from './joins.ts';

/** The comments and the codebook that a theming run works on, at one moment. */
export interface ThemingSnapshot {
  readonly languages: readonly string[];
  readonly comments: readonly { id: string; text: string; language: string | null }[];
  readonly areas: readonly (typeof priorityArea.$inferSelect)[];
}

/** Reads the prepared comments of a consultation, in an order that does not depend on when they were prepared. */
export async function themingSnapshot(tx: TenantTransaction, consultationId: string): Promise<ThemingSnapshot | null> {
  const [found] = await tx
    .select({ languages: consultation.languages })
    .from(consultation)
    .where(eq(consultation.id, consultationId));
  if (found === undefined) return null;
  const comments = await tx
    .select({ id: comment.id, text: comment.redactedText, language: comment.language })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(comment.consultationId, consultationId),
        isNotNull(comment.preparedAt),
        isNull(comment.withdrawnAt),
        eq(response.trial, false),
      ),
    )
    .orderBy(asc(comment.id));
  const areas = await tx
    .select()
    .from(priorityArea)
    .where(eq(priorityArea.consultationId, consultationId))
    .orderBy(asc(priorityArea.position));
  return { languages: found.languages, comments: comments.map((c) => ({ ...c, text: c.text ?? '' })), areas };
}
