import { findConsultation } from '#db/read/consultations.ts';
import { findDissent } from '#db/read/dissents.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { markWithdrawn } from '#db/write/dissents.ts';
import { may } from '../domain/permissions.ts';
import type { Application } from './application.ts';

/** Takes a dissent back: its author may, and those who answer for what is published (`agreement.note`). Twice is once. */
export async function withdrawDissent(
  app: Application,
  member: Member,
  sent: { readonly consultation: string; readonly id: string },
): Promise<'saved' | 'gone' | 'not-own'> {
  const { organizationId, userId, roles } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    const key = { organizationId, consultationId: consultation.id };
    const found = await findDissent(tx, key, sent.id);
    if (found === null) return 'gone';
    if (found.madeBy !== userId && !may(roles, 'agreement.note')) return 'not-own';
    const now = app.now();
    if (await markWithdrawn(tx, key, sent.id, { withdrawnBy: userId, withdrawnAt: now }))
      await writeAudit(tx, { ...key, actor: userId, action: 'dissent-withdrawn', subject: sent.id }, now);
    return 'saved';
  });
}
