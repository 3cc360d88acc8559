import { sql } from 'drizzle-orm';
import type { ReviewSettings } from '#app/domain/review-settings.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { reviewSettings } from '../schema/reading.ts';

/** Writes how a consultation's comments are read. `seed` holds where nobody has written settings before. */
export async function writeReviewSettings(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  wanted: ReviewSettings,
  seed: number,
): Promise<void> {
  await tx
    .insert(reviewSettings)
    .values({ organizationId, consultationId, ...wanted, seed })
    .onConflictDoUpdate({
      target: [reviewSettings.organizationId, reviewSettings.consultationId],
      set: { ...wanted, revision: sql`${reviewSettings.revision} + 1` },
    });
}
