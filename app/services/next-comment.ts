import type { Member } from '#db/read/members.ts';
import { consultationsOf, type Consultation } from '#db/read/consultations.ts';
import { nextCommentId, unreadLanguages } from '#db/read/review-queue.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export type NextComment =
  | { readonly kind: 'comment'; readonly consultation: string; readonly commentId: string }
  /** Nothing waits; `otherLanguages`: comments that nobody has read wait in languages that this member does not read. */
  | { readonly kind: 'all-read'; readonly otherLanguages: boolean }
  | { readonly kind: 'not-reviewing' };

/** The next comment for a member: in the consultation that is named, then in every other that is being reviewed. */
export async function nextComment(app: Application, member: Member, first?: string): Promise<NextComment> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const all = await consultationsOf(tx, organizationId);
    const reviewing = inOrder(all, first).filter((c) => stageAllows(stageAt(c, app.now()), 'review'));
    if (reviewing.length === 0) return { kind: 'not-reviewing' };
    let otherLanguages = false;
    for (const { id, slug } of reviewing) {
      const key = { organizationId, consultationId: id };
      const commentId = await nextCommentId(tx, key, member);
      if (commentId !== null) return { kind: 'comment', consultation: slug, commentId };
      otherLanguages ||= (await unreadLanguages(tx, key, member.languages)).length > 0;
    }
    return { kind: 'all-read', otherLanguages };
  });
}

function inOrder(all: readonly Consultation[], first: string | undefined): readonly Consultation[] {
  return [...all.filter((c) => c.slug === first), ...all.filter((c) => c.slug !== first)];
}
