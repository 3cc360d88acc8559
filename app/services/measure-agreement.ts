import { allUnits, unitsCounted, unitsNow } from '#db/read/agreement-units.ts';
import { consultationsToMeasure, countChangedReadings, measuredTargets, talliedPatterns } from '#db/read/agreement.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { workshopRevision } from '#db/read/theme-changes.ts';
import type { TenantTransaction } from '#db/client.ts';
import {
  addToTallies,
  holdAgreement,
  markAllReadings,
  markReadingsOfThemes,
  replaceTallies,
  replaceUnits,
  takeChangedReadings,
  writeAgreement,
} from '#db/write/agreement.ts';
import { claimJob, enqueueJob, failJob, finishJob, type ClaimedJob } from '#db/write/jobs.ts';
import { countPair, figuresOf } from '../domain/agreement/figures.ts';
import { begunAnew, sameTargets, type KeptAgreement } from '../domain/agreement/kept.ts';
import { mostRead, tallier } from '../domain/agreement/tallies.ts';
import type { Application } from './application.ts';
import { AGREEMENT_QUEUE } from './review-queues.ts';

/** Decisions that are made within this time are measured together. */
const MEASURING_DELAY_SECONDS = 15;
/** Comments of one transaction: while it lasts, who decides on one of them waits. */
const CHUNK = 2_000;
/** The same where the tallies are made anew: a step has its own cost. */
const CHUNK_ANEW = 10_000;
/** Before the first comment, by id. */
const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * Measures how far readers agree in the organization's next consultation where something has changed. False when there
 * is none that is due.
 */
export async function measureAgreementWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, async (tx) => {
    for (const consultationId of await consultationsToMeasure(tx))
      await askForAgreement(tx, { organizationId, consultationId });
    return claimJob(tx, AGREEMENT_QUEUE);
  });
  if (job === null) return false;
  try {
    await measureAgreement(app, { organizationId, consultationId: job.consultationId }, job);
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

/** Asks for a measurement, unless one is waiting. */
export async function askForAgreement(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  const { organizationId, consultationId } = key;
  const delaySeconds = MEASURING_DELAY_SECONDS;
  await enqueueJob(tx, { organizationId, consultationId, queue: AGREEMENT_QUEUE, key: consultationId, delaySeconds });
}

/**
 * Brings the tallies of a consultation to what readers say now, comment by comment, and computes the figures from them. Each
 * step is a transaction that takes its comments off the list of those that wait: ended in the middle, or by two workers
 * at once, nothing is counted twice.
 */
export async function measureAgreement(
  app: Application,
  key: ConsultationKey,
  job: ClaimedJob | null = null,
): Promise<void> {
  const step = <T>(work: (tx: TenantTransaction) => Promise<T>) => app.database.withTenant(key.organizationId, work);
  for (;;) {
    await step((tx) => begin(tx, key));
    for (let after: string | null = NONE; after !== null;) {
      const from: string = after;
      after = await step((tx) => measureSome(tx, key, from));
    }
    if (await step((tx) => conclude(tx, key, app.now(), job))) return;
  }
}

type Held = Awaited<ReturnType<typeof holdAgreement>>;

/** Whether the tallies that are kept are about the codebook as it is now. */
async function isAboutCodebook(tx: TenantTransaction, key: ConsultationKey, { kept, ...held }: Held) {
  const targets = await measuredTargets(tx, key);
  const revision = await workshopRevision(tx, key);
  const same = kept !== null && held.workshopRevision === revision && sameTargets(kept.targets, targets);
  return { targets, revision, kept: same ? kept : null };
}

/** Looks whether the codebook has moved: then the tallies are made anew at the end, from the comments. */
async function begin(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  const held = await holdAgreement(tx, key);
  const { targets, revision, kept } = await isAboutCodebook(tx, key, held);
  if (held.kept === null) await markAllReadings(tx, key);
  else if (kept === null) await markReadingsOfThemes(tx, key, held.workshopRevision);
  await writeAgreement(tx, key, {
    ...(kept === null && { kept: begunAnew(targets, held.kept?.figures ?? null) }),
    ...{ workshopRevision: revision, done: 0, total: await countChangedReadings(tx, key) },
  });
}

/** Measures the next comments that have changed, and gives the last; null when there are no more, or the codebook has moved. */
async function measureSome(tx: TenantTransaction, key: ConsultationKey, after: string): Promise<string | null> {
  const held = await holdAgreement(tx, key);
  const { kept } = await isAboutCodebook(tx, key, held);
  if (kept === null) return null;
  const commentIds = await takeChangedReadings(tx, key, { after, most: kept.stale ? CHUNK_ANEW : CHUNK });
  if (commentIds.length === 0) return null;
  const now = await unitsNow(tx, key, commentIds);
  if (!kept.stale) await countChanges(tx, key, kept, commentIds, now);
  await replaceUnits(tx, key, commentIds, now);
  await writeAgreement(tx, key, { done: Math.min(held.total, held.done + commentIds.length) });
  return commentIds.at(-1) ?? null;
}

/** Takes comments out of the tallies as they were counted, and puts them in as they are now. */
async function countChanges(
  tx: TenantTransaction,
  key: ConsultationKey,
  kept: KeptAgreement,
  commentIds: readonly string[],
  now: Awaited<ReturnType<typeof unitsNow>>,
): Promise<void> {
  const changes = tallier(kept.targets);
  for (const unit of await unitsCounted(tx, key, commentIds)) changes.count(unit, -1);
  for (const unit of now) changes.count(unit, 1);
  await addToTallies(tx, key, changes.tallies().patterns);
  changes.add({ pooled: kept.pooled, pairs: kept.pairs });
  const { pooled, pairs } = changes.tallies();
  await writeAgreement(tx, key, { kept: { ...kept, pooled, pairs } });
}

/** Computes the figures and ends the job with them. False when the codebook has moved: then it begins again. */
async function conclude(
  tx: TenantTransaction,
  key: ConsultationKey,
  now: Date,
  job: ClaimedJob | null,
): Promise<boolean> {
  const held = await holdAgreement(tx, key);
  const { kept } = await isAboutCodebook(tx, key, held);
  if (kept === null) return false;
  const { targets } = kept;
  const fresh = tallier(targets);
  if (kept.stale) {
    for await (const page of allUnits(tx, key)) for (const unit of page) fresh.count(unit, 1);
    await replaceTallies(tx, key, fresh.tallies().patterns);
  } else fresh.add({ ...kept, patterns: await talliedPatterns(tx, key) });
  const tallies = fresh.tallies();
  const tables = new Map<string, number[][]>();
  const pair = mostRead(tallies.pairs);
  if (pair !== null)
    for await (const page of allUnits(tx, key, pair)) for (const unit of page) countPair(tables, unit, pair, targets);
  const { pooled, pairs } = tallies;
  const figures = figuresOf(targets, tallies, tables);
  const measured: KeptAgreement = { ...kept, stale: false, pooled, pairs, figures };
  await writeAgreement(tx, key, { kept: measured, measuredAt: now, done: 0, total: 0 });
  // Another worker has the job by now: what it writes must not be written over.
  if (job !== null && !(await finishJob(tx, job))) throw new Error('The lease of the job has ended');
  return true;
}
