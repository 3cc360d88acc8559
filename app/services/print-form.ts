import { z } from 'zod';
import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { findSurvey, readSurveyDraftRow, readSurveyTexts } from '#db/read/survey-drafts.ts';
import { currentSurvey, readSurveyVersion } from '#db/read/surveys.ts';
import { assembleSurvey, type SurveyTexts } from '../domain/assemble-survey.ts';
import { paperQuestions, type PaperQuestion } from '../domain/paper-form.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';
import { textSlots } from '../domain/survey-slots.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** A survey as it is printed. */
export interface PrintableForm {
  readonly consultation: Consultation;
  readonly survey: SurveyDocument;
  readonly questions: readonly PaperQuestion[];
  /** It is still being written, and must not be handed out. */
  readonly draft: boolean;
}

/** What is to be printed: the newest published version, one of the earlier ones, or what is being written. */
export type FormEdition = 'newest' | 'draft' | number;

/** `unfinished`: the draft lacks something that no form can do without, such as a question's choices. */
export async function printForm(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  { slug, edition }: { readonly slug: string; readonly edition: FormEdition },
): Promise<PrintableForm | 'missing' | 'unfinished'> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return 'missing';
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const published = edition === 'draft' ? null : await publishedSurvey(tx, key, edition);
    const survey = published ?? (typeof edition === 'number' ? 'missing' : await surveyBeingWritten(tx, key));
    if (typeof survey === 'string') return survey;
    return { consultation, survey, questions: paperQuestions(survey), draft: published === null };
  });
}

async function publishedSurvey(
  tx: TenantTransaction,
  key: ConsultationKey,
  edition: number | 'newest',
): Promise<SurveyDocument | null> {
  const current = await currentSurvey(tx, key);
  if (current === null || edition === 'newest') return current?.document ?? null;
  if (edition < 1) return null;
  return (await readSurveyVersion(tx, key, current.id, edition))?.document ?? null;
}

async function surveyBeingWritten(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<SurveyDocument | 'missing' | 'unfinished'> {
  const survey = await findSurvey(tx, key);
  if (survey === null) return 'missing';
  const ofSurvey = { ...key, surveyId: survey.id };
  const row = await readSurveyDraftRow(tx, ofSurvey);
  if (row === null) return 'unfinished';
  const texts = await readSurveyTexts(tx, ofSurvey, 'all');
  try {
    const written = Object.fromEntries(texts.map(({ textId, text }) => [textId, text]));
    return assembleSurvey(row.outline, { ...openPlaces(row.outline), ...written }, { version: 1, consentVersion: 1 });
  } catch (error) {
    if (error instanceof z.ZodError) return 'unfinished';
    throw error;
  }
}

/** Texts that nobody has written yet, and that a form cannot do without, stand open on the draft's. */
function openPlaces(outline: SurveyOutline): SurveyTexts {
  const needed = textSlots(outline).filter(({ optional }) => !optional);
  return Object.fromEntries(needed.map(({ id }) => [id, { en: { text: '…', status: 'translated' as const } }]));
}
