import { and, eq, lte } from 'drizzle-orm';
import type { Stage } from '#app/domain/stage.ts';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';

/** Writes down that open consultations whose closing time has come are closed; returns their ids. */
export async function closeWhatIsOver(tx: TenantTransaction, now: Date): Promise<readonly string[]> {
  const rows = await tx
    .update(consultation)
    .set({ stage: 'closed' })
    .where(and(eq(consultation.stage, 'open'), lte(consultation.closesAt, now)))
    .returning({ id: consultation.id });
  return rows.map((row) => row.id);
}

/** Moves a consultation from one stage to another; false when it was no longer in that stage. */
export async function moveStage(
  tx: TenantTransaction,
  consultationId: string,
  move: { from: Stage; to: Stage },
): Promise<boolean> {
  const rows = await tx
    .update(consultation)
    .set({ stage: move.to })
    .where(and(eq(consultation.id, consultationId), eq(consultation.stage, move.from)))
    .returning({ id: consultation.id });
  return rows.length === 1;
}

/** Takes no more answers from now on; false when the consultation was not open. */
export async function closeNow(tx: TenantTransaction, consultationId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(consultation)
    .set({ stage: 'closed', closesAt: now })
    .where(and(eq(consultation.id, consultationId), eq(consultation.stage, 'open')))
    .returning({ id: consultation.id });
  return rows.length === 1;
}

/** Takes answers, from a draft or again, until `closesAt`; false when the stage was no longer `from`. */
export async function openUntil(
  tx: TenantTransaction,
  consultationId: string,
  { from, opensAt, closesAt }: { from: Stage; opensAt: Date; closesAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(consultation)
    .set({ stage: 'open', opensAt, closesAt })
    .where(and(eq(consultation.id, consultationId), eq(consultation.stage, from)))
    .returning({ id: consultation.id });
  return rows.length === 1;
}
