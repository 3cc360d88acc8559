import { latestRunId } from '#db/read/comments.ts';
import { commentProgress, type CommentProgress } from '#db/read/consultations.ts';
import { hastenJob } from '#db/write/jobs.ts';
import type { Application } from './application.ts';
import { findThemesWhereDue } from './find-themes.ts';
import { placeCommentsWhereDue } from './place-comments.ts';
import { prepareComments } from './prepare-comments.ts';
import { PLACING_QUEUE, THEMING_QUEUE } from './theming-queues.ts';

export interface Prepared extends CommentProgress {
  /** A theming run has been over comments of this consultation. */
  readonly themed: boolean;
}

/**
 * Does at once, for one consultation, what the worker would do in the background: makes its waiting comments safe to
 * read, and finds themes. The worker may be doing the same meanwhile; then each does a part.
 */
export async function prepareAndTheme(
  app: Application,
  key: { organizationId: string; consultationId: string },
  onProgress: (prepared: number) => void = () => undefined,
): Promise<Prepared> {
  const { organizationId, consultationId } = key;
  for (let all = 0, taken = 1; taken > 0; all += taken) {
    if (all > 0) onProgress(all);
    taken = await prepareComments(app, organizationId);
  }
  const hasten = (queue: string) =>
    app.database.withTenant(organizationId, (tx) => hastenJob(tx, { queue, key: consultationId }));
  await hasten(PLACING_QUEUE);
  while (await placeCommentsWhereDue(app, organizationId));
  await hasten(THEMING_QUEUE);
  while (await findThemesWhereDue(app, organizationId));
  return app.database.withTenant(organizationId, async (tx) => ({
    ...(await commentProgress(tx, key)),
    themed: (await latestRunId(tx, key)) !== null,
  }));
}
