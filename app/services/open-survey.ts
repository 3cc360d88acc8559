import { findOrganization, type Organization } from '#db/read/organizations.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { currentSurvey, type FrozenSurvey } from '#db/read/surveys.ts';
import type { Arrival } from '../domain/link-pass.ts';
import { stageAt, takesAnswers, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { trialOf } from './begin-trial.ts';

/** A survey that is published, or tried, and whether it can be answered now. */
export interface OpenedSurvey {
  readonly organization: Organization;
  readonly consultation: Consultation;
  /** The newest version: what somebody who begins now is asked. In a trial, the one that it began with. */
  readonly survey: FrozenSurvey;
  readonly stage: Stage;
  readonly takesAnswers: boolean;
  /** The link that the device came by; null: by none. */
  readonly linkId: string | null;
  /** What is answered now is for trial, and never counts. */
  readonly trial: boolean;
}

/**
 * The survey at an address; null when there is none, or none that is published. `arrivalOf` says which link the device
 * came by: one for trial leads to the survey as it was frozen for that, also before it is published.
 */
export async function openSurvey(
  app: Application,
  organizationSlug: string,
  consultationSlug: string,
  arrivalOf: (place: ConsultationKey) => Arrival | null = () => null,
): Promise<OpenedSurvey | null> {
  const organization = await findOrganization(app.database, organizationSlug);
  if (organization === null) return null;
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, consultationSlug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const now = app.now();
    const stage = stageAt(consultation, now);
    const arrival = arrivalOf(key);
    const tried = arrival === null ? null : await trialOf(tx, consultation, arrival, now);
    if (arrival !== null && tried !== null) {
      const came = { linkId: arrival.linkId, trial: true };
      return { organization, consultation, survey: tried, stage, takesAnswers: true, ...came };
    }
    if (consultation.stage === 'draft') return null;
    const survey = await currentSurvey(tx, key);
    if (survey === null) return null;
    // A trial that is over leaves nothing: who then answers in earnest came by no link.
    const linkId = arrival?.trial === null ? arrival.linkId : null;
    const came = { linkId, trial: false };
    return { organization, consultation, survey, stage, takesAnswers: takesAnswers(consultation, now), ...came };
  });
}
