import { and, desc, eq, inArray } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { picture, surveyText, surveyTextVersion } from '../schema/building.ts';
import type { ConsultationKey } from './consultations.ts';
import type { SurveyKey } from './survey-drafts.ts';
import type { TextPlace } from './survey-history.ts';

export type TextVersionRow = typeof surveyTextVersion.$inferSelect;

/** A text is changed a few times, not hundreds; what is older is asked for by nobody. */
const VERSIONS_SHOWN = 100;

/** Every state that one string was in, the newest first. */
export async function textVersions(
  tx: TenantTransaction,
  key: SurveyKey,
  { textId, language }: TextPlace,
): Promise<readonly TextVersionRow[]> {
  return tx
    .select()
    .from(surveyTextVersion)
    .where(
      and(
        eq(surveyTextVersion.organizationId, key.organizationId),
        eq(surveyTextVersion.consultationId, key.consultationId),
        eq(surveyTextVersion.surveyId, key.surveyId),
        eq(surveyTextVersion.textId, textId),
        eq(surveyTextVersion.language, language),
      ),
    )
    .orderBy(desc(surveyTextVersion.revision))
    .limit(VERSIONS_SHOWN);
}

/** Who last changed each text of a language, and when: who reviewed it, where it is reviewed. */
export async function textAuthors(tx: TenantTransaction, key: SurveyKey, language: string) {
  return tx
    .select({ textId: surveyText.textId, by: surveyText.changedBy, at: surveyText.changedAt })
    .from(surveyText)
    .where(
      and(
        eq(surveyText.organizationId, key.organizationId),
        eq(surveyText.consultationId, key.consultationId),
        eq(surveyText.surveyId, key.surveyId),
        eq(surveyText.language, language),
      ),
    );
}

/** The pictures of a consultation with these ids, whole; of those that are gone, none. */
export async function picturesNamed(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  ids: readonly string[],
) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: picture.id, mediaType: picture.mediaType, content: picture.content })
    .from(picture)
    .where(
      and(
        eq(picture.organizationId, organizationId),
        eq(picture.consultationId, consultationId),
        inArray(picture.id, [...ids]),
      ),
    );
}
