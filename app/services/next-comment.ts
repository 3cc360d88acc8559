import { nextOpenComment } from '#db/read/assignments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { consultationsOf, type Consultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { readerRules } from '#db/read/reader-preferences.ts';
import { unreadLanguages, waitsFor } from '#db/read/review-queue.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export type NextComment =
  | { readonly kind: 'comment'; readonly consultation: string; readonly commentId: string }
  /** The member has read what they were given; more waits for them in this consultation. */
  | { readonly kind: 'batch-done'; readonly consultation: string }
  /** Nothing waits; `otherLanguages`: comments that nobody has read wait in languages that this member does not read. */
  | { readonly kind: 'all-read'; readonly otherLanguages: boolean }
  /** They have not agreed yet to keep what they read to themselves. */
  | { readonly kind: 'confidentiality' }
  | { readonly kind: 'not-reviewing' };

/**
 * The next comment that a member was given and has not ended: in the consultation that is named, then in every other
 * that is being reviewed. It gives them none: that is `drawBatch`, and theirs to ask for.
 */
export async function nextComment(app: Application, member: Member, first?: string): Promise<NextComment> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const all = await consultationsOf(tx, organizationId);
    const reviewing = inOrder(all, first).filter((c) => stageAllows(stageAt(c, app.now()), 'review'));
    if (reviewing.length === 0) return { kind: 'not-reviewing' };
    if (!(await hasAgreed(tx, member))) return { kind: 'confidentiality' };
    for (const { id, slug } of reviewing) {
      const commentId = await nextOpenComment(tx, { organizationId, consultationId: id }, member.userId);
      if (commentId !== null) return { kind: 'comment', consultation: slug, commentId };
    }
    const reader = await readerRules(tx, organizationId, member);
    let otherLanguages = false;
    for (const { id, slug } of reviewing) {
      const key = { organizationId, consultationId: id };
      if (await waitsFor(tx, key, reader)) return { kind: 'batch-done', consultation: slug };
      otherLanguages ||= (await unreadLanguages(tx, key, member.languages)).length > 0;
    }
    return { kind: 'all-read', otherLanguages };
  });
}

/** The consultation with this slug before the others. */
export function inOrder(all: readonly Consultation[], first: string | undefined): readonly Consultation[] {
  return [...all.filter((c) => c.slug === first), ...all.filter((c) => c.slug !== first)];
}
