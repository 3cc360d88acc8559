import { findConsultation } from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { findSurvey } from '#db/read/survey-drafts.ts';
import { surveyChanges, textsTouchedIn, undoings, type SurveyChangeRow } from '#db/read/survey-history.ts';
import { undoneBy } from '../domain/survey-conflict.ts';
import type { SurveyEdit } from '../domain/survey-edit.ts';
import type { Application } from './application.ts';

/** One line of a survey's history. */
export interface ListedChange {
  readonly revision: number;
  readonly kind: SurveyChangeRow['kind'];
  readonly edit: SurveyEdit | null;
  /** What its edit took the place of. */
  readonly inverse: SurveyEdit | null;
  readonly texts: readonly { readonly textId: string; readonly languages: readonly string[] }[];
  /** Who did it: a member's name; empty where they are gone. */
  readonly by: string;
  readonly at: Date;
  /** The change that it took back. */
  readonly undoes: number | null;
  /** The change that took it back. */
  readonly undoneBy: number | null;
  /** The version that it published. */
  readonly version: number | null;
}

/** What was done to a consultation's survey, the newest first; `before` is the revision where the last page ended. */
export async function listChanges(
  app: Application,
  organizationId: string,
  slug: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly ListedChange[]> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return [];
    const consultationKey = { organizationId, consultationId: consultation.id };
    const survey = await findSurvey(tx, consultationKey);
    if (survey === null) return [];
    const key = { ...consultationKey, surveyId: survey.id };
    const changes = await surveyChanges(tx, key, page);
    const revisions = changes.map(({ revision }) => revision);
    const touched = await textsTouchedIn(tx, key, revisions);
    const undone = undoneBy(await undoings(tx, key));
    const names = new Map((await membersOf(tx, organizationId)).map(({ userId, name }) => [userId, name]));
    return changes.map(({ revision, kind, edit, inverse, by, at, undoes, version }) => ({
      ...{ revision, kind, edit, inverse, at, undoes, version },
      texts: byText(touched.filter((text) => text.revision === revision)),
      by: names.get(by) ?? '',
      undoneBy: undone.get(revision) ?? null,
    }));
  });
}

function byText(touched: readonly { readonly textId: string; readonly language: string }[]) {
  const languages = new Map<string, string[]>();
  for (const { textId, language } of touched) languages.set(textId, [...(languages.get(textId) ?? []), language]);
  return [...languages].map(([textId, tags]) => ({ textId, languages: tags }));
}
