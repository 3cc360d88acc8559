import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { readingTask } from '../schema/reading.ts';
import type { CommentKey } from './comments.ts';

/** Whether one more reader could have a comment; true also where no plan says how many it wants. Held until the transaction ends. */
export async function hasRoom(tx: TenantTransaction, key: CommentKey): Promise<boolean> {
  const [task] = await tx
    .select({ taken: readingTask.taken, wanted: readingTask.wanted })
    .from(readingTask)
    .where(
      and(
        eq(readingTask.organizationId, key.organizationId),
        eq(readingTask.consultationId, key.consultationId),
        eq(readingTask.commentId, key.commentId),
      ),
    )
    .for('update');
  return task === undefined || task.taken < task.wanted;
}
