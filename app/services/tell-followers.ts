import { readConsultation, type Consultation } from '#db/read/consultations.ts';
import { newestEditionNumber, nextUntold, type FollowerRow } from '#db/read/followers.ts';
import { listOrganizations, type Organization } from '#db/read/organizations.ts';
import { deleteFollower, markTold } from '#db/write/followers.ts';
import { claimJob, failJob, finishJob } from '#db/write/jobs.ts';
import { makeStopToken, openFollowing, REPORT_PLACE, STOP_PLACE } from '../domain/follow.ts';
import type { Letter, MailProvider } from '../domain/mail-port.ts';
import type { Application } from './application.ts';

/** The queue in which published editions wait for those to be told who asked for it. */
export const TELLING_QUEUE = 'tell-followers';

/** Writes to everybody who asked to hear of the organization's next newly published report. False when there is none. */
export async function tellFollowersWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, TELLING_QUEUE));
  if (job === null) return false;
  try {
    await tellFollowers(app, organizationId, job.consultationId);
    await app.database.withTenant(organizationId, (tx) => finishJob(tx, job));
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

async function tellFollowers(app: Application, organizationId: string, consultationId: string): Promise<void> {
  const mail = app.providers?.mail ?? null;
  const organization = (await listOrganizations(app.database)).find(({ id }) => id === organizationId);
  if (mail === null || app.publicUrl === null || organization === undefined) return;
  while (await tellNext(app, mail, organization, consultationId));
}

/** One letter and its mark in one transaction: a kill between the two sends one letter twice, never two of them. */
async function tellNext(
  app: Application,
  mail: MailProvider,
  organization: Organization,
  consultationId: string,
): Promise<boolean> {
  const key = { organizationId: organization.id, consultationId };
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await readConsultation(tx, organization.id, consultationId);
    const number = await newestEditionNumber(tx, key);
    const follower = consultation === null ? null : await nextUntold(tx, key, number);
    if (consultation === null || follower === null) return false;
    const letter = letterTo(app, organization, consultation, follower);
    const posted = letter === null ? 'refused' : await mail.send(letter);
    if (posted === 'sent') await markTold(tx, follower, number);
    else await deleteFollower(tx, follower);
    return true;
  });
}

function letterTo(
  app: Application,
  organization: Organization,
  consultation: Consultation,
  follower: FollowerRow,
): Letter | null {
  const following = openFollowing(app.keys.follow, follower, follower.sealed);
  if (following === null) return null;
  const home = `${app.publicUrl ?? ''}/${follower.language}/${organization.slug}`;
  const stop = `${home}/stop-letters?t=${makeStopToken(app.keys.follow, follower)}`;
  const text = following.text
    .replaceAll(REPORT_PLACE, `${home}/what-we-heard/${consultation.slug}`)
    .replaceAll(STOP_PLACE, stop);
  return { to: following.address, subject: following.subject, text, stopAddress: stop };
}
