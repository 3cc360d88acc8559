import { and, eq } from 'drizzle-orm';
import type { Settings } from '#app/domain/settings.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { consultation } from '../schema/consultation.ts';

/** Writes what was settled anew about a consultation. */
export async function writeSettings(
  tx: TenantTransaction,
  key: ConsultationKey,
  { languages, ...settled }: Partial<Settings>,
): Promise<void> {
  await tx
    .update(consultation)
    .set({ ...settled, ...(languages === undefined ? {} : { languages: [...languages] }) })
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
}

/** Writes the meeting that the report is for; null: none is settled. */
export async function writeMeeting(
  tx: TenantTransaction,
  key: ConsultationKey,
  { day, name }: { readonly day: string | null; readonly name: string },
): Promise<void> {
  await tx
    .update(consultation)
    .set({ meetingAt: day, meeting: name })
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
}
