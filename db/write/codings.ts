import { and, eq, inArray, or } from 'drizzle-orm';
import type { Decision } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import { comment } from '../schema/comment.ts';
import { coding, reading } from '../schema/review.ts';

/**
 * Holds a comment until the end of the transaction: nobody withdraws it, corrects it or decides on it meanwhile. Gives
 * which revision of its author's words it is; null when it is gone.
 */
export async function holdComment(tx: TenantTransaction, key: CommentKey): Promise<{ revision: number } | null> {
  const [row] = await tx
    .select({ withdrawnAt: comment.withdrawnAt, revision: comment.revision })
    .from(comment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
      ),
    )
    .for('no key update');
  return row?.withdrawnAt === null ? { revision: row.revision } : null;
}

/** A reviewer's decision with all that is recorded about how they came to it. */
export interface MadeDecision {
  readonly userId: string;
  readonly decision: Decision;
  /** The run that was on the screen or, withheld, would have been. */
  readonly runId: string | null;
  readonly suggestionsShown: boolean;
  readonly reads: 'original' | 'translation';
  /** Keys of themes whose earlier codings by this reader it takes the place of. */
  readonly themesDecided: readonly string[];
  readonly at: Date;
}

/**
 * Writes a reviewer's decision in place of their earlier one: about all areas, and about the themes that were on the
 * screen. Decisions about themes of other runs, and everybody else's, stay as they are.
 */
export async function writeDecision(tx: TenantTransaction, key: CommentKey, made: MadeDecision): Promise<void> {
  const { userId, decision, runId, suggestionsShown, reads, at } = made;
  await tx
    .delete(coding)
    .where(
      and(
        eq(coding.organizationId, key.organizationId),
        eq(coding.consultationId, key.consultationId),
        eq(coding.commentId, key.commentId),
        eq(coding.userId, userId),
        or(eq(coding.targetType, 'area'), inArray(coding.targetKey, [...made.themesDecided])),
      ),
    );
  if (decision.codings.length > 0) {
    await tx.insert(coding).values(
      decision.codings.map(({ type, key: targetKey, decision: verdict, kind }) => ({
        ...key,
        userId,
        targetType: type,
        targetKey,
        decision: verdict,
        kind,
        runId: suggestionsShown ? runId : null,
        decidedAt: at,
      })),
    );
  }
  const read = { outcome: decision.outcome, suggestionsShown, reads, runId, at };
  await tx
    .insert(reading)
    .values({ ...key, userId, ...read })
    .onConflictDoUpdate({
      target: [reading.organizationId, reading.consultationId, reading.commentId, reading.userId],
      set: read,
    });
}
