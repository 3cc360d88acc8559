import { findComment } from '#db/read/comments.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { openFlagsOf } from '#db/read/flags.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeFlag, writeHeld } from '#db/write/flags.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import type { FlagKind } from '../domain/flag.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { DANGER_QUEUE } from './review-queues.ts';
import { urgentPeople, type UrgentPeople } from './urgent-people.ts';

export interface Flagged {
  /** `already`: this reader has said so, and nobody has handled it yet. */
  readonly outcome: 'flagged' | 'already' | 'gone' | 'not-reviewing';
  /** Whom the reader can reach at once about a danger; null where nobody is named, and for a detail. */
  readonly urgent: UrgentPeople['named'];
}

/**
 * Says that somebody has to look at a comment: a personal detail was left in it, or somebody may be in danger. Saying it
 * twice is once. A comment with a detail is given to nobody until it was looked at; about a danger everybody who is to be
 * told is written to, each by a job of their own, and sees it on every page. No words of the comment are kept with it.
 */
export async function flagComment(
  app: Application,
  member: Member,
  sent: { consultation: string; commentId: string; kind: FlagKind },
): Promise<Flagged> {
  const { organizationId, userId } = member;
  const { kind, commentId } = sent;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone', urgent: null };
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return { outcome: 'not-reviewing', urgent: null };
    const place = { organizationId, consultationId: consultation.id };
    const key = { ...place, commentId };
    const people = kind === 'danger' ? await urgentPeople(tx, place) : { userIds: [], named: null };
    const urgent = people.named;
    if ((await holdComment(tx, key)) === null || (await findComment(tx, key)) === null)
      return { outcome: 'gone', urgent: null };
    const open = await openFlagsOf(tx, key, kind);
    if (open.some((flag) => flag.flaggedBy === userId)) return { outcome: 'already', urgent };
    const id = await writeFlag(tx, key, { kind, flaggedBy: userId, at: app.now() });
    if (kind === 'personal-detail') await writeHeld(tx, key, true);
    for (const told of people.userIds) {
      await enqueueJob(tx, { ...place, queue: DANGER_QUEUE, key: `${id}/${told}` });
    }
    const event = { ...place, actor: userId, action: `comment-flagged-${kind}`, subject: id };
    await writeAudit(tx, event, app.now());
    return { outcome: 'flagged', urgent };
  });
}
