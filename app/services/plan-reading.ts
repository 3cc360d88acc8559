import { randomInt } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { readConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { hasReadingSince, lastRankForAll, respondentsWhoWrote } from '#db/read/reading-tasks.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { claimJob, enqueueJob, failJob, finishJob } from '#db/write/jobs.ts';
import {
  assignWhatWasRead,
  beginSettings,
  holdPlan,
  planSome,
  writeSampleShare,
  type Planned,
  type PlanRules,
} from '#db/write/reading-tasks.ts';
import { mayResettleShare, sampleShareFor } from '../domain/reading-plan.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { PLANNING_QUEUE } from './review-queues.ts';

/** Comments that are planned in one transaction: readers wait for no more than that. */
const COMMENTS_AT_ONCE = 5_000;
/** Responses that arrive within this time are planned together. */
const PLANNING_DELAY_SECONDS = 5;
/** Tasks that somebody held are looked at again after this time. */
const AGAIN_AFTER_SECONDS = 10;

/** Asks for the reading of a consultation to be planned; asking again before it was is asking once. */
export async function askForPlan(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  delaySeconds: number = PLANNING_DELAY_SECONDS,
): Promise<void> {
  await enqueueJob(tx, { organizationId, consultationId, queue: PLANNING_QUEUE, key: consultationId, delaySeconds });
}

/** Plans the reading of the organization's next consultation where that is due. False when there is none. */
export async function planReadingWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, PLANNING_QUEUE));
  if (job === null) return false;
  try {
    const passedOver = await planReading(app, organizationId, job.consultationId);
    await app.database.withTenant(organizationId, async (tx) => {
      await finishJob(tx, job);
      if (passedOver > 0)
        await askForPlan(tx, { organizationId, consultationId: job.consultationId }, AGAIN_AFTER_SECONDS);
    });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

/**
 * Plans which comments of a consultation are read, by how many people and in which order: settles the random sample,
 * then goes through the comments, some at a time. It takes no comment from anybody, and doing it again changes nothing.
 * Returns how many tasks were passed over because somebody held them.
 */
export async function planReading(app: Application, organizationId: string, consultationId: string): Promise<number> {
  const key = { organizationId, consultationId };
  const rules = await app.database.withTenant(organizationId, async (tx) => {
    const consultation = await readConsultation(tx, organizationId, consultationId);
    if (consultation === null) return null;
    await holdPlan(tx, key);
    await assignWhatWasRead(tx, key);
    return settleRules(tx, consultation, app.now());
  });
  if (rules === null) return 0;
  let passedOver = 0;
  let done: Planned = { last: null, passedOver: 0 };
  do {
    done = await planNext(app, key, rules, done.last);
    passedOver += done.passedOver;
  } while (done.last !== null);
  return passedOver;
}

function planNext(app: Application, key: ConsultationKey, rules: PlanRules, after: string | null): Promise<Planned> {
  return app.database.withTenant(key.organizationId, async (tx) => {
    await holdPlan(tx, key);
    return planSome(tx, key, rules, { after, most: COMMENTS_AT_ONCE });
  });
}

/** Null where nobody has written anything. */
async function settleRules(tx: TenantTransaction, consultation: Consultation, now: Date): Promise<PlanRules | null> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  await beginSettings(tx, key, randomInt(2 ** 31));
  const { seed, coders, toAll, sampleTarget, sampleShare } = await reviewSettingsOf(tx, key);
  if (seed === null) throw new Error('Settings that were just written are not there');
  const share = mayResettleShare({
    share: sampleShare,
    takesAnswers: stageAllows(stageAt(consultation, now), 'answer'),
    readSinceClosing: await hasReadingSince(tx, key, consultation.closesAt ?? new Date(0)),
  })
    ? (sampleShareFor(sampleTarget, await respondentsWhoWrote(tx, key)) ?? sampleShare)
    : sampleShare;
  if (share === null) return null;
  if (share !== sampleShare) await writeSampleShare(tx, key, share);
  const lastForAll = toAll === 0 ? null : await lastRankForAll(tx, key, { seed, share, toAll });
  return { seed, share, coders, lastForAll };
}
