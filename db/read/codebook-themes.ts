import { and, asc, desc, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { codebookTheme } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';

/** A theme that people have decided about, as its row stands. */
export type CodebookThemeRow = typeof codebookTheme.$inferSelect;

const ofConsultation = (key: ConsultationKey) =>
  and(eq(codebookTheme.organizationId, key.organizationId), eq(codebookTheme.consultationId, key.consultationId));

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
    .where(and(ofConsultation(key), eq(codebookTheme.status, 'selected')))
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
    .where(ofConsultation(key))
    .orderBy(desc(codebookTheme.commentCount), asc(codebookTheme.key));
}
