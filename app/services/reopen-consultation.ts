import { findConsultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { openUntil } from '#db/write/consultation-stage.ts';
import { endOfDay } from '../domain/closing-day.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** Why a consultation was not opened. */
export type ReopenProblem = 'missing' | 'not-closed' | 'no-day' | 'past' | 'after-withdrawal';

/**
 * Opens a closed consultation again, through the end of a day in its own time zone. Not beyond the time until which
 * people were promised that they can take their answers back: who answers then must have had that time as well.
 */
export async function reopenConsultation(
  app: Application,
  { organization, member }: Membership,
  { consultation, lastDay }: { consultation: string; lastDay: string },
): Promise<{ closesAt: Date } | { problem: ReopenProblem }> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, consultation);
    if (found === null) return { problem: 'missing' };
    const now = app.now();
    const stage = stageAt(found, now);
    if (!stageAllows(stage, 'open')) return { problem: 'not-closed' };
    const closesAt = endOfDay(lastDay, found.timeZone);
    if (closesAt === null) return { problem: 'no-day' };
    if (closesAt <= now) return { problem: 'past' };
    if (found.withdrawUntil !== null && closesAt > found.withdrawUntil) return { problem: 'after-withdrawal' };
    // A consultation whose time has come is closed, also where nobody has written that down yet.
    if (!(await openUntil(tx, found.id, { from: found.stage, opensAt: found.opensAt ?? now, closesAt })))
      return { problem: 'not-closed' };
    const event = { organizationId, consultationId: found.id, actor: member.userId, action: 'consultation-opened' };
    await writeAudit(tx, { ...event, subject: found.id, details: { closesAt: closesAt.toISOString() } }, now);
    return { closesAt };
  });
}
