import { commentProgress, findConsultation } from '#db/read/consultations.ts';
import { holdRuns, runNumbers, runUnderWay } from '#db/read/theming-runs.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { THEMING_QUEUE } from './theming-queues.ts';

export type ThemingAsked = 'asked' | 'under-way' | 'newer-run' | 'no-comments' | 'not-now' | 'missing';

/**
 * Asks for a theming run over all comments of a consultation. One at a time: while one waits or is being done, nothing
 * further is asked for. `latest` is the newest run that was on the screen; where there is a newer one by now, that is said.
 */
export async function askForTheming(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly consultation: string; readonly latest: number },
): Promise<ThemingAsked> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'missing';
    if (!stageAllows(stageAt(consultation, app.now()), 'find-themes')) return 'not-now';
    const key = { organizationId, consultationId: consultation.id };
    // Of two who ask at once the second sees the first's job; of one who asks while a run is written, the run.
    await holdRuns(tx, key);
    const { state } = await runUnderWay(tx, key, THEMING_QUEUE);
    if (state === 'waiting' || state === 'running') return 'under-way';
    const [latest = 0] = await runNumbers(tx, key);
    if (latest !== sent.latest) return 'newer-run';
    if ((await commentProgress(tx, key)).prepared === 0) return 'no-comments';
    await enqueueJob(tx, { ...key, queue: THEMING_QUEUE, key: consultation.id });
    const event = { ...key, actor: member.userId, action: 'theming-run-asked-for', subject: consultation.id };
    await writeAudit(tx, event, app.now());
    return 'asked';
  });
}
