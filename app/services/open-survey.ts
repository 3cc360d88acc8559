import { findOrganization, type Organization } from '#db/read/organizations.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { currentSurvey, type FrozenSurvey } from '#db/read/surveys.ts';
import { stageAt, takesAnswers, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** A published survey, and whether it can be answered now. */
export interface OpenedSurvey {
  readonly organization: Organization;
  readonly consultation: Consultation;
  /** The newest version: what somebody who begins now is asked. */
  readonly survey: FrozenSurvey;
  readonly stage: Stage;
  readonly takesAnswers: boolean;
}

/** The survey at an address; null when there is none, or none that is published. */
export async function openSurvey(
  app: Application,
  organizationSlug: string,
  consultationSlug: string,
): Promise<OpenedSurvey | null> {
  const organization = await findOrganization(app.database, organizationSlug);
  if (organization === null) return null;
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, consultationSlug);
    if (consultation === null || consultation.stage === 'draft') return null;
    const survey = await currentSurvey(tx, { organizationId: organization.id, consultationId: consultation.id });
    if (survey === null) return null;
    const now = app.now();
    return {
      organization,
      consultation,
      survey,
      stage: stageAt(consultation, now),
      takesAnswers: takesAnswers(consultation, now),
    };
  });
}
