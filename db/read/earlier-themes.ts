import { and, desc, eq, sql } from 'drizzle-orm';
import type { EarlierTheme } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { suggestion, theme, themingRun } from '../schema/theming.ts';
import type { ConsultationKey } from './consultations.ts';

/**
 * The themes of the newest run with the comments that it suggested them for, none for one that is kept only since
 * people decided about it; empty before the first run.
 */
export async function earlierThemes(tx: TenantTransaction, key: ConsultationKey): Promise<readonly EarlierTheme[]> {
  const [newest] = await tx
    .select({ id: themingRun.id })
    .from(themingRun)
    .where(and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId)))
    .orderBy(desc(themingRun.number))
    .limit(1);
  if (newest === undefined) return [];
  return tx
    .select({
      key: theme.key,
      language: theme.language,
      label: theme.label,
      commentIds: sql<string[]>`coalesce(array_agg(${suggestion.commentId}::text order by ${suggestion.commentId})
        filter (where ${suggestion.commentId} is not null), '{}')`,
    })
    .from(theme)
    .leftJoin(
      suggestion,
      and(
        eq(suggestion.organizationId, theme.organizationId),
        eq(suggestion.consultationId, theme.consultationId),
        eq(suggestion.runId, theme.runId),
        eq(suggestion.targetType, 'theme'),
        eq(suggestion.targetKey, theme.key),
      ),
    )
    .where(
      and(
        eq(theme.organizationId, key.organizationId),
        eq(theme.consultationId, key.consultationId),
        eq(theme.runId, newest.id),
      ),
    )
    .groupBy(theme.key, theme.language, theme.label)
    .orderBy(theme.key);
}
