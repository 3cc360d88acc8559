import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { findOrganization, type Organization } from '#db/read/organizations.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import { writeConsultation, type NewPriorityArea } from '#db/write/consultations.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { Application } from './application.ts';

/** The survey version that imported responses are counted under. */
export interface ImportTarget {
  readonly consultationId: string;
  readonly languages: readonly string[];
  readonly survey: { readonly id: string; readonly version: number; readonly document: SurveyDocument };
}

export interface FoundTarget {
  readonly organization: Organization;
  /** Null when the consultation is still to be made. */
  readonly target: ImportTarget | null;
}

/** Why nothing can be imported there. */
export type NoTarget =
  | { readonly reason: 'no-organization' | 'no-consultation' | 'no-survey' }
  | { readonly reason: 'stage'; readonly stage: Stage };

/** Finds where responses are to go; a consultation that is missing is only refused when it may not be made. */
export async function findImportTarget(
  app: Application,
  { organization: slug, consultation: consultationSlug }: { organization: string; consultation: string },
  mayCreate: boolean,
): Promise<FoundTarget | NoTarget> {
  const organization = await findOrganization(app.database, slug);
  if (organization === null) return { reason: 'no-organization' };
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, consultationSlug);
    if (consultation === null) return mayCreate ? { organization, target: null } : { reason: 'no-consultation' };
    const stage = stageAt(consultation, app.now());
    if (!stageAllows(stage, 'import-responses')) return { reason: 'stage', stage };
    const survey = await currentSurvey(tx, { organizationId: organization.id, consultationId: consultation.id });
    if (survey === null) return { reason: 'no-survey' };
    return { organization, target: { consultationId: consultation.id, languages: consultation.languages, survey } };
  });
}

/** What is said about a consultation that an import makes. */
export interface NewImportTarget {
  readonly slug: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly areas: readonly NewPriorityArea[];
}

/** Makes a consultation for responses that were collected elsewhere: closed from the start, since it asks nobody anything. */
export async function createImportTarget(
  tx: TenantTransaction,
  organization: Organization,
  { slug, title, languages, areas }: NewImportTarget,
  document: SurveyDocument,
  now: Date,
): Promise<ImportTarget> {
  const [id, surveyId] = [randomUUID(), randomUUID()];
  await writeConsultation(tx, {
    consultation: {
      organizationId: organization.id,
      id,
      slug,
      title: { [languages[0] ?? 'en']: { text: title, status: 'translated' } },
      purpose: document.introduction,
      stage: 'closed',
      timeZone: organization.timeZone,
      closesAt: now,
      languages: [...languages],
      createdAt: now,
    },
    survey: { id: surveyId, audience: 'imported', document },
    areas,
    publishedAt: now,
  });
  return { consultationId: id, languages, survey: { id: surveyId, version: document.version, document } };
}
