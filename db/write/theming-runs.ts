import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { ThemingResult } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { suggestion, theme, themingRun } from '../schema/theming.ts';

/** PostgreSQL takes 65,535 parameters in one statement; a suggestion has nine. */
const ROWS_AT_ONCE = 2_000;

/**
 * Writes a theming run with its candidate themes and its suggestions, beside all earlier runs; no human decision is
 * touched. Comments that were withdrawn since the snapshot was read are left out. Returns the run's number.
 */
export async function writeThemingRun(
  tx: TenantTransaction,
  key: { organizationId: string; consultationId: string },
  result: ThemingResult,
  now: Date,
): Promise<number> {
  const id = randomUUID();
  // Two runs of one consultation get their numbers one after the other.
  await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(eq(consultation.id, key.consultationId))
    .for('update');
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${themingRun.number}), 0)::int` })
    .from(themingRun)
    .where(eq(themingRun.consultationId, key.consultationId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(themingRun).values({
    ...key,
    id,
    number,
    version: result.version,
    settings: result.settings,
    snapshotHash: result.snapshotHash,
    commentCount: result.languages.length,
    notes: result.notes,
    finishedAt: now,
  });
  const live = await liveCommentIds(tx, key.consultationId);
  if (result.themes.length > 0) {
    await tx.insert(theme).values(
      result.themes.map((found) => ({
        ...key,
        id: randomUUID(),
        runId: id,
        key: found.key,
        origin: 'pipeline' as const,
        status: 'candidate' as const,
        areaKey: found.areaId,
        language: found.language,
        label: found.label,
        keyphrases: [...found.keyphrases],
        commentCount: found.commentIds.filter((commentId) => live.has(commentId)).length,
        typicalCommentIds: found.typicalCommentIds.filter((commentId) => live.has(commentId)),
      })),
    );
  }
  const rows = result.suggestions
    .filter((made) => live.has(made.commentId))
    .map((made) => ({ ...key, runId: id, ...made, evidence: [...made.evidence] }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(suggestion).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
  return number;
}

async function liveCommentIds(tx: TenantTransaction, consultationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from comment where consultation_id = ${consultationId} and withdrawn_at is null for key share`,
  );
  return new Set(rows.map((row) => row.id));
}
