import { findConsultation } from '#db/read/consultations.ts';
import { findSurvey, newestVersion, readSurveyTexts } from '#db/read/survey-drafts.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { assembleSurvey } from '../domain/assemble-survey.ts';
import { compareVersions, type VersionChange } from '../domain/compare-versions.ts';
import { breaksPages, findFaults } from '../domain/survey-faults.ts';
import type { Application } from './application.ts';
import { offeredLanguages } from './find-survey-faults.ts';
import { textsById } from './read-survey-draft.ts';
import { startSurveyDraft } from './start-survey-draft.ts';

/** What a publication would change, or what two versions differ in. */
interface ComparedVersions {
  readonly older: number;
  /** null: the survey as it is being written. */
  readonly newer: number | null;
  readonly changes: readonly VersionChange[];
}

/**
 * Compares two versions of a consultation's survey; without numbers, the newest with the survey as it is being written.
 * null: nothing is published yet, there is no such version, or the survey cannot be put together as it is.
 */
export async function compareSurveyVersions(
  app: Application,
  organizationId: string,
  slug: string,
  versions?: { readonly older: number; readonly newer: number },
): Promise<ComparedVersions | null> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const consultationKey = { organizationId, consultationId: consultation.id };
    const survey = await findSurvey(tx, consultationKey);
    if (survey === null) return null;
    const key = { ...consultationKey, surveyId: survey.id };
    const older = versions?.older ?? (await newestVersion(tx, key, 'published'))?.version ?? null;
    const before = older === null ? null : await readSurveyVersion(tx, key, survey.id, older);
    if (older === null || before === null) return null;
    if (versions !== undefined) {
      const after = await readSurveyVersion(tx, key, survey.id, versions.newer);
      return after && { ...versions, changes: compareVersions(before.document, after.document) };
    }
    const { outline } = await startSurveyDraft(tx, key, consultation, app.now());
    const { texts } = textsById(await readSurveyTexts(tx, key, 'all'));
    if (findFaults(outline, texts, offeredLanguages(consultation)).some(breaksPages)) return null;
    const numbers = { version: older + 1, consentVersion: before.document.consent.version };
    const after = assembleSurvey(outline, texts, numbers);
    return { older, newer: null, changes: compareVersions(before.document, after) };
  });
}
