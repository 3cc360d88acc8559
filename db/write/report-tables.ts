import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey, Consultation } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { consultation } from '../schema/consultation.ts';
import { reportCrossTable } from '../schema/publication.ts';

/** Holds a consultation until the transaction ends, so that its tables are chosen one after the other. */
export async function holdConsultation(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx.select({ id: consultation.id }).from(consultation).where(itself(key)).for('update');
}

/** Writes which tables by groups the editions have, in place of those that were chosen; none: as if nothing was. */
export async function writeCrossTables(
  tx: TenantTransaction,
  key: ConsultationKey,
  chosen: readonly { readonly audience: string; readonly rowTable: string; readonly columnTable: string }[],
): Promise<void> {
  await tx.delete(reportCrossTable).where(within(key, reportCrossTable));
  if (chosen.length === 0) return;
  await tx.insert(reportCrossTable).values(chosen.map((one, position) => ({ ...key, ...one, position })));
}

/** Writes how counts are published: rounded or not, and which questions ask for larger groups. */
export async function writeProtection(
  tx: TenantTransaction,
  key: ConsultationKey,
  { rounding, sensitiveQuestions }: Pick<Consultation, 'rounding' | 'sensitiveQuestions'>,
): Promise<void> {
  await tx
    .update(consultation)
    .set({ rounding, sensitiveQuestions: [...sensitiveQuestions] })
    .where(itself(key));
}

function itself(key: ConsultationKey) {
  return and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId));
}
