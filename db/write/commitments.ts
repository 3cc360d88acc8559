import { sql } from 'drizzle-orm';
import type { CommitmentTarget } from '#app/domain/commitment.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { commitment } from '../schema/commitment.ts';

type Row = typeof commitment.$inferInsert;

/** What is written about a target. */
export type CommitmentWords = Pick<
  Row,
  'stance' | 'text' | 'ownerId' | 'due' | 'status' | 'statusNote' | 'statusAt' | 'updatedBy' | 'updatedAt'
>;

/** Writes what is said about an area or theme, for the first time or anew. */
export async function writeCommitment(
  tx: TenantTransaction,
  key: ConsultationKey,
  target: CommitmentTarget,
  words: CommitmentWords,
): Promise<void> {
  await tx
    .insert(commitment)
    .values({ ...key, ...target, ...words })
    .onConflictDoUpdate({
      target: [commitment.organizationId, commitment.consultationId, commitment.targetType, commitment.targetKey],
      set: { ...words, revision: sql`${commitment.revision} + 1` },
    });
}

/** Says of each of the targets that it is not decided yet, unless something is said about it; those that it was said of. */
export async function insertUndecided(
  tx: TenantTransaction,
  key: ConsultationKey,
  targets: readonly CommitmentTarget[],
  { updatedBy, updatedAt }: Pick<Row, 'updatedBy' | 'updatedAt'>,
): Promise<readonly CommitmentTarget[]> {
  if (targets.length === 0) return [];
  return tx
    .insert(commitment)
    .values(
      targets.map(({ targetType, targetKey }) => ({
        ...{ ...key, targetType, targetKey, updatedBy, updatedAt },
        stance: 'undecided' as const,
      })),
    )
    .onConflictDoNothing()
    .returning({ targetType: commitment.targetType, targetKey: commitment.targetKey });
}
