import { and, desc, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { reading } from '../schema/review.ts';
import { themingModel, themingRun } from '../schema/theming.ts';
import type { ConsultationKey } from './consultations.ts';

/** The newest run with what it learnt; null before the first. */
export async function newestRun(tx: TenantTransaction, key: ConsultationKey) {
  const [row] = await tx
    .select({
      id: themingRun.id,
      version: themingRun.version,
      settings: themingRun.settings,
      commentCount: themingRun.commentCount,
      decisionCount: themingRun.decisionCount,
      placedCount: themingRun.placedCount,
      driftTally: themingRun.driftTally,
      drift: themingRun.drift,
      model: themingModel.data,
    })
    .from(themingRun)
    .leftJoin(
      themingModel,
      and(
        eq(themingModel.organizationId, themingRun.organizationId),
        eq(themingModel.consultationId, themingRun.consultationId),
        eq(themingModel.runId, themingRun.id),
      ),
    )
    .where(and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId)))
    .orderBy(desc(themingRun.number))
    .limit(1);
  return row ?? null;
}

/** How many comments somebody has decided about. */
export async function decidedComments(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${reading.commentId})::int` })
    .from(reading)
    .where(
      and(
        eq(reading.organizationId, key.organizationId),
        eq(reading.consultationId, key.consultationId),
        eq(reading.outcome, 'decided'),
      ),
    );
  return row?.count ?? 0;
}
