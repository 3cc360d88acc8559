import { commentProgress, findConsultation, type CommentProgress, type Consultation } from '#db/read/consultations.ts';
import { keywordsWaiting } from '#db/read/keyword-proposals.ts';
import type { Member } from '#db/read/members.ts';
import { runUnderWay, themingRunsOf, type ListedRun, type RunUnderWay } from '#db/read/theming-runs.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { THEMING_QUEUE } from './theming-queues.ts';

/** So many runs are listed: enough to see how a consultation went. */
const RUNS_LISTED = 50;

/** The theming of a consultation as staff see it. */
export interface ListedRuns {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly runs: readonly ListedRun[];
  readonly underWay: RunUnderWay;
  readonly progress: CommentProgress;
  /** Proposed keywords that nobody has decided about. */
  readonly keywords: number;
  /** Whether a run can be asked for: the stage allows it, there is something to read, and none is under way. */
  readonly mayAsk: boolean;
}

/** Lists the theming runs of a consultation, the newest first; null when there is no such consultation. */
export async function listRuns(app: Application, member: Member, slug: string): Promise<ListedRuns | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const stage = stageAt(consultation, app.now());
    const underWay = await runUnderWay(tx, key, THEMING_QUEUE);
    const progress = await commentProgress(tx, key);
    const idle = underWay.state === 'none' || underWay.state === 'failed';
    return {
      ...{ consultation, stage, underWay, progress },
      runs: await themingRunsOf(tx, key, RUNS_LISTED),
      keywords: await keywordsWaiting(tx, key),
      mayAsk: idle && progress.prepared > 0 && stageAllows(stage, 'find-themes'),
    };
  });
}
