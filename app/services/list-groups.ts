import { groupsOf, handoversOf, openCommitmentsByOwner, type PartnershipGroup } from '#db/read/groups.ts';
import type { Organization } from '#db/read/organizations.ts';
import { dayAt } from '../domain/closing-day.ts';
import { groupKinds, hasEnded } from '../domain/partnership.ts';
import type { Application } from './application.ts';

export interface ListedGroup extends PartnershipGroup {
  /** Its term is over, or somebody ended it. */
  readonly ended: boolean;
  /** Promises that it owns and that are neither kept nor dropped, over all consultations. */
  readonly open: number;
}

/** The groups of a partnership, by kind, and what went from one to another. */
export async function listGroups(app: Application, { id, timeZone }: Organization) {
  return app.database.withTenant(id, async (tx) => {
    const owned = await openCommitmentsByOwner(tx, id);
    const today = dayAt(app.now(), timeZone);
    const groups: readonly ListedGroup[] = (await groupsOf(tx, id))
      .map((group) => ({ ...group, ended: hasEnded(group, today), open: owned.get(group.id) ?? 0 }))
      .toSorted((one, other) => groupKinds.indexOf(one.kind) - groupKinds.indexOf(other.kind));
    return { groups, today, handovers: await handoversOf(tx, id) };
  });
}

export type ListedGroups = Awaited<ReturnType<typeof listGroups>>;
