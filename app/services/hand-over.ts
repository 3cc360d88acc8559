import { handoversOf, holdGroups } from '#db/read/groups.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertHandover, moveCommitments } from '#db/write/groups.ts';
import { dayAt } from '../domain/closing-day.ts';
import { hasEnded } from '../domain/partnership.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

export type HandedOver = 'handed-over' | 'gone' | 'not-ended' | 'receiver-ended' | 'nothing-left';

/**
 * Gives all open commitments of a group whose term has ended to another one, in one act: all of them or none. What the
 * group kept or dropped stays under its name. `id` is the form's: sent twice it is one handover.
 */
export async function handOver(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly id: string; readonly fromId: string; readonly toId: string },
): Promise<HandedOver> {
  const { id: organizationId, timeZone } = organization;
  const { id, fromId, toId } = sent;
  return app.database.withTenant(organizationId, async (tx) => {
    const groups = await holdGroups(tx, organizationId);
    if ((await handoversOf(tx, organizationId)).some((one) => one.id === id)) return 'handed-over';
    const now = app.now();
    const today = dayAt(now, timeZone);
    const [from, to] = [fromId, toId].map((wanted) => groups.find((group) => group.id === wanted));
    if (from === undefined || to === undefined) return 'gone';
    if (!hasEnded(from, today)) return 'not-ended';
    if (hasEnded(to, today)) return 'receiver-ended';
    const commitments = await moveCommitments(tx, organizationId, { fromId, toId, by: member.userId, at: now });
    if (commitments === 0) return 'nothing-left';
    await insertHandover(tx, { organizationId, id, fromId, toId, commitments, by: member.userId, at: now });
    const event = { organizationId, actor: member.userId, action: 'commitments-handed-over', subject: fromId };
    await writeAudit(tx, { ...event, details: { to: toId, commitments } }, now);
    return 'handed-over';
  });
}
