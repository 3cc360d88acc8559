import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { findSurvey, holdSurveyDraft, type SurveyDraftRow, type SurveyKey } from '#db/read/survey-drafts.ts';
import type { TenantTransaction } from '#db/client.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { startSurveyDraft } from './start-survey-draft.ts';

/** A survey that nobody else writes on until the transaction ends. */
export interface HeldSurvey {
  readonly key: SurveyKey;
  readonly consultation: Consultation;
  readonly draft: SurveyDraftRow;
  readonly at: Date;
}

/** The consultation is past being written for; `at` is its stage. */
export interface NotNow {
  readonly problem: 'not-now';
  readonly at: string;
}

/** Does something to the survey of a consultation, whole or not at all, and one after the other. */
export async function withHeldSurvey<T>(
  app: Application,
  organizationId: string,
  slug: string,
  work: (tx: TenantTransaction, held: HeldSurvey) => Promise<T>,
): Promise<T | 'missing' | NotNow> {
  return app.database.withTenant(organizationId, async (tx) => {
    const at = app.now();
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return 'missing';
    const stage = stageAt(consultation, at);
    if (!stageAllows(stage, 'edit-survey')) return { problem: 'not-now', at: stage };
    const consultationKey = { organizationId, consultationId: consultation.id };
    const survey = await findSurvey(tx, consultationKey);
    if (survey === null) return 'missing';
    const key = { ...consultationKey, surveyId: survey.id };
    await startSurveyDraft(tx, key, consultation, at);
    const draft = await holdSurveyDraft(tx, key);
    return draft === null ? 'missing' : work(tx, { key, consultation, draft, at });
  });
}
