import { pictureSizes, readPicture as read, type PictureBytes, type PictureSize } from '#db/read/pictures.ts';
import type { Section } from '../domain/survey.ts';
import type { Application } from './application.ts';
import type { Organization } from './find-organization.ts';
import type { OpenedSurvey } from './open-survey.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A picture of an organization; null when there is none. */
export async function readPicture(
  app: Application,
  organization: Organization,
  id: string,
): Promise<PictureBytes | null> {
  if (!UUID.test(id)) return null;
  return app.database.withTenant(organization.id, (tx) => read(tx, organization.id, id));
}

/** The sizes of the pictures that a section shows; asks the database only where there are some. */
export async function picturesOf(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  section: Section,
): Promise<readonly PictureSize[]> {
  const ids = section.questions.flatMap((question) =>
    (question.type === 'single' || question.type === 'multiple') && question.display === 'pictures'
      ? question.choices.flatMap(({ picture }) => (picture === undefined ? [] : [picture.id]))
      : [],
  );
  if (ids.length === 0) return [];
  const key = { organizationId: organization.id, consultationId: consultation.id };
  return app.database.withTenant(organization.id, (tx) => pictureSizes(tx, key, ids));
}
