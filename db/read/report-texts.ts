import { and, eq } from 'drizzle-orm';
import { inBothLanguages } from '#app/domain/report/bilingual.ts';
import type { ReportTexts } from '#app/domain/report/edition-parts.ts';
import type { TenantTransaction } from '../client.ts';
import { reportParts, reportText } from '../schema/publication.ts';
import type { ConsultationKey } from './consultations.ts';

export type ReportText = typeof reportText.$inferSelect;

/** What people have written beside the figures so far, in the order of the report. */
export async function reportTextsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly ReportText[]> {
  const rows = await tx
    .select()
    .from(reportText)
    .where(and(eq(reportText.organizationId, key.organizationId), eq(reportText.consultationId, key.consultationId)));
  return reportParts.flatMap((part) => rows.filter((row) => row.part === part));
}

/** What an edition has of it: a part that is written in one official language alone is left out. */
export async function reportTextsToPublish(tx: TenantTransaction, key: ConsultationKey): Promise<ReportTexts> {
  const written = await reportTextsOf(tx, key);
  return Object.fromEntries(
    written.flatMap(({ part, text }) => {
      const both = inBothLanguages(text);
      return both === null ? [] : [[part, both] as const];
    }),
  );
}
