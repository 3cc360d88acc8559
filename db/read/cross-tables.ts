import { asc } from 'drizzle-orm';
import type { ChosenCrossTable } from '#app/domain/report/declare-cross-tables.ts';
import type { TenantTransaction } from '../client.ts';
import { reportCrossTable } from '../schema/publication.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

/** The tables by groups that were chosen for the editions of a consultation, in their order; null: none were. */
export async function chosenCrossTables(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly ChosenCrossTable[] | null> {
  const rows = await tx
    .select({ rowTable: reportCrossTable.rowTable, columnTable: reportCrossTable.columnTable })
    .from(reportCrossTable)
    .where(within(key, reportCrossTable))
    .orderBy(asc(reportCrossTable.position), asc(reportCrossTable.rowTable), asc(reportCrossTable.columnTable));
  return rows.length === 0 ? null : rows;
}
