import { writeAudit } from '#db/write/audit.ts';
import { closeWhatIsOver } from '#db/write/consultation-stage.ts';
import type { Application } from './application.ts';
import { askForPlan } from './plan-reading.ts';

/** Closes the organization's consultations whose time has come. Returns how many. */
export async function closeConsultations(app: Application, organizationId: string): Promise<number> {
  return app.database.withTenant(organizationId, async (tx) => {
    const closed = await closeWhatIsOver(tx, app.now());
    for (const consultationId of closed) {
      await writeAudit(
        tx,
        { organizationId, consultationId, actor: 'system', action: 'consultation-closed', subject: consultationId },
        app.now(),
      );
      // The random sample is settled now.
      await askForPlan(tx, { organizationId, consultationId }, 0);
    }
    return closed.length;
  });
}
