import { holdGroups, type PartnershipGroup } from '#db/read/groups.ts';
import type { TenantTransaction } from '#db/client.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertGroup, writeGroup } from '#db/write/groups.ts';
import { cleanOfficial, type OfficialTexts } from '../domain/official-text.ts';
import { hasTerm, type GroupKind } from '../domain/partnership.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** What can be done to a group of the partnership. Names and days are checked. */
export type GroupChange =
  | ({ readonly do: 'add'; readonly id: string; readonly kind: GroupKind } & GroupWords)
  | ({ readonly do: 'edit'; readonly id: string; readonly seen: number } & GroupWords)
  | { readonly do: 'end' | 'resume'; readonly id: string };

interface GroupWords {
  readonly name: OfficialTexts;
  /** The last day of its term; null: it has none. */
  readonly termEnds: string | null;
}

export type GroupChanged = 'saved' | 'gone' | 'changed' | 'too-many' | 'no-term';

/** More of them no partnership has. */
const MOST_GROUPS = 200;

/**
 * Adds, renames and ends groups. Ending is a fact of its own, beside the term: it can be taken back, and what the group
 * owns stays with it until it is handed over. Sent twice it is done once; where somebody changed the group since the
 * page was shown, nothing is written.
 */
export async function changeGroups(
  app: Application,
  { organization, member }: Membership,
  change: GroupChange,
): Promise<GroupChanged> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const groups = await holdGroups(tx, organizationId);
    const now = app.now();
    const outcome = await apply(tx, { organizationId, groups, now }, change);
    if (outcome !== 'written') return outcome;
    const event = { organizationId, actor: member.userId, action: 'group-changed', subject: change.id };
    await writeAudit(tx, { ...event, details: { do: change.do } }, now);
    return 'saved';
  });
}

interface At {
  readonly organizationId: string;
  readonly groups: readonly PartnershipGroup[];
  readonly now: Date;
}

async function apply(
  tx: TenantTransaction,
  { organizationId, groups, now }: At,
  change: GroupChange,
): Promise<'written' | GroupChanged> {
  const group = groups.find(({ id }) => id === change.id);
  const key = { organizationId, id: change.id };
  if (change.do === 'add') {
    if (group !== undefined) return 'saved';
    if (groups.length >= MOST_GROUPS) return 'too-many';
    const { id, kind, termEnds } = change;
    if (hasTerm(kind) && termEnds === null) return 'no-term';
    await insertGroup(tx, organizationId, { id, kind, termEnds, name: cleanOfficial(change.name), createdAt: now });
    return 'written';
  }
  if (group === undefined) return 'gone';
  if (change.do === 'edit') {
    const name = cleanOfficial(change.name);
    const same = group.name['en'] === name.en && group.name['fr'] === name.fr && group.termEnds === change.termEnds;
    if (same) return 'saved';
    if (hasTerm(group.kind) && change.termEnds === null) return 'no-term';
    if (group.revision !== change.seen) return 'changed';
    await writeGroup(tx, key, { name, termEnds: change.termEnds });
    return 'written';
  }
  if ((group.endedAt !== null) === (change.do === 'end')) return 'saved';
  await writeGroup(tx, key, { endedAt: change.do === 'end' ? now : null });
  return 'written';
}
