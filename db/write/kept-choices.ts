import { and, inArray } from 'drizzle-orm';
import type { KeptChoices } from '#app/domain/kept-choices.ts';
import type { TenantTransaction } from '../client.ts';
import { assignmentIs } from '../read/assignments.ts';
import type { CommentKey } from '../read/comments.ts';
import { assignment } from '../schema/reading.ts';

/** Keeps what a reader has chosen and not saved; null forgets it. False when the reader does not have the comment. */
export async function writeKept(
  tx: TenantTransaction,
  key: CommentKey,
  userId: string,
  kept: KeptChoices | null,
): Promise<boolean> {
  const rows = await tx
    .update(assignment)
    .set({ kept })
    .where(and(assignmentIs(key, userId), inArray(assignment.state, ['open', 'done', 'unsure'])))
    .returning({ commentId: assignment.commentId });
  return rows.length > 0;
}
