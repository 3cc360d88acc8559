import { pictureSizes, type PictureSize } from '#db/read/pictures.ts';
import type { Section } from '../domain/survey.ts';
import type { Application } from './application.ts';
import type { SurveyDraftView } from './read-survey-draft.ts';

/** The sizes of the pictures that a page of a survey would show while it is being written. */
export async function previewPictures(
  app: Application,
  { consultation }: Pick<SurveyDraftView, 'consultation'>,
  section: Section,
): Promise<readonly PictureSize[]> {
  const { organizationId, id: consultationId } = consultation;
  const ids = section.questions.flatMap((question) =>
    'display' in question && question.display === 'pictures'
      ? question.choices.flatMap(({ picture }) => (picture === undefined ? [] : [picture.id]))
      : [],
  );
  if (ids.length === 0) return [];
  return app.database.withTenant(organizationId, (tx) => pictureSizes(tx, { organizationId, consultationId }, ids));
}
