import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { theme } from '../schema/theming.ts';
import { waveMapping } from '../schema/wave.ts';
import type { ConsultationKey } from './consultations.ts';

export type WaveDecisionRow = typeof waveMapping.$inferSelect;

/** What was decided about a consultation and the wave before it. */
export async function waveDecisionsOf(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<readonly WaveDecisionRow[]> {
  return tx
    .select()
    .from(waveMapping)
    .where(and(eq(waveMapping.organizationId, organizationId), eq(waveMapping.consultationId, consultationId)))
    .orderBy(asc(waveMapping.kind), asc(waveMapping.key));
}

/** The themes that people kept, each once, by its key. */
export async function keptThemes(tx: TenantTransaction, { organizationId, consultationId }: ConsultationKey) {
  return tx
    .selectDistinctOn([theme.key], { key: theme.key, language: theme.language, label: theme.label })
    .from(theme)
    .where(
      and(
        eq(theme.organizationId, organizationId),
        eq(theme.consultationId, consultationId),
        or(eq(theme.status, 'selected'), sql`${theme.origin} = 'person' and ${theme.status} = 'candidate'`),
      ),
    )
    .orderBy(asc(theme.key), sql`${theme.runId} nulls first`);
}
