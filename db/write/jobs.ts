import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';

/** A job under a lease; only the holder of the current token can finish it. */
export interface ClaimedJob {
  readonly id: number;
  readonly consultationId: string;
  /** What it was asked for with. */
  readonly key: string | null;
  readonly token: string;
}

/** How long a worker that died keeps its job from the others, in seconds. */
export const LEASE_SECONDS = 600;

/** Asks for a job, unless the same one (queue and key) is already waiting to be begun. */
export async function enqueueJob(
  tx: TenantTransaction,
  job: { organizationId: string; consultationId: string; queue: string; key: string; delaySeconds?: number },
): Promise<void> {
  await tx.execute(sql`
    insert into job (organization_id, consultation_id, queue, key, run_at)
    values (${job.organizationId}, ${job.consultationId}, ${job.queue}, ${job.key},
      now() + make_interval(secs => ${job.delaySeconds ?? 0}::int))
    on conflict (queue, key) where key is not null and done_at is null and failed_at is null and attempts = 0
    do nothing`);
}

/** Makes a job that waits for its time due now; leaves one alone that somebody has begun. */
export async function hastenJob(tx: TenantTransaction, job: { queue: string; key: string }): Promise<void> {
  await tx.execute(sql`
    update job set run_at = now()
    where queue = ${job.queue} and key = ${job.key} and done_at is null and failed_at is null and attempts = 0
      and run_at > now()`);
}

/**
 * Takes the next job of a queue that is due and that nobody holds; null when there is none. Commit at once. Who takes it
 * for a shorter time than usual says now and then that it is still at work (`keepJob`).
 */
export async function claimJob(
  tx: TenantTransaction,
  queue: string,
  leaseSeconds = LEASE_SECONDS,
): Promise<ClaimedJob | null> {
  const rows = await tx.execute<{ id: string; consultation_id: string; key: string | null; lease_token: string }>(sql`
    update job set lease_until = now() + make_interval(secs => ${leaseSeconds}::int),
      lease_token = gen_random_uuid(), attempts = attempts + 1
    where id = (
      select id from job where queue = ${queue} and done_at is null and failed_at is null and run_at <= now()
        and (lease_until is null or lease_until < now())
      order by run_at, id limit 1 for update skip locked)
    returning id, consultation_id, key, lease_token`);
  const row = rows[0];
  if (row === undefined) return null;
  return { id: Number(row.id), consultationId: row.consultation_id, key: row.key, token: row.lease_token };
}

/** Keeps a job for some time more. False when it has gone to another worker. */
export async function keepJob(tx: TenantTransaction, job: ClaimedJob, leaseSeconds: number): Promise<boolean> {
  const rows = await tx.execute(sql`
    update job set lease_until = now() + make_interval(secs => ${leaseSeconds}::int)
    where id = ${job.id} and lease_token = ${job.token} and done_at is null returning id`);
  return rows.length === 1;
}

/**
 * Marks a job as done, in the transaction of its own writes. False when the lease has gone to another worker: the
 * caller must then roll back, since the other one does the work.
 */
export async function finishJob(tx: TenantTransaction, job: ClaimedJob): Promise<boolean> {
  const rows = await tx.execute(sql`
    update job set done_at = now(), lease_until = null
    where id = ${job.id} and lease_token = ${job.token} and done_at is null returning id`);
  return rows.length === 1;
}

/** Gives a job back after an error, to be tried again later (2, 4, 8 … seconds), at most `max_attempts` times. */
export async function failJob(tx: TenantTransaction, job: ClaimedJob, kindOfError: string): Promise<void> {
  await tx.execute(sql`
    update job set last_error = ${kindOfError.slice(0, 100)}, lease_until = null,
      run_at = now() + make_interval(secs => least(3600, 2 ^ attempts)::int),
      failed_at = case when attempts >= max_attempts then now() end
    where id = ${job.id} and lease_token = ${job.token}`);
}
