import { readConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { newestSnapshots, resultsBasis } from '#db/read/result-snapshots.ts';
import { claimJob, failJob, finishJob, type ClaimedJob } from '#db/write/jobs.ts';
import { confirmSnapshots, deleteSnapshots, holdWhileKept, writeSnapshot } from '#db/write/result-snapshots.ts';
import type { Application } from './application.ts';
import { collectResults } from './collect-results.ts';
import { RESULTS_QUEUE } from './results-queue.ts';

/** Makes the organization's next snapshot of results that is due. False when there is none. */
export async function refreshResultsWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, RESULTS_QUEUE));
  if (job === null) return false;
  try {
    await refreshResults(app, { organizationId, consultationId: job.consultationId }, job);
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

export interface CountingProgress {
  readonly done: number;
  readonly people: number;
}

const progress = new Map<string, CountingProgress>();

/** How far this process has come with the snapshot of a consultation; null where it makes none. */
export function countingProgress(consultationId: string): CountingProgress | null {
  return progress.get(consultationId) ?? null;
}

/**
 * Puts everybody of a consultation into columns, at one moment, and writes these down instead of the earlier ones. Where
 * nothing has changed since these were made, they are only said to be of now.
 */
async function refreshResults(app: Application, key: ConsultationKey, job: ClaimedJob): Promise<void> {
  const { organizationId, consultationId } = key;
  const asOf = app.now();
  const begun = performance.now();
  try {
    const made = await app.database.withTenantAtOneMoment(organizationId, async (tx) => {
      const consultation = await readConsultation(tx, organizationId, consultationId);
      if (consultation === null) return { basis: '', stores: [] };
      const basis = await resultsBasis(tx, key);
      const snapshots = await newestSnapshots(tx, key);
      if (snapshots.length > 0 && snapshots.every((one) => one.basis === basis)) return { basis, stores: null };
      const tell = (done: number, people: number) => progress.set(consultationId, { done, people });
      return { basis, stores: await collectResults(tx, consultation, tell) };
    });
    const tookMs = Math.round(performance.now() - begun);
    await app.database.withTenant(organizationId, async (tx) => {
      if (made.stores === null) await confirmSnapshots(tx, key, asOf);
      else {
        const keeps = await holdWhileKept(tx, key);
        await deleteSnapshots(tx, key);
        for (const store of keeps ? made.stores : [])
          await writeSnapshot(tx, key, store, { asOf, tookMs, basis: made.basis });
      }
      if (!(await finishJob(tx, job))) throw new Error('The lease of the job has ended');
    });
  } finally {
    progress.delete(consultationId);
  }
}
