import type { TenantTransaction } from '#db/client.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import type { ClipPlace } from '#db/write/clips.ts';
import { isSpokenId } from '../domain/spoken-texts.ts';

/** A text in a language of a consultation, as an address or a form names it. */
export interface ClipAddress {
  readonly consultation: string;
  readonly textId: string;
  readonly language: string;
}

/** Where the clip of that text belongs; null when the survey has no such text, or does not speak the language. */
export async function findClipPlace(
  tx: TenantTransaction,
  organizationId: string,
  { consultation: slug, textId, language }: ClipAddress,
): Promise<ClipPlace | null> {
  const consultation = await findConsultation(tx, organizationId, slug);
  if (consultation?.languages.includes(language) !== true) return null;
  const key = { organizationId, consultationId: consultation.id };
  const survey = await currentSurvey(tx, key);
  return survey !== null && isSpokenId(survey.document, textId) ? { ...key, textId, language } : null;
}
