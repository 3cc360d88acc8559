import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { SurveyKey } from '../read/survey-drafts.ts';
import { surveyDraft } from '../schema/building.ts';

/** Sets the language in which a new text of a survey is written first; texts that there are keep theirs. */
export async function writeSourceLanguage(
  tx: TenantTransaction,
  key: SurveyKey,
  sourceLanguage: string,
): Promise<void> {
  await tx
    .update(surveyDraft)
    .set({ sourceLanguage })
    .where(
      and(
        eq(surveyDraft.organizationId, key.organizationId),
        eq(surveyDraft.consultationId, key.consultationId),
        eq(surveyDraft.surveyId, key.surveyId),
      ),
    );
}
