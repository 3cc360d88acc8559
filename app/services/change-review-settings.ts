import { randomInt } from 'node:crypto';
import { holdConsultation } from '#db/read/consultation-settings.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeReviewSettings } from '#db/write/review-settings.ts';
import {
  changedReviewSettings,
  reviewSettingsProblems,
  settingsAlone,
  type ReviewSettings,
  type ReviewSettingsProblem,
} from '../domain/review-settings.ts';
import { stateHash } from '../domain/settings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { isSampleSettled } from './open-review-settings.ts';
import { askForPlan } from './plan-reading.ts';

export type ReviewSettingsChanged =
  'saved' | 'missing' | 'not-now' | 'changed' | { readonly problems: readonly ReviewSettingsProblem[] };

/** Stands for settings as a page showed them. The plan writes down defaults, so a count of changes would not do. */
export function stateOfReviewSettings(settings: ReviewSettings): string {
  return stateHash(settingsAlone(settings));
}

/**
 * Settles how a consultation's comments are read, as a whole or not at all, and asks for the plan to be made anew. Where
 * somebody has settled it otherwise since the page was shown (`seen`), nothing is written and the answer is `changed`.
 * The audit says which settings changed, and numbers with what they were; typed words by name only.
 */
export async function changeReviewSettings(
  app: Application,
  { organizationId, userId }: Member,
  sent: { readonly slug: string; readonly seen: string; readonly wanted: ReviewSettings },
): Promise<ReviewSettingsChanged> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await holdConsultation(tx, organizationId, sent.slug);
    if (consultation === null) return 'missing';
    const now = app.now();
    if (consultation.deletedAt !== null || !stageAllows(stageAt(consultation, now), 'configure')) return 'not-now';
    const key = { organizationId, consultationId: consultation.id };
    const before = settingsAlone(await reviewSettingsOf(tx, key));
    const changed = changedReviewSettings(before, sent.wanted);
    if (changed.length === 0) return 'saved';
    if (stateOfReviewSettings(before) !== sent.seen) return 'changed';
    const members = await membersOf(tx, organizationId);
    const problems = reviewSettingsProblems(before, sent.wanted, {
      memberIds: members.map((one) => one.userId),
      sampleSettled: await isSampleSettled(tx, consultation, now),
    });
    if (problems.length > 0) return { problems };
    await writeReviewSettings(tx, key, sent.wanted, randomInt(2 ** 31));
    const plain = changed.filter((field) => field !== 'debrief' && field !== 'urgentContact');
    const values = (of: ReviewSettings) => Object.fromEntries(plain.map((field) => [field, of[field]]));
    const details = { changed, from: values(before), to: values(sent.wanted) };
    const event = { ...key, actor: userId, action: 'review-settings-changed', subject: consultation.id };
    await writeAudit(tx, { ...event, details }, now);
    await askForPlan(tx, key);
    return 'saved';
  });
}
