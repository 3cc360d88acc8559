import { and, eq, isNull } from 'drizzle-orm';
import type { FlagKind } from '#app/domain/flag.ts';
import type { TenantTransaction } from '../client.ts';
import { commentFlag } from '../schema/comment.ts';
import { member } from '../schema/organization.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';

/** Open flags of a comment. */
export async function openFlagsOf(tx: TenantTransaction, key: CommentKey, kind: FlagKind) {
  return tx
    .select({ id: commentFlag.id, flaggedBy: commentFlag.flaggedBy })
    .from(commentFlag)
    .where(
      and(
        eq(commentFlag.organizationId, key.organizationId),
        eq(commentFlag.consultationId, key.consultationId),
        eq(commentFlag.commentId, key.commentId),
        eq(commentFlag.kind, kind),
        isNull(commentFlag.outcome),
      ),
    );
}

/** Whether a flag still waits for this member, who still is one: nobody has seen it, nor handled it. */
export async function flagToTell(tx: TenantTransaction, key: ConsultationKey, id: string, userId: string) {
  const rows = await tx
    .select({ id: commentFlag.id })
    .from(commentFlag)
    .innerJoin(member, and(eq(member.organizationId, commentFlag.organizationId), eq(member.userId, userId)))
    .where(
      and(
        eq(commentFlag.organizationId, key.organizationId),
        eq(commentFlag.consultationId, key.consultationId),
        eq(commentFlag.id, id),
        isNull(commentFlag.outcome),
        isNull(commentFlag.seenAt),
      ),
    );
  return rows.length > 0;
}
