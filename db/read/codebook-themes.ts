import { and, asc, desc, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { theme, themingRun } from '../schema/theming.ts';
import { codebookTheme } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

/** A theme that people have decided about, as its row stands. */
export type CodebookThemeRow = typeof codebookTheme.$inferSelect;

/** The themes that people selected, the largest first: what readers can choose. */
export async function codebookThemesOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({
      key: codebookTheme.key,
      areaKey: codebookTheme.areaKey,
      name: codebookTheme.name,
      definition: codebookTheme.definition,
      keyphrases: codebookTheme.keyphrases,
      language: codebookTheme.language,
      selectedAt: codebookTheme.selectedAt,
    })
    .from(codebookTheme)
    .where(and(within(key, codebookTheme), eq(codebookTheme.status, 'selected')))
    .orderBy(desc(codebookTheme.commentCount), asc(codebookTheme.key));
}

/** Every theme that people have decided about: selected, merged and rejected ones, the largest first. */
export async function allCodebookThemes(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly CodebookThemeRow[]> {
  return tx
    .select()
    .from(codebookTheme)
    .where(within(key, codebookTheme))
    .orderBy(desc(codebookTheme.commentCount), asc(codebookTheme.key));
}

/** The themes of the newest run that nobody has decided about, the largest first. */
export async function themeCandidatesOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({
      key: theme.key,
      label: theme.label,
      proposedLabel: theme.proposedLabel,
      language: theme.language,
      areaKey: theme.areaKey,
      keyphrases: theme.keyphrases,
      commentCount: theme.commentCount,
      typicalCommentIds: theme.typicalCommentIds,
      unusualCommentIds: theme.unusualCommentIds,
    })
    .from(theme)
    .where(
      and(
        ofNewestRun(tx, key),
        notExists(
          tx
            .select({ key: codebookTheme.key })
            .from(codebookTheme)
            .where(and(within(key, codebookTheme), eq(codebookTheme.key, theme.key))),
        ),
      ),
    )
    .orderBy(desc(theme.commentCount), asc(theme.key));
}

/** Those of the keys under which the newest run found a theme. */
export async function foundByNewestRun(
  tx: TenantTransaction,
  key: ConsultationKey,
  themeKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (themeKeys.length === 0) return new Set();
  const rows = await tx
    .select({ key: theme.key })
    .from(theme)
    .where(and(ofNewestRun(tx, key), inArray(theme.key, [...themeKeys])));
  return new Set(rows.map((row) => row.key));
}

function ofNewestRun(tx: TenantTransaction, key: ConsultationKey) {
  const newest = tx
    .select({ id: themingRun.id })
    .from(themingRun)
    .where(and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId)))
    .orderBy(desc(themingRun.number))
    .limit(1);
  return and(
    eq(theme.organizationId, key.organizationId),
    eq(theme.consultationId, key.consultationId),
    eq(theme.runId, sql`(${newest})`),
  );
}
