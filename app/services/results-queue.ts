import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { hasSnapshot } from '#db/write/result-snapshots.ts';

/** Makes the snapshot that the results of a large consultation are counted from; one job of a consultation at a time. */
export const RESULTS_QUEUE = 'results';

/** The snapshot is made anew at most this often. */
export const REFRESH_SECONDS = 60;

/** Asks for a new snapshot, unless one is waiting to be made. */
export async function askForResults(tx: TenantTransaction, key: ConsultationKey, delaySeconds = 0): Promise<void> {
  const { organizationId, consultationId } = key;
  await enqueueJob(tx, {
    organizationId,
    consultationId,
    queue: RESULTS_QUEUE,
    key: `results:${consultationId}`,
    delaySeconds,
  });
}

/** Asks for a new snapshot where one is kept: somebody who is in it has withdrawn, and must not stay in it. */
export async function askForResultsWithout(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  if (await hasSnapshot(tx, key)) await askForResults(tx, key, REFRESH_SECONDS);
}
