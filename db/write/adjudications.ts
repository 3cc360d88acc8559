import { and, eq } from 'drizzle-orm';
import type { AdjudicatedTarget } from '#app/domain/adjudication.ts';
import { parseTargetId } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import { within } from '../read/within.ts';
import { adjudicatedCoding, adjudication } from '../schema/agreement.ts';

/** Writes the decision on a comment where readers differ, in place of an earlier one; null takes it back. The comment must be held. */
export async function writeAdjudication(
  tx: TenantTransaction,
  key: CommentKey,
  made: {
    readonly decidedBy: string;
    readonly decidedAt: Date;
    /** Redacted. */
    readonly reason: string;
    readonly language: string;
    readonly revision: number;
    readonly decisions: readonly AdjudicatedTarget[];
  } | null,
): Promise<void> {
  const { organizationId, consultationId, commentId } = key;
  const place = { organizationId, consultationId, commentId };
  await tx.delete(adjudication).where(and(within(key, adjudication), eq(adjudication.commentId, commentId)));
  if (made === null) return;
  const { decisions, ...row } = made;
  await tx.insert(adjudication).values({ ...place, ...row });
  const codings = decisions.flatMap(({ id, about, kind }) => {
    const target = parseTargetId(id);
    return target === null ? [] : [{ ...place, targetType: target.type, targetKey: target.key, about, kind }];
  });
  if (codings.length > 0) await tx.insert(adjudicatedCoding).values(codings);
}
