import { holdConsultation, promisesOf } from '#db/read/consultation-settings.ts';
import { writeAudit } from '#db/write/audit.ts';
import { openUntil } from '#db/write/consultation-stage.ts';
import { endOfDay } from '../domain/closing-day.ts';
import { reopeningProblems, type CutOffReason } from '../domain/cut-offs.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** Why a consultation was not opened, or its closing not put off. */
export type ReopenProblem =
  | 'missing'
  | 'not-closed'
  | 'not-open'
  | 'not-after-report'
  | 'no-day'
  | 'past'
  | 'before-opening'
  | 'after-withdrawal'
  | 'after-deletion';

/**
 * Opens a closed consultation again, or puts off the closing of an open one, through the end of a day in its own time
 * zone. Not beyond the time until which people were promised that they can take their answers back: who answers then
 * must have had that time as well. Nor once an edition is published (domain/cut-offs says why).
 */
export async function reopenConsultation(
  app: Application,
  { organization, member }: Membership,
  { consultation, lastDay, from }: { consultation: string; lastDay: string; from: 'open' | 'closed' },
): Promise<{ closesAt: Date } | { problem: ReopenProblem }> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await holdConsultation(tx, organizationId, consultation);
    if (found === null) return { problem: 'missing' };
    const now = app.now();
    const stage = stageAt(found, now);
    if (stage !== from || !stageAllows(stage, from === 'open' ? 'answer' : 'open')) return { problem: `not-${from}` };
    const closesAt = endOfDay(lastDay, found.timeZone);
    if (closesAt === null) return { problem: 'no-day' };
    if (closesAt <= now) return { problem: 'past' };
    const key = { organizationId, consultationId: found.id };
    const given = { ...(await promisesOf(tx, key)), stage, now };
    const [first] = reopeningProblems(found, closesAt, given);
    if (first !== undefined) return { problem: problemOf[first.why] };
    // A consultation whose time has come is closed, also where nobody has written that down yet.
    if (!(await openUntil(tx, found.id, { from: found.stage, opensAt: found.opensAt ?? now, closesAt })))
      return { problem: `not-${from}` };
    const action = from === 'open' ? 'closing-moved' : 'consultation-opened';
    const event = { ...key, actor: member.userId, action, subject: found.id };
    await writeAudit(tx, { ...event, details: { closesAt: closesAt.toISOString() } }, now);
    return { closesAt };
  });
}

const problemOf: Readonly<Record<CutOffReason, ReopenProblem>> = {
  'closes-before-opening': 'before-opening',
  'withdrawal-before-closing': 'after-withdrawal',
  'withdrawal-sooner': 'after-withdrawal',
  'deletion-before-closing': 'after-deletion',
  'deletion-before-withdrawal': 'after-deletion',
  'deletion-later': 'after-deletion',
  'opening-told': 'before-opening',
  'after-report': 'not-after-report',
  'not-open': 'not-closed',
  past: 'past',
};
