import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import { commentTranslation } from '../schema/comment.ts';

export type WrittenTranslation = Omit<
  typeof commentTranslation.$inferInsert,
  'organizationId' | 'consultationId' | 'commentId'
>;

/** Writes a comment's translation into one language, in place of the one that was there. */
export async function writeTranslation(
  tx: TenantTransaction,
  key: CommentKey,
  made: WrittenTranslation,
): Promise<void> {
  const { organizationId, consultationId, commentId } = key;
  await tx
    .insert(commentTranslation)
    .values({ organizationId, consultationId, commentId, ...made })
    .onConflictDoUpdate({
      target: [
        commentTranslation.organizationId,
        commentTranslation.consultationId,
        commentTranslation.commentId,
        commentTranslation.language,
      ],
      set: made,
    });
}

/** Takes away a comment's translations: words of it are hidden that they may contain. It waits to be translated anew. */
export async function removeTranslations(tx: TenantTransaction, key: CommentKey): Promise<void> {
  await tx
    .delete(commentTranslation)
    .where(
      and(
        eq(commentTranslation.organizationId, key.organizationId),
        eq(commentTranslation.consultationId, key.consultationId),
        eq(commentTranslation.commentId, key.commentId),
      ),
    );
}
