import { and, eq, sql } from 'drizzle-orm';
import type { EditionDocument, EditionKind } from '#app/domain/report/edition.ts';
import type { Application } from '#app/services/application.ts';
import { findThemes } from '#app/services/find-themes.ts';
import { prepareAndTheme } from '#app/services/prepare-and-theme.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { startingCodebook } from '#app/services/starting-codebook.ts';
import type { Connection } from '#db/client.ts';
import {
  demonstrationEditor,
  demonstrationPublisher,
  demonstrationReviewers,
} from '#db/factories/demonstration/members.ts';
import { demonstrationOrganization } from '#db/factories/demonstration/organization.ts';
import { demonstrationOrganizationId, planWaves, type PlannedWave } from '#db/factories/demonstration/waves.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { latestRunId } from '#db/read/comments.ts';
import { findOrganization } from '#db/read/organizations.ts';
import { consultation } from '#db/schema/consultation.ts';
import { auditEvent } from '#db/schema/organization.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeConsultation } from '#db/write/consultations.ts';
import { writeResponseBatch } from '#db/write/response-batch.ts';
import { accessTo, type DemonstrationAccess } from './access.ts';
import { createMembers, membershipOf, type DemonstrationMemberships } from './members.ts';
import { sayWhyAllTheSame } from './agreement.ts';
import { approveQuotes, proposeQuotes, readComments } from './review.ts';
import { decideOutcomes, formGroups } from './outcomes.ts';
import { bringShares, writeReport } from './report.ts';
import { keepThemes } from './themes.ts';

/** Any number that no other program takes for its advisory lock in this database. */
const SEEDING_LOCK = 727_002;
const SEEDED = 'demonstration-seeded';
const DAY = 24 * 60 * 60 * 1000;
/** Of the open wave, each reviewer has read a few comments so far. */
const READ_WHILE_OPEN = 8;

const organizationId = demonstrationOrganizationId;

/**
 * Fills the demonstration organization, unless that was done before, and says how to get in; null when another
 * organization has its address. Everything goes the way of the real thing: responses through the same door, comments
 * through preparation and pipeline, decisions, quotes and the edition through their services. Starts at the same time
 * wait for each other, and a seeding that was killed is gone on with: each step leaves alone what it finds done.
 */
export async function seedDemonstration(
  connection: Connection,
  app: Application,
  report: (sentence: string) => void = () => undefined,
): Promise<DemonstrationAccess | null> {
  const owner = openOwner(connection);
  try {
    // Held by this one connection, and gone with it, even after a kill.
    await owner.orm.execute(sql`select pg_advisory_lock(${SEEDING_LOCK})`);
    const there = await findOrganization(app.database, demonstrationOrganization.slug);
    if (there !== null && there.id !== organizationId) return null;
    if (there === null || !(await isSeeded(app))) {
      report('Filling the made-up demonstration organization (some seconds, once).');
      await seed(owner, app);
    }
    return accessTo(app);
  } finally {
    await owner.close();
  }
}

async function isSeeded(app: Application): Promise<boolean> {
  const events = await app.database.withTenant(organizationId, (tx) =>
    tx.select({ id: auditEvent.id }).from(auditEvent).where(eq(auditEvent.action, SEEDED)).limit(1),
  );
  return events.length > 0;
}

async function seed(owner: Owner, app: Application): Promise<void> {
  const waves = planWaves(startingCodebook(), app.now());
  await createOrganizationWith(owner, waves);
  const members = await createMembers(app, organizationId);
  for (const wave of waves) {
    const outcomes = await app.database.withTenant(organizationId, (tx) => writeResponseBatch(tx, wave.responses));
    if (outcomes.some(({ outcome }) => outcome === 'closed')) throw new Error('A wave of the demonstration is closed');
    await (wave.stage === 'published' ? finishWave(app, wave, members) : beginWave(app, wave, members));
  }
  const event = { organizationId, actor: 'system', action: SEEDED, subject: organizationId };
  await app.database.withTenant(organizationId, (tx) => writeAudit(tx, event, app.now()));
}

/** The organization with its consultations, or nothing of it. Both take answers first: nothing else brings them in. */
async function createOrganizationWith(owner: Owner, waves: readonly PlannedWave[]): Promise<void> {
  const { slug, name, timeZone } = demonstrationOrganization;
  await owner.orm.transaction(async (tx) => {
    const [there] = await tx.execute(sql`select 1 from organization where id = ${organizationId}`);
    if (there !== undefined) return;
    const contact = demonstrationPublisher.email;
    await createOrganization(tx, { id: organizationId, slug, name, timeZone, contact, demonstration: true });
    for (const wave of waves) await writeConsultation(tx, wave.consultation);
  });
}

/** Last year's wave, down to its published report; what happened then is dated then. */
async function finishWave(app: Application, wave: PlannedWave, members: DemonstrationMemberships): Promise<void> {
  const { id: consultationId, slug } = wave.consultation.consultation;
  const daysAfter = (days: number): Application => ({
    ...app,
    now: () => new Date(wave.closesAt.getTime() + days * DAY),
  });
  await app.database.withTenant(organizationId, (tx) =>
    tx
      .update(consultation)
      .set({ stage: 'closed', closesAt: wave.closesAt })
      .where(and(eq(consultation.id, consultationId), eq(consultation.stage, 'open'))),
  );
  await findThemesOf(daysAfter(2), consultationId);
  const editor = membershipOf(members, demonstrationEditor);
  await keepThemes(daysAfter(5), editor, { key: { organizationId, consultationId }, slug });
  await readAll(daysAfter(9), wave.consultation.consultation, members);
  await sayWhyAllTheSame(daysAfter(20), editor, { key: { organizationId, consultationId }, slug });
  await proposeQuotes(daysAfter(14), reviewersAmong(members), { consultation: slug, responses: wave.responses });
  const publisher = membershipOf(members, demonstrationPublisher);
  await approveQuotes(daysAfter(15), publisher, slug);
  const place = { key: { organizationId, consultationId }, slug };
  await writeReport(daysAfter(16), { editor, second: publisher }, place);
  await decideWhatComesOfIt(daysAfter, members, slug);
  await publish(daysAfter(21), publisher, slug, 'public');
}

/** A preview for the Council, what is recommended from it, and what the Council decides. */
async function decideWhatComesOfIt(
  daysAfter: (days: number) => Application,
  members: DemonstrationMemberships,
  slug: string,
): Promise<void> {
  const editor = membershipOf(members, demonstrationEditor);
  const publisher = membershipOf(members, demonstrationPublisher);
  const [reviewer] = reviewersAmong(members);
  if (reviewer === undefined) throw new Error('The demonstration has no reviewer');
  const people = { editor, publisher, reviewer };
  await formGroups(daysAfter(17), people);
  const preview = await publish(daysAfter(18), publisher, slug, 'council-preview');
  const meeting = daysAfter(18).now().toISOString().slice(0, 10);
  await decideOutcomes(daysAfter(19), people, { slug, preview, meeting });
}

/** This year's wave, in the middle of it: some comments read, some quotes waiting for a second person. */
async function beginWave(app: Application, wave: PlannedWave, members: DemonstrationMemberships): Promise<void> {
  const { id: consultationId, slug } = wave.consultation.consultation;
  await findThemesOf(app, consultationId);
  await readAll(app, wave.consultation.consultation, members, READ_WHILE_OPEN);
  await proposeQuotes(app, reviewersAmong(members), { consultation: slug, responses: wave.responses });
  await bringShares(app, membershipOf(members, demonstrationEditor), slug);
}

async function findThemesOf(app: Application, consultationId: string): Promise<void> {
  // A seeding that was killed after the run does not run again over what has been decided since.
  const earlier = await app.database.withTenant(organizationId, (tx) =>
    latestRunId(tx, { organizationId, consultationId }),
  );
  if (earlier !== null) return;
  const { themed } = await prepareAndTheme(app, { organizationId, consultationId });
  // A run that a killed seeding had begun is held for it for some minutes yet.
  if (!themed) await findThemes(app, organizationId, consultationId);
}

function reviewersAmong(members: DemonstrationMemberships) {
  return demonstrationReviewers.map((reviewer) => membershipOf(members, reviewer));
}

/** All reviewers at once, as they would. */
async function readAll(
  app: Application,
  { id, slug }: { id: string; slug: string },
  members: DemonstrationMemberships,
  most = Infinity,
): Promise<void> {
  await Promise.all(
    demonstrationReviewers.map((reviewer) =>
      readComments(app, membershipOf(members, reviewer), {
        consultation: { id, slug },
        reviewer: reviewer.email,
        most,
        sure: most === Infinity,
      }),
    ),
  );
}

/** Publishes what a publisher would see now; nothing when it was published before. Gives what is published. */
async function publish(
  app: Application,
  publisher: Membership,
  slug: string,
  kind: EditionKind,
): Promise<EditionDocument> {
  const preview = await previewEdition(app, publisher, slug, { kind });
  if (preview === null) throw new Error('The demonstration has no report to publish');
  if (preview.latest !== null) return preview.latest;
  const { fingerprint } = preview;
  const published = await publishEdition(app, publisher, { consultation: slug, fingerprint, kind });
  if ('problem' in published) throw new Error(`The demonstration's report cannot be published: ${published.problem}`);
  return preview.document;
}
