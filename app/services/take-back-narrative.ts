import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { holdNarrative } from '#db/read/narratives.ts';
import { writeAudit } from '#db/write/audit.ts';
import { deletePages } from '#db/write/edition-pages.ts';
import { emptyNarrative } from '#db/write/narratives.ts';
import type { Application } from './application.ts';

/**
 * Takes a narrative back, because those it speaks of wish it or it turned out to point at somebody: its words go for good,
 * from the team's page and from every edition at once; its hash stays in the editions. Done twice it is done once.
 */
export async function takeBackNarrative(
  app: Application,
  { organizationId, userId }: Member,
  sent: { readonly consultation: string; readonly id: string },
): Promise<'taken-back' | 'gone'> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    const key = { organizationId, consultationId: consultation.id };
    const narrative = await holdNarrative(tx, key, sent.id);
    if (narrative === null) return 'gone';
    if (narrative.status === 'taken-back') return 'taken-back';
    const now = app.now();
    await emptyNarrative(tx, key, sent.id, { decidedBy: userId, decidedAt: now });
    await deletePages(tx, key);
    await writeAudit(tx, { ...key, actor: userId, action: 'narrative-taken-back', subject: sent.id }, now);
    return 'taken-back';
  });
}
