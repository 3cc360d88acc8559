import { commentProgress, findConsultation, type CommentProgress, type Consultation } from '#db/read/consultations.ts';
import { countHeld } from '#db/read/held-responses.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { quotesWaitingFor } from '#db/read/quotes.ts';
import { countWaitingRedactions } from '#db/read/redactions.ts';
import { unreadLanguages, waitingFor } from '#db/read/review-queue.ts';
import { may } from '../domain/permissions.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** A consultation as its home page shows it to a member. */
export interface OpenConsultation {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly progress: CommentProgress;
  readonly waiting: number;
  readonly quotes: number;
  /** Personal details that somebody is asked about. */
  readonly redactions: number;
  /** Responses that somebody has to look at before they count. */
  readonly held: number;
  readonly canReview: boolean;
  /** Languages with unread comments that none of the organization's reviewers reads. */
  readonly withoutReader: readonly string[];
}

/** Opens a consultation for a member; null when there is none with this slug. */
export async function openConsultation(
  app: Application,
  member: Member,
  slug: string,
): Promise<OpenConsultation | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const stage = stageAt(consultation, app.now());
    const canReview = stageAllows(stage, 'review') && may(member.roles, 'comments.code');
    const reviewers = (await membersOf(tx, organizationId)).filter((one) => may(one.roles, 'comments.code'));
    const read = [...new Set(reviewers.flatMap((one) => one.languages))];
    return {
      consultation,
      stage,
      progress: await commentProgress(tx, key),
      waiting: canReview ? await waitingFor(tx, key, member) : 0,
      quotes: await quotesWaitingFor(tx, key, member.userId),
      redactions: await countWaitingRedactions(tx, { organizationId, consultationIds: [consultation.id] }),
      held: await countHeld(tx, key),
      canReview,
      withoutReader: stageAllows(stage, 'review') ? await unreadLanguages(tx, key, read) : [],
    };
  });
}
