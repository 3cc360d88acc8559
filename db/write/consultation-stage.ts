import { and, eq, lte, sql } from 'drizzle-orm';
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
    .where(and(eq(consultation.id, consultationId), sql`${consultation.stage} = ${move.from}`))
    .returning({ id: consultation.id });
  return rows.length === 1;
}
