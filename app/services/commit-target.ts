import { commitmentsOf, type CommitmentRow } from '#db/read/commitments.ts';
import { holdGroups } from '#db/read/groups.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertUndecided, writeCommitment } from '#db/write/commitments.ts';
import { dayAt, startOfDay } from '../domain/closing-day.ts';
import { commitmentTargetId, type CommitmentTarget } from '../domain/commitment.ts';
import type { OfficialTexts } from '../domain/official-text.ts';
import { hasEnded } from '../domain/partnership.ts';
import { inBothLanguages } from '../domain/report/bilingual.ts';
import {
  checkCommitment,
  type CheckedCommitment,
  type CommitmentFault,
  type TypedCommitment,
} from '../domain/typed-commitment.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';
import { targetsOf } from './open-commitments.ts';

export type Committed =
  | { readonly outcome: 'saved' | 'missing' | 'not-now' | 'gone' | 'changed' }
  | { readonly outcome: 'wrong'; readonly fault: CommitmentFault };

/**
 * Says to an area or theme what will be done, why nothing can be, or that it is not decided yet; and later how far it
 * is. Sent twice it is said once; where somebody said something else since the page was shown, nothing is written
 * (`changed`). `seen` is the revision that the page showed; 0: nothing was said.
 */
export async function commitTarget(
  app: Application,
  { organization, member }: Membership,
  sent: {
    readonly slug: string;
    readonly target: CommitmentTarget;
    readonly seen: number;
    readonly typed: TypedCommitment;
  },
): Promise<Committed> {
  const { id: organizationId } = organization;
  const { target, seen, typed } = sent;
  const place = { slug: sent.slug, action: 'preview-edition' } as const;
  const outcome = await whileHeld(app, organizationId, place, async (tx, { found, key, now }): Promise<Committed> => {
    const isTarget = isSameTarget(target);
    if (!(await targetsOf(tx, key)).some(isTarget)) return { outcome: 'gone' };
    const ofOrganization = dayAt(now, organization.timeZone);
    const groups = await holdGroups(tx, organizationId);
    const row = (await commitmentsOf(tx, key)).find(isTarget) ?? null;
    const before = row === null ? null : asChecked(row, found.timeZone);
    const checked = checkCommitment(typed, {
      before,
      groups: groups.map((group) => ({ id: group.id, ended: hasEnded(group, ofOrganization) })),
      today: dayAt(now, found.timeZone),
    });
    if ('fault' in checked) return { outcome: 'wrong', fault: checked.fault };
    const { commitment } = checked;
    if (before !== null && isSame(before, commitment)) return { outcome: 'saved' };
    if ((row?.revision ?? 0) !== seen) return { outcome: 'changed' };
    const { stance, text, ownerId, due, status, statusNote, statusOn } = commitment;
    await writeCommitment(tx, key, target, {
      ...{ stance, text: text ?? {}, ownerId, due, status, statusNote: statusNote ?? {} },
      statusAt: statusOn === null ? null : startOfDay(statusOn, found.timeZone),
      ...{ updatedBy: member.userId, updatedAt: now },
    });
    const event = { ...key, actor: member.userId, action: 'commitment-changed', subject: commitmentTargetId(target) };
    await writeAudit(tx, { ...event, details: { stance, owner: ownerId, due, status } }, now);
    return { outcome: 'saved' };
  });
  return typeof outcome === 'string' ? { outcome } : outcome;
}

/**
 * Says of every area and theme that nothing is said about that it is not decided yet. What somebody says in the same
 * moment stands.
 */
export async function leaveUndecided(
  app: Application,
  { organization, member }: Membership,
  slug: string,
): Promise<'saved' | 'missing' | 'not-now'> {
  const { id: organizationId } = organization;
  return whileHeld(
    app,
    organizationId,
    { slug, action: 'preview-edition' },
    async (tx, { found, key, now }): Promise<'saved'> => {
      const written = await insertUndecided(tx, key, await targetsOf(tx, key), {
        ...{ updatedBy: member.userId, updatedAt: now },
      });
      if (written.length > 0) {
        const event = { ...key, actor: member.userId, action: 'left-undecided', subject: found.id };
        await writeAudit(tx, { ...event, details: { targets: written.map(commitmentTargetId) } }, now);
      }
      return 'saved';
    },
  );
}

const isSameTarget =
  ({ targetType, targetKey }: CommitmentTarget) =>
  (other: CommitmentTarget): boolean =>
    other.targetType === targetType && other.targetKey === targetKey;

function asChecked(row: CommitmentRow, timeZone: string): CheckedCommitment {
  return {
    ...{ stance: row.stance, ownerId: row.ownerId, due: row.due, status: row.status },
    text: inBothLanguages(row.text),
    statusNote: inBothLanguages(row.statusNote),
    statusOn: row.statusAt === null ? null : dayAt(row.statusAt, timeZone),
  };
}

function isSame(one: CheckedCommitment, other: CheckedCommitment): boolean {
  const state = ({ stance, text, ownerId, due, status, statusNote, statusOn }: CheckedCommitment) => {
    const words = (texts: OfficialTexts | null) => (texts === null ? null : [texts.en, texts.fr]);
    return JSON.stringify([stance, words(text), ownerId, due, status, words(statusNote), statusOn]);
  };
  return state(one) === state(other);
}
