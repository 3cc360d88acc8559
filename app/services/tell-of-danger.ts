import { addressOf } from '#db/read/users.ts';
import { flagToTell } from '#db/read/flags.ts';
import { listOrganizations } from '#db/read/organizations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { claimJob, enqueueJob, finishJob, type ClaimedJob } from '#db/write/jobs.ts';
import { dangerLetter } from '../domain/danger-letter.ts';
import type { Application } from './application.ts';
import { DANGER_QUEUE } from './review-queues.ts';

/** A mail server that is not there is asked again after this time, until somebody has seen the flag. */
const AGAIN_SECONDS = 60;

/** Writes to the next person who is to be told that somebody may be in danger. False when there is none. */
export async function tellOfDangerWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, DANGER_QUEUE));
  if (job === null) return false;
  let told = false;
  try {
    told = await tell(app, organizationId, job);
  } catch {
    // Whatever it was, it is tried again: an error's text can hold an address.
  }
  const again = { organizationId, consultationId: job.consultationId, queue: DANGER_QUEUE, key: job.key ?? '' };
  await app.database.withTenant(organizationId, async (tx) => {
    const mine = await finishJob(tx, job);
    if (mine && !told) await enqueueJob(tx, { ...again, delaySeconds: AGAIN_SECONDS });
  });
  return true;
}

/** True when nothing is left to do: the letter went out, was refused for good, or nobody waits for it any more. */
async function tell(app: Application, organizationId: string, job: ClaimedJob): Promise<boolean> {
  const [flagId = '', userId = ''] = (job.key ?? '').split('/');
  const mail = app.providers?.mail ?? null;
  const organization = (await listOrganizations(app.database)).find(({ id }) => id === organizationId);
  if (mail === null || app.publicUrl === null || organization === undefined) return true;
  const key = { organizationId, consultationId: job.consultationId };
  const waits = await app.database.withTenant(organizationId, (tx) => flagToTell(tx, key, flagId, userId));
  const to = waits ? await addressOf(app.database, userId) : null;
  if (to === null) return true;
  const posted = await mail.send(dangerLetter(to, `${app.publicUrl}/team/${organization.slug}/flags`));
  const event = { ...key, actor: 'system', action: `danger-letter-${posted}`, subject: flagId };
  await app.database.withTenant(organizationId, (tx) => writeAudit(tx, { ...event, details: { userId } }, app.now()));
  return true;
}
