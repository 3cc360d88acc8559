import { and, eq, sql } from 'drizzle-orm';
import type { DriftTally, Suggestion } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { latestRunId } from '../read/comments.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { holdRuns } from '../read/theming-runs.ts';
import { suggestion, themingRun } from '../schema/theming.ts';
import { lookedAt, writeSuggestions, type SeenText } from './theming-runs.ts';

/** What placing comments into the themes of a run gave. */
export interface Placement {
  readonly seen: readonly SeenText[];
  readonly suggestions: readonly Suggestion[];
  /** Over all comments that were placed into the run's themes. */
  readonly driftTally: DriftTally;
  readonly drift: number | null;
}

/**
 * Writes suggestions for comments that came after a run, in place of those for an earlier state of their text. Returns
 * how many comments these were; null, and nothing is written, when there is a newer run by now.
 */
export async function writePlacement(
  tx: TenantTransaction,
  key: ConsultationKey,
  runId: string,
  { seen, suggestions, driftTally, drift }: Placement,
): Promise<number | null> {
  await holdRuns(tx, key);
  if ((await latestRunId(tx, key)) !== runId) return null;
  const live = await lookedAt(tx, key, runId, seen);
  await tx
    .delete(suggestion)
    .where(
      and(
        eq(suggestion.organizationId, key.organizationId),
        eq(suggestion.consultationId, key.consultationId),
        eq(suggestion.runId, runId),
        sql`${suggestion.commentId} = any(${sql.param([...live])}::uuid[])`,
      ),
    );
  await writeSuggestions(
    tx,
    { ...key, runId },
    suggestions.filter((made) => live.has(made.commentId)),
  );
  await tx
    .update(themingRun)
    .set({ driftTally, drift, placedCount: sql`${themingRun.placedCount} + ${live.size}::int` })
    .where(
      and(
        eq(themingRun.organizationId, key.organizationId),
        eq(themingRun.consultationId, key.consultationId),
        eq(themingRun.id, runId),
      ),
    );
  return live.size;
}
