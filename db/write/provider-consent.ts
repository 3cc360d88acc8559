import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { consultation } from '../schema/consultation.ts';

/** Writes which outside providers may take part in a consultation's theming. */
export async function writeProviderConsent(
  tx: TenantTransaction,
  key: ConsultationKey,
  { embeddings, assistant }: { embeddings: boolean; assistant: boolean },
): Promise<void> {
  await tx
    .update(consultation)
    .set({ embeddingsAllowed: embeddings, assistantAllowed: assistant })
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
}
