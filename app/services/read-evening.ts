import type { TenantTransaction } from '#db/client.ts';
import { newestBatch, nextOpenComment, paceOf, type BatchCounts } from '#db/read/assignments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { consultationsOf, type Consultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { practiceOf } from '#db/read/practice.ts';
import { preferencesOf, type Preferences } from '#db/read/reader-preferences.ts';
import { respondentsWhoWrote } from '#db/read/reading-tasks.ts';
import { MOST_WAITING_COUNTED, unreadLanguages, waitingFor } from '#db/read/review-queue.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { LEAST_TO_TELL, minutesFor, USUAL_SECONDS } from '../domain/assignment.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { may } from '../domain/permissions.ts';
import { PRACTICE_VERSION } from '../domain/practice-comments.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { inOrder } from './next-comment.ts';
import { askForPlan } from './plan-reading.ts';

/** A consultation that is being read, as its part of an evening. */
export interface EveningConsultation {
  readonly slug: string;
  readonly title: LocalizedText;
  /** The next of the comments that the reader has, and how many these are; null: they have none. */
  readonly open: { readonly commentId: string; readonly left: number } | null;
  /** Comments that wait for this reader; `many`: more than anybody counts. */
  readonly waiting: number | 'many';
  /** How many comments a batch would have now, and about how many minutes they take. */
  readonly batch: { readonly comments: number; readonly minutes: number };
  /** What became of the last comments that they were given, once they have none left; null: they were given none. */
  readonly finished: BatchCounts | null;
  /** There are comments, and nobody has said yet in which order they are read: that is on its way. */
  readonly preparing: boolean;
  /** Whom readers can talk to; empty where nobody is named. */
  readonly debrief: string;
}

export interface Evening {
  readonly agreed: boolean;
  /** They have finished the practice, or have read before: nobody offers it to them. */
  readonly practised: boolean;
  readonly consultations: readonly EveningConsultation[];
  /** Comments that nobody has read wait in languages that this member does not read. */
  readonly otherLanguages: boolean;
  readonly avoids: Preferences;
}

/** The beginning and the end of an evening of reading: what waits for this reader, the named consultation first. */
export async function readEvening(app: Application, member: Member, first?: string): Promise<Evening> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const all = await consultationsOf(tx, organizationId);
    const reviewing = inOrder(all, first).filter((c) => stageAllows(stageAt(c, app.now()), 'review'));
    const seconds = await secondsEach(tx, member);
    const consultations: EveningConsultation[] = [];
    let otherLanguages = false;
    for (const consultation of reviewing) {
      consultations.push(await partOf(tx, member, consultation, seconds));
      const key = { organizationId, consultationId: consultation.id };
      otherLanguages ||= (await unreadLanguages(tx, key, member.languages)).length > 0;
    }
    return {
      agreed: await hasAgreed(tx, member),
      practised:
        consultations.some(({ open, finished }) => open !== null || finished !== null) ||
        ((await practiceOf(tx, member, PRACTICE_VERSION))?.finishedAt ?? null) !== null,
      consultations,
      otherLanguages,
      avoids: await preferencesOf(tx, member),
    };
  });
}

async function partOf(
  tx: TenantTransaction,
  member: Member,
  { id, slug, title }: Consultation,
  seconds: number,
): Promise<EveningConsultation> {
  const key = { organizationId: member.organizationId, consultationId: id };
  const { sampleShare, batchSize, debrief } = await reviewSettingsOf(tx, key);
  // Comments that came before there were plans: looking here is what asks for one.
  const preparing = sampleShare === null && (await respondentsWhoWrote(tx, key)) > 0;
  if (preparing) await askForPlan(tx, key, 0);
  const waiting = await waitingFor(tx, key, member);
  const newest = await newestBatch(tx, key, member.userId);
  const next = await nextOpenComment(tx, key, member.userId);
  const comments = Math.min(batchSize, waiting);
  return {
    ...{ slug, title, preparing, debrief },
    open: next === null ? null : { commentId: next, left: Math.max(1, newest?.open ?? 0) },
    waiting: waiting >= MOST_WAITING_COUNTED ? 'many' : waiting,
    batch: { comments, minutes: minutesFor(comments, seconds) },
    finished: next === null ? newest : null,
  };
}

/** How long a comment takes this reader; where they have not read enough to tell, all readers; else what is usual. */
async function secondsEach(tx: TenantTransaction, { organizationId, userId }: Member): Promise<number> {
  const own = await paceOf(tx, organizationId, [userId]);
  if (own !== null && own.comments >= LEAST_TO_TELL) return own.seconds;
  const readers = (await membersOf(tx, organizationId)).filter((one) => may(one.roles, 'comments.code'));
  const all = await paceOf(
    tx,
    organizationId,
    readers.map((one) => one.userId),
  );
  return all !== null && all.comments >= LEAST_TO_TELL ? all.seconds : USUAL_SECONDS;
}
