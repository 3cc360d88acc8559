import { codebookOf, findConsultation, type PriorityArea } from '#db/read/consultations.ts';
import { decisionOf } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import type { Application } from './application.ts';

export interface LastDecision {
  readonly outcome: 'decided' | 'not sure';
  /** The areas that the member said the comment is about, in the codebook's order. */
  readonly areas: readonly PriorityArea[];
}

/** What this member decided about a comment; null when there is nothing to tell. */
export async function lastDecision(
  app: Application,
  member: Member,
  at: { consultation: string; commentId: string },
): Promise<LastDecision | null> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, at.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id, commentId: at.commentId };
    const own = await decisionOf(tx, key, userId);
    if (own === null) return null;
    const about = own.codings.filter((coding) => coding.type === 'area' && coding.decision !== 'reject');
    const areas = await codebookOf(tx, key);
    return { outcome: own.outcome, areas: areas.filter((area) => about.some((coding) => coding.key === area.key)) };
  });
}
