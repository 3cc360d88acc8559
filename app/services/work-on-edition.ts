import { readConsultation } from '#db/read/consultations.ts';
import { findMember } from '#db/read/members.ts';
import { listOrganizations, type Organization } from '#db/read/organizations.ts';
import { findPublication, type Publication } from '#db/read/publications.ts';
import { claimJob, finishJob, keepJob, type ClaimedJob } from '#db/write/jobs.ts';
import { writePublication } from '#db/write/publications.ts';
import { may } from '../domain/permissions.ts';
import type { Application } from './application.ts';
import { EDITION_QUEUE } from './ask-for-edition.ts';
import type { Progress } from './edition-progress.ts';
import type { Membership } from './find-signed-in.ts';
import { noteOfPublication } from './note-of-publication.ts';
import { previewEdition } from './preview-edition.ts';
import { publishEdition } from './publish-edition.ts';
import { renderEdition } from './render-edition.ts';

/** A worker that says nothing for so long is taken for dead, and another takes up its work. */
const LEASE_SECONDS = 60;
/** One statement over a million people takes longer than nothing: meanwhile this says that the worker lives. */
const BEAT_MS = 15_000;
/** Progress is written no more often than this. */
const TELL_EVERY_MS = 400;

/** What came of work on an edition: shown to who asked for it. */
export type PublicationOutcome =
  | { readonly edition: number }
  | { readonly prepared: true }
  /** `fault` is no words of an error but its kind: those could quote what a person typed. */
  | { readonly problem: string; readonly fault?: string };

/**
 * Prepares or publishes the next edition that was asked for in an organization. False when none waits. What is begun twice,
 * or again after a worker was killed, is one edition: an edition is written in one transaction, by its fingerprint.
 */
export async function workOnEditionWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, EDITION_QUEUE, LEASE_SECONDS));
  if (job === null) return false;
  const key = { organizationId, consultationId: job.consultationId };
  const asked = await app.database.withTenant(organizationId, (tx) => findPublication(tx, key, job.key ?? ''));
  const beat = setInterval(() => {
    // Where it fails, or the job is somebody else's by now, the next word of progress finds out.
    app.database.withTenant(organizationId, (tx) => keepJob(tx, job, LEASE_SECONDS)).catch(() => undefined);
  }, BEAT_MS);
  // It throws nothing: whatever goes wrong is an outcome.
  const outcome = asked === null ? null : await outcomeOf(app, key, job, asked);
  clearInterval(beat);
  if (outcome === 'lost') return true;
  await app.database.withTenant(organizationId, async (tx) => {
    if (!(await finishJob(tx, job)) || asked === null || outcome === null) return;
    const state = 'problem' in outcome ? ('fault' in outcome ? 'failed' : 'refused') : 'done';
    // Words that were not published go back to who wrote them.
    const note = 'problem' in outcome ? noteOfPublication(asked) : null;
    const end = { ...outcome, ...(note !== null && { note }) };
    await writePublication(tx, key, asked.id, { state, outcome: end, finishedAt: app.now() });
  });
  return true;
}

/** Somebody else does the work by now. */
class LeaseLost extends Error {}

async function outcomeOf(
  app: Application,
  key: { readonly organizationId: string; readonly consultationId: string },
  job: ClaimedJob,
  asked: Publication,
): Promise<PublicationOutcome | 'lost'> {
  try {
    const organization = (await listOrganizations(app.database)).find(({ id }) => id === key.organizationId);
    const found = await app.database.withTenant(key.organizationId, async (tx) => ({
      consultation: await readConsultation(tx, key.organizationId, key.consultationId),
      member: await findMember(tx, key.organizationId, asked.requestedBy),
    }));
    if (organization === undefined || found.consultation === null) return { problem: 'gone' };
    const permission = asked.task === 'publish' ? 'edition.publish' : 'edition.preview';
    if (found.member === null || !may(found.member.roles, permission)) return { problem: 'not-allowed' };
    const who = { organization, member: found.member };
    return await carryOut(app, who, found.consultation.slug, asked, tellerFor(app, key, job, asked.id));
  } catch (error) {
    if (error instanceof LeaseLost) return 'lost';
    return { problem: 'fault', fault: error instanceof Error ? error.name : typeof error };
  }
}

async function carryOut(
  app: Application,
  who: Membership & { readonly organization: Organization },
  consultation: string,
  { task, kind, fingerprint, outcome, ...key }: Publication,
  progress: Progress,
): Promise<PublicationOutcome> {
  if (task === 'publish') {
    const sent = { consultation, kind, fingerprint: fingerprint ?? '', note: noteOfPublication({ outcome }) };
    const published = await publishEdition(app, who, sent, progress);
    if ('edition' in published && kind === 'public') await renderEdition(app, key, published.edition, progress);
    return published;
  }
  const preview = await previewEdition(app, who, consultation, { kind, progress });
  return preview === null ? { problem: 'not-now' } : { prepared: true };
}

/** Writes how far the work is for whoever looks at it, and keeps the job; not at every step, which would cost more than the work. */
function tellerFor(
  app: Application,
  key: { readonly organizationId: string; readonly consultationId: string },
  job: ClaimedJob,
  id: string,
): Progress {
  let last = { step: '', at: 0 };
  return async (step, done, total) => {
    const at = performance.now();
    if (step === last.step && at - last.at < TELL_EVERY_MS) return;
    last = { step, at };
    await app.database.withTenant(key.organizationId, async (tx) => {
      if (!(await keepJob(tx, job, LEASE_SECONDS))) throw new LeaseLost();
      await writePublication(tx, key, id, { state: 'working', step, done, total });
    });
  };
}
