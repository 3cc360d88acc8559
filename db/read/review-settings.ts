import { and, eq } from 'drizzle-orm';
import { defaultReviewSettings, type ReviewSettings } from '#app/domain/review-settings.ts';
import type { TenantTransaction } from '../client.ts';
import { reviewSettings } from '../schema/reading.ts';
import type { ConsultationKey } from './consultations.ts';

export interface HeldReviewSettings extends ReviewSettings {
  /** The share of the respondents that is in the random sample, 0 to 1; null until reading was planned. */
  readonly sampleShare: number | null;
  /** What the random choices come from; null until settings were written. */
  readonly seed: number | null;
  /** Counted up by every change; 0 where nobody has changed anything. */
  readonly revision: number;
}

/** How the comments of a consultation are read, as somebody settled it or by default. */
export async function reviewSettingsOf(tx: TenantTransaction, key: ConsultationKey): Promise<HeldReviewSettings> {
  const [row] = await tx
    .select()
    .from(reviewSettings)
    .where(
      and(eq(reviewSettings.organizationId, key.organizationId), eq(reviewSettings.consultationId, key.consultationId)),
    );
  return row ?? { ...defaultReviewSettings, sampleShare: null, seed: null, revision: 0 };
}
