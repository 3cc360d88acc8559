import { findConsultation } from '#db/read/consultations.ts';
import { trialIds } from '#db/read/trials.ts';
import { writeAudit } from '#db/write/audit.ts';
import { deleteTrialDrafts, deleteTrials } from '#db/write/trials.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** As many rows with all that hangs on them as one statement deletes well. */
const BATCH = 500;

/**
 * Removes trial responses for good, with their receipts and what was typed: one, or (null) all, and then also what was
 * begun for trial and never sent. Returns how many responses; null when there is no such consultation.
 */
export async function removeTrials(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  only: string | null,
): Promise<number | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    let removed = 0;
    for (;;) {
      const ids = await trialIds(tx, key, { only: only === null ? null : [only], most: BATCH });
      if (ids.length === 0) break;
      removed += await deleteTrials(tx, key, ids);
    }
    if (only === null) await deleteTrialDrafts(tx, key);
    const event = { ...key, actor: member.userId, action: 'trials-removed', subject: consultation.id };
    await writeAudit(tx, { ...event, details: { responses: removed } }, app.now());
    return removed;
  });
}
