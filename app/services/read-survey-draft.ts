import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { findSurvey, newestVersion, readSurveyTexts, type StoredText } from '#db/read/survey-drafts.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { stageAt, type Stage } from '../domain/stage.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';
import type { Application } from './application.ts';
import { startSurveyDraft } from './start-survey-draft.ts';

/** A survey as it is being written. */
export interface SurveyDraftView {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly surveyId: string;
  readonly audience: string;
  readonly outline: SurveyOutline;
  /** Counts up with every change; a form carries it as `seen`. */
  readonly revision: number;
  /** The language in which a new text is written first, where nobody says another. */
  readonly sourceLanguage: string;
  /** By id (domain/survey-slots): in the languages that were asked for, and always in its source language. */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  /** Which language of each text the others are translations of. */
  readonly sources: Readonly<Record<string, string>>;
  /** The newest version that people are asked; nothing is new where its revision is the draft's. */
  readonly published: { readonly version: number; readonly revision: number; readonly publishedAt: Date } | null;
}

/** The survey of a consultation as it is being written; null where there is no such consultation. */
export async function readSurveyDraft(
  app: Application,
  organizationId: string,
  slug: string,
  languages: readonly string[] | 'all',
): Promise<SurveyDraftView | null> {
  return app.database.withTenant(organizationId, async (tx) => {
    const now = app.now();
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const consultationKey = { organizationId, consultationId: consultation.id };
    const survey = await findSurvey(tx, consultationKey);
    if (survey === null) return null;
    const key = { ...consultationKey, surveyId: survey.id };
    const { outline, revision, sourceLanguage } = await startSurveyDraft(tx, key, consultation, now);
    const newest = await newestVersion(tx, key, 'published');
    return {
      ...{ consultation, stage: stageAt(consultation, now), surveyId: survey.id, audience: survey.audience },
      ...{ outline, revision, sourceLanguage },
      ...textsById(await readSurveyTexts(tx, key, languages)),
      published: newest && {
        version: newest.version,
        revision: newest.revision ?? 0,
        publishedAt: newest.publishedAt,
      },
    };
  });
}

/** Stored texts as the domain takes them. */
export function textsById(stored: readonly StoredText[]): Pick<SurveyDraftView, 'texts' | 'sources'> {
  const sources = stored.flatMap(({ textId, source }) => (source === null ? [] : [[textId, source] as const]));
  return {
    texts: Object.fromEntries(stored.map(({ textId, text }) => [textId, text])),
    sources: Object.fromEntries(sources),
  };
}
