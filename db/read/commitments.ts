import { and, asc, eq } from 'drizzle-orm';
import { dayAt } from '#app/domain/closing-day.ts';
import { bilingual, inBothLanguages } from '#app/domain/report/bilingual.ts';
import type { EditionCommitment } from '#app/domain/report/edition-parts.ts';
import type { TenantTransaction } from '../client.ts';
import { commitment, partnershipGroup } from '../schema/commitment.ts';
import { consultation } from '../schema/consultation.ts';
import { member } from '../schema/organization.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

/** What is said about each area and theme that something is said about. */
export async function commitmentsOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({
      targetType: commitment.targetType,
      targetKey: commitment.targetKey,
      stance: commitment.stance,
      text: commitment.text,
      ownerId: commitment.ownerId,
      due: commitment.due,
      status: commitment.status,
      statusNote: commitment.statusNote,
      statusAt: commitment.statusAt,
      updatedAt: commitment.updatedAt,
      revision: commitment.revision,
      /** Null: somebody who has left. */
      updatedByName: member.name,
    })
    .from(commitment)
    .leftJoin(
      member,
      and(eq(member.organizationId, commitment.organizationId), eq(member.userId, commitment.updatedBy)),
    )
    .where(within(key, commitment))
    .orderBy(asc(commitment.targetType), asc(commitment.targetKey));
}

export type CommitmentRow = Awaited<ReturnType<typeof commitmentsOf>>[number];

/**
 * What an edition says of every area and theme that something is said about, in the order of their keys: the edition
 * shows it where it shows the area or theme. Owners go by name, in both languages; the day of a status is the
 * consultation's.
 */
export async function commitmentsToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly EditionCommitment[]> {
  const rows = await tx
    .select({
      commitment,
      owner: { id: partnershipGroup.id, name: partnershipGroup.name },
      zone: consultation.timeZone,
    })
    .from(commitment)
    .innerJoin(
      consultation,
      and(eq(consultation.organizationId, commitment.organizationId), eq(consultation.id, commitment.consultationId)),
    )
    .leftJoin(
      partnershipGroup,
      and(eq(partnershipGroup.organizationId, commitment.organizationId), eq(partnershipGroup.id, commitment.ownerId)),
    )
    .where(within(key, commitment))
    .orderBy(asc(commitment.targetType), asc(commitment.targetKey));
  return rows.map(({ commitment: row, owner, zone }) => ({
    ...{ targetType: row.targetType, targetKey: row.targetKey, stance: row.stance },
    text: inBothLanguages(row.text),
    owner: owner === null ? null : { id: owner.id, name: bilingual(owner.name) },
    due: row.due,
    status: row.status,
    statusNote: inBothLanguages(row.statusNote),
    statusOn: row.statusAt === null ? null : dayAt(row.statusAt, zone),
  }));
}
