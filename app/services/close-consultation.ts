import { findConsultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { closeNow } from '#db/write/consultation-stage.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { askForPlan } from './plan-reading.ts';

/** Closes an open consultation before its time: from then on no answer is taken. It can be opened again. */
export async function closeConsultation(
  app: Application,
  { organization, member }: Membership,
  slug: string,
): Promise<'closed' | 'not-open' | 'missing'> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, slug);
    if (found === null) return 'missing';
    const now = app.now();
    if (!stageAllows(stageAt(found, now), 'close') || !(await closeNow(tx, found.id, now))) return 'not-open';
    const event = { organizationId, consultationId: found.id, actor: member.userId, action: 'consultation-closed' };
    await writeAudit(tx, { ...event, subject: found.id }, now);
    // The random sample is settled now.
    await askForPlan(tx, { organizationId, consultationId: found.id }, 0);
    return 'closed';
  });
}
