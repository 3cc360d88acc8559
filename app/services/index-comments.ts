import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { holdUnsearchable, writeCommentWords, type CommentWords } from '#db/write/comment-words.ts';
import { claimJob, failJob, finishJob } from '#db/write/jobs.ts';
import { searchTextOf } from '../language/search-text.ts';
import type { Application } from './application.ts';
import { INDEXING_QUEUE } from './review-queues.ts';

const COMMENTS_AT_ONCE = 500;

/** What a comment whose redacted text is this is found by. */
export function commentWords(
  key: ConsultationKey,
  comment: { id: string; language: string; text: string },
): CommentWords {
  const { organizationId, consultationId } = key;
  return { organizationId, consultationId, id: comment.id, ...searchTextOf(comment.text, comment.language) };
}

/** Makes a comment whose text was written in this transaction ready to be found. */
export async function indexComment(
  tx: TenantTransaction,
  key: CommentKey,
  { language, text }: { language: string | null; text: string },
): Promise<void> {
  await writeCommentWords(tx, [commentWords(key, { id: key.commentId, language: language ?? 'und', text })]);
}

/** Makes the comments of the organization's next consultation ready to be found that are not. False when there is none. */
export async function indexCommentsWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, INDEXING_QUEUE));
  if (job === null) return false;
  const key = { organizationId, consultationId: job.consultationId };
  try {
    let after: string | null = null;
    do after = await indexSome(app, key, after);
    while (after !== null);
    await app.database.withTenant(organizationId, (tx) => finishJob(tx, job));
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

/** The last of them; null when there were none. */
async function indexSome(app: Application, key: ConsultationKey, after: string | null): Promise<string | null> {
  return app.database.withTenant(key.organizationId, async (tx) => {
    const some = await holdUnsearchable(tx, key, { after, limit: COMMENTS_AT_ONCE });
    await writeCommentWords(
      tx,
      some.map((comment) => commentWords(key, comment)),
    );
    return some.at(-1)?.id ?? null;
  });
}
