import type { TenantTransaction } from '#db/client.ts';
import { assignmentOf } from '#db/read/assignments.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { hasRoom } from '#db/read/reading-tasks.ts';
import { passOn, takeBack } from '#db/write/assignments.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

interface Place {
  readonly consultation: string;
  readonly commentId: string;
}

/**
 * Passes a comment on: `recused`, since the reader thinks that they know who wrote it, or `skipped`, without a reason. It
 * can be given to somebody else at once, and is never offered to this reader again. Doing it twice is once.
 */
export async function leaveComment(
  app: Application,
  member: Member,
  sent: Place & { readonly how: 'skipped' | 'recused' },
): Promise<'left' | 'gone' | 'not-reviewing'> {
  return withComment(app, member, sent, async (tx, key) => {
    await passOn(tx, key, member.userId, { how: sent.how, at: app.now() });
    // That somebody knows an author is nobody's business but the assignment's: the audit names no comment.
    const event = { organizationId: key.organizationId, consultationId: key.consultationId, actor: member.userId };
    await writeAudit(tx, { ...event, action: `comment-${sent.how}`, subject: key.consultationId }, app.now());
    return 'left' as const;
  });
}

/** Gives a member back what they have just passed on, as long as nobody else was given it in their place. */
export async function takeCommentBack(
  app: Application,
  member: Member,
  sent: Place,
): Promise<'back' | 'with-another' | 'gone' | 'not-reviewing'> {
  return withComment(app, member, sent, async (tx, key) => {
    const room = await hasRoom(tx, key);
    const own = await assignmentOf(tx, key, member.userId);
    if (own === null) return 'gone';
    if (own.state === 'open' || own.state === 'done' || own.state === 'unsure') return 'back';
    if (!room) return 'with-another';
    await takeBack(tx, key, member.userId);
    return 'back';
  });
}

async function withComment<T>(
  app: Application,
  { organizationId }: Member,
  { consultation: slug, commentId }: Place,
  act: (tx: TenantTransaction, key: CommentKey) => Promise<T>,
): Promise<T | 'gone' | 'not-reviewing'> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id, commentId };
    return (await holdComment(tx, key)) === null ? 'gone' : act(tx, key);
  });
}
