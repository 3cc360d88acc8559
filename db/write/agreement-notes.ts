import { and, eq } from 'drizzle-orm';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import type { Target } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { within } from '../read/within.ts';
import { agreementNote } from '../schema/agreement.ts';

/** Writes the note beside an area or theme, in place of an earlier one; null takes it away. */
export async function writeNote(
  tx: TenantTransaction,
  key: ConsultationKey,
  { type: targetType, key: targetKey }: Target,
  note: { readonly text: TextsByLanguage; readonly writtenBy: string; readonly writtenAt: Date } | null,
): Promise<void> {
  const { organizationId, consultationId } = key;
  await tx
    .delete(agreementNote)
    .where(
      and(within(key, agreementNote), eq(agreementNote.targetType, targetType), eq(agreementNote.targetKey, targetKey)),
    );
  if (note !== null)
    await tx.insert(agreementNote).values({ organizationId, consultationId, targetType, targetKey, ...note });
}
