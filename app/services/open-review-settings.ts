import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { commentGroups } from '#db/read/reading-overview.ts';
import { hasReadingSince } from '#db/read/reading-tasks.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { may } from '../domain/permissions.ts';
import { forecast, secondsFor } from '../domain/reading-forecast.ts';
import { mayResettleShare } from '../domain/reading-plan.ts';
import { MOST_CODERS } from '../domain/review-settings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { reckoningOf } from './read-reading-overview.ts';

/** Whether the random sample stays as it is: no more answers come, and somebody has read since. */
export async function isSampleSettled(tx: TenantTransaction, consultation: Consultation, now: Date): Promise<boolean> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const { sampleShare } = await reviewSettingsOf(tx, key);
  return !mayResettleShare({
    share: sampleShare,
    takesAnswers: stageAllows(stageAt(consultation, now), 'answer'),
    readSinceClosing: await hasReadingSince(tx, key, consultation.closesAt ?? new Date(0)),
  });
}

/** How a consultation's comments are read, and what each choice would cost; null where there is no such consultation. */
export async function openReviewSettings(app: Application, { organizationId }: Member, slug: string) {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const settings = await reviewSettingsOf(tx, key);
    const reckoning = await reckoningOf(tx, key);
    const groups = await commentGroups(tx, key, settings.coders);
    const unread = groups.map((group) => ({ ...group, readings: 0, held: false }));
    const hoursFor = (coders: number) =>
      forecast({ ...reckoning, groups: unread.map((group) => ({ ...group, wanted: coders })) }).hours;
    const now = app.now();
    return {
      ...{ consultation, settings },
      mayChange: consultation.deletedAt === null && stageAllows(stageAt(consultation, now), 'configure'),
      /** Members by name: any of them can be told of a danger. */
      members: reckoning.members.toSorted((a, b) => a.name.localeCompare(b.name)),
      readers: reckoning.members.filter(({ roles }) => may(roles, 'comments.code')).length,
      comments: groups.reduce((sum, { comments }) => sum + comments, 0),
      /** Hours for all comments with one reader each, with two, with three. */
      hours: Array.from({ length: MOST_CODERS }, (_, index) => hoursFor(index + 1)),
      minutesEach: secondsFor(reckoning.words, reckoning.speed) / 60,
      began: groups.some(({ readings }) => readings > 0),
      sampleSettled: await isSampleSettled(tx, consultation, now),
    };
  });
}
export type OpenReviewSettings = NonNullable<Awaited<ReturnType<typeof openReviewSettings>>>;
