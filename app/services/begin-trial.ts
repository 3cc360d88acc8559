import type { TenantTransaction } from '#db/client.ts';
import type { Consultation } from '#db/read/consultations.ts';
import { readLink } from '#db/read/links.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import type { Arrival } from '../domain/link-pass.ts';
import { takesTrials } from '../domain/trial.ts';

/**
 * What somebody answers for trial who came by a link for it; null once the link is retired, the survey closed, or where
 * the link is none for trial.
 */
export async function trialOf(
  tx: TenantTransaction,
  consultation: Consultation,
  { linkId, trial }: Arrival,
  now: Date,
): Promise<FrozenSurvey | null> {
  if (trial === null || trial.version >= 0 || !takesTrials(consultation, now)) return null;
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const link = await readLink(tx, key, linkId);
  if (link === null || !link.trial || link.retiredAt !== null) return null;
  return readSurveyVersion(tx, key, trial.surveyId, trial.version);
}
