import { randomUUID } from 'node:crypto';
import { and, lt, sql } from 'drizzle-orm';
import type { Codes, ResultColumns } from '#app/domain/results/result-columns.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
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

/** Deletes the snapshots that are older than an instant; without one, all. */
export async function deleteSnapshots(tx: TenantTransaction, key: ConsultationKey, before?: Date): Promise<void> {
  const older = before === undefined ? undefined : lt(resultSnapshot.asOf, before);
  await tx.delete(resultSnapshot).where(and(within(key, resultSnapshot), older));
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
