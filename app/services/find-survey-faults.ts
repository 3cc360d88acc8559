import type { Consultation } from '#db/read/consultations.ts';
import { findFaults } from '../domain/survey-faults.ts';
import type { SurveyFault } from '../domain/survey-faults-kinds.ts';
import type { OfferedLanguages } from '../domain/survey-faults-texts.ts';
import type { Application } from './application.ts';
import { withMeaningChanges } from './find-meaning-changes.ts';
import { readSurveyDraft } from './read-survey-draft.ts';

const OFFICIAL = ['en', 'fr'];

/** A survey must be there in the official languages that its consultation offers; the others can follow. */
export function offeredLanguages({ languages }: Pick<Consultation, 'languages'>): OfferedLanguages {
  return { languages, official: OFFICIAL.filter((language) => languages.includes(language)) };
}

/** What is wrong with the survey of a consultation as it is being written; null where there is no such consultation. */
export async function findSurveyFaults(
  app: Application,
  organizationId: string,
  slug: string,
): Promise<readonly SurveyFault[] | null> {
  const view = await readSurveyDraft(app, organizationId, slug, 'all');
  if (view === null) return null;
  const { consultation, surveyId, stage, outline, texts } = view;
  const faults = findFaults(outline, texts, offeredLanguages(consultation));
  const key = { organizationId, consultationId: consultation.id, surveyId };
  return app.database.withTenant(organizationId, (tx) =>
    withMeaningChanges(tx, key, stage, { outline, texts, faults }),
  );
}
