import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Codes, ResultColumns } from '#app/domain/results/result-columns.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { consultation } from '../schema/consultation.ts';
import { resultColumn, resultSnapshot } from '../schema/results.ts';
import { within } from '../read/within.ts';

export interface MadeSnapshot {
  readonly asOf: Date;
  readonly tookMs: number;
  /** Names the state of the live tables that it was made of. */
  readonly basis: string;
}

/** Writes the snapshot of one audience down: codes as little-endian numbers of one, two or four bytes. */
export async function writeSnapshot(
  tx: TenantTransaction,
  key: ConsultationKey,
  { audience, people, columns }: ResultColumns,
  made: MadeSnapshot,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(resultSnapshot).values({ ...key, ...made, id, audience, people });
  for (const [position, { variable, codes, offsets }] of [...columns.values()].entries())
    await tx.insert(resultColumn).values({
      ...{ ...key, snapshotId: id, position, variable: variable.key, description: variable },
      codes: bytesOf(codes),
      offsets: offsets === null ? null : bytesOf(offsets),
    });
}

/** Deletes the snapshots of a consultation with their columns. */
export async function deleteSnapshots(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx.delete(resultSnapshot).where(within(key, resultSnapshot));
}

/**
 * Whether the answers of a consultation are still kept; they then are until the transaction ends, so that no columns of
 * people are written down after the day on which everything of them was deleted.
 */
export async function holdWhileKept(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<boolean> {
  const [row] = await tx
    .select({ deletedAt: consultation.deletedAt })
    .from(consultation)
    .where(and(eq(consultation.organizationId, organizationId), eq(consultation.id, consultationId)))
    .for('share');
  return row?.deletedAt === null;
}

/** Says that a snapshot is still how things stand. */
export async function confirmSnapshots(tx: TenantTransaction, key: ConsultationKey, asOf: Date): Promise<void> {
  await tx.update(resultSnapshot).set({ asOf }).where(within(key, resultSnapshot));
}

/** Whether a snapshot of the consultation is kept: then it has to be made anew when somebody withdraws. */
export async function hasSnapshot(tx: TenantTransaction, key: ConsultationKey): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(resultSnapshot)
    .where(within(key, resultSnapshot))
    .limit(1);
  return rows.length > 0;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Codes | Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
