import { and, eq, isNull } from 'drizzle-orm';
import type { FlagKind } from '#app/domain/flag.ts';
import type { TenantTransaction } from '../client.ts';
import { commentFlag } from '../schema/comment.ts';
import type { CommentKey } from './comments.ts';

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
