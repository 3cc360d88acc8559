import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';

/** Makes a job that waits for its time due now; leaves one alone that somebody has begun. */
export async function hastenJob(tx: TenantTransaction, job: { queue: string; key: string }): Promise<void> {
  await tx.execute(sql`
    update job set run_at = now()
    where queue = ${job.queue} and key = ${job.key} and done_at is null and failed_at is null and attempts = 0
      and run_at > now()`);
}
