import { randomUUID } from 'node:crypto';
import { nextOpenComment } from '#db/read/assignments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { readerRules } from '#db/read/reader-preferences.ts';
import { candidatesFor } from '#db/read/review-queue.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { holdTasks, releaseAssignments, writeBatch } from '#db/write/batches.ts';
import { holdPlan } from '#db/write/reading-tasks.ts';
import { arrangeBatch, releaseBefore } from '../domain/assignment.ts';
import { showsSuggestions } from '../domain/reading-plan.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export type Drawn =
  /** The reader has comments now; this one is the first. `open`: they had them already. */
  | { readonly kind: 'drawn' | 'open'; readonly commentId: string }
  /** Nothing that they may be given waits. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-languages' | 'confidentiality' | 'not-reviewing' | 'gone' };

/**
 * Gives a reader their next comments of a consultation: those that are to be read first among those that they may have
 * (db/read/review-queue has the rules), fewer than a batch where fewer are left. Who has comments that they did not end
 * goes on with these: asking twice gives one batch. Readers draw one after another, which takes some milliseconds each;
 * so two of them never count on the same last place.
 */
export async function drawBatch(app: Application, member: Member, slug: string): Promise<Drawn> {
  const { organizationId, userId, languages } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return { kind: 'gone' };
    const now = app.now();
    if (!stageAllows(stageAt(consultation, now), 'review')) return { kind: 'not-reviewing' };
    if (!(await hasAgreed(tx, member))) return { kind: 'confidentiality' };
    if (languages.length === 0) return { kind: 'no-languages' };
    const key = { organizationId, consultationId: consultation.id };
    await holdPlan(tx, key);
    const open = await nextOpenComment(tx, key, userId);
    if (open !== null) return { kind: 'open', commentId: open };

    await releaseAssignments(tx, key, { before: releaseBefore(now), except: userId });
    const { batchSize, suggestions, seed } = await reviewSettingsOf(tx, key);
    const reader = await readerRules(tx, organizationId, member);
    const held = await holdTasks(tx, key, await candidatesFor(tx, key, reader, batchSize));
    const id = randomUUID();
    const comments = arrangeBatch(held, id).map((one) => ({
      ...one,
      suggestionsShown: showsSuggestions(suggestions, seed, one.commentId),
    }));
    const [first] = comments;
    if (first === undefined) return { kind: 'nothing' };
    await writeBatch(tx, key, { id, userId, at: now, comments });
    return { kind: 'drawn', commentId: first.commentId };
  });
}
