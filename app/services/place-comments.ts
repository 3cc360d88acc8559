import { codebookOf as areasOf, readConsultation } from '#db/read/consultations.ts';
import { preparedTexts } from '#db/read/theming-snapshot.ts';
import { decidedComments, newestRun } from '#db/read/theming-state.ts';
import { claimJob, enqueueJob, failJob, finishJob } from '#db/write/jobs.ts';
import { writePlacement } from '#db/write/placements.ts';
import { reasonForRun } from '../domain/run-due.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { addTallies, driftBetween, emptyTally } from '../theming/drift.ts';
import { decodeModels, ownTally } from '../theming/models.ts';
import { pipelineVersion, placeComments as place } from '../theming/pipeline.ts';
import type { Application } from './application.ts';
import { codebookOf } from './find-themes.ts';
import { rankPlannedSince, rankReading } from './rank-reading.ts';
import { PLACING_QUEUE, THEMING_QUEUE } from './theming-queues.ts';

/** Places the new comments of the organization's next consultation that has some. False when there is none. */
export async function placeCommentsWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, PLACING_QUEUE));
  if (job === null) return false;
  try {
    await placeComments(app, organizationId, job.consultationId);
    await app.database.withTenant(organizationId, (tx) => finishJob(tx, job));
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

/**
 * Suggests areas and themes for the comments that the newest run has not looked at, with what that run learnt, and
 * asks for a new run where one is worth it; says how much reading comments would teach where nobody has. Placing the same comments twice changes nothing.
 */
export async function placeComments(app: Application, organizationId: string, consultationId: string): Promise<void> {
  const key = { organizationId, consultationId };
  const found = await app.database.withTenant(organizationId, async (tx) => {
    const consultation = await readConsultation(tx, organizationId, consultationId);
    const run = await newestRun(tx, key);
    return {
      run,
      stage: consultation === null ? null : stageAt(consultation, app.now()),
      comments: await preparedTexts(tx, key, run?.id ?? null),
      codebook: codebookOf(await areasOf(tx, key)),
      decisionCount: await decidedComments(tx, key),
    };
  });
  const { run, stage, comments, codebook, decisionCount } = found;
  const bytes = run?.version === pipelineVersion ? run.model : null;
  const models = bytes === null ? null : decodeModels(bytes);
  const placed =
    run === null || models === null || comments.length === 0
      ? null
      : await place(comments, codebook, models, run.settings, app.theming);
  const overtaken = await app.database.withTenant(organizationId, async (tx) => {
    let drift = run?.drift ?? null;
    let placedCount = run?.placedCount ?? 0;
    if (run !== null && models !== null && placed !== null) {
      const tally = addTallies(run.driftTally ?? emptyTally, placed.tally);
      drift = driftBetween(ownTally(models), tally);
      const count = await writePlacement(tx, key, run.id, {
        seen: comments,
        suggestions: placed.suggestions,
        driftTally: tally,
        drift,
      });
      // A newer run has been written meanwhile, and has asked for what it has not seen to be placed.
      if (count === null) return true;
      placedCount += count;
    }
    const state = run === null ? null : { ...run, placedCount, drift };
    const waiting = placed === null ? comments.length : 0;
    const reason = reasonForRun({ run: state, waiting, decisionCount }, pipelineVersion);
    if (reason !== null && stage !== null && stageAllows(stage, 'find-themes'))
      await enqueueJob(tx, { ...key, queue: THEMING_QUEUE, key: consultationId });
    return false;
  });
  if (overtaken || run === null || models === null) return;
  if (placed !== null) await rankReading(app, key, placed.doubts);
  await rankPlannedSince(app, key, { id: run.id, settings: run.settings, models });
}
