import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { writeKept } from '#db/write/kept-choices.ts';
import { keptFrom } from '../domain/kept-choices.ts';
import type { Choices } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** What a reader has chosen about a comment, with the revision of its words that was on the screen. */
export interface KeepChoices {
  readonly consultation: string;
  readonly commentId: string;
  readonly choices: Choices;
  readonly revision: number;
}

/**
 * Keeps what a reader has chosen about a comment that they have, so that nothing that interrupts them loses it. It decides
 * nothing and is checked for its form alone: where a choice leads is settled when it is shown again.
 */
export async function keepChoices(app: Application, member: Member, sent: KeepChoices): Promise<'kept' | 'nowhere'> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null || !stageAllows(stageAt(consultation, app.now()), 'review')) return 'nowhere';
    const key = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    return (await writeKept(tx, key, userId, keptFrom(sent.choices, sent.revision))) ? 'kept' : 'nowhere';
  });
}
