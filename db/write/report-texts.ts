import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ReportText } from '../read/report-texts.ts';
import { within } from '../read/within.ts';
import { reportText } from '../schema/publication.ts';

/** Writes one part of a report in place of the revision that was seen (0: there was none); false where that is gone. */
export async function writeReportPart(
  tx: TenantTransaction,
  key: ConsultationKey,
  made: Pick<ReportText, 'part' | 'text' | 'updatedBy' | 'updatedAt'> & { readonly seen: number },
): Promise<boolean> {
  const { seen, part, ...written } = made;
  if (seen === 0) {
    const rows = await tx
      .insert(reportText)
      .values({ ...key, part, ...written })
      .onConflictDoNothing()
      .returning({ part: reportText.part });
    return rows.length > 0;
  }
  const rows = await tx
    .update(reportText)
    .set({ ...written, revision: sql`${reportText.revision} + 1` })
    .where(and(within(key, reportText), eq(reportText.part, part), eq(reportText.revision, seen)))
    .returning({ part: reportText.part });
  return rows.length > 0;
}
