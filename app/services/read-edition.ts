import { findEdition, type PublishedEdition } from '#db/editions/edition.ts';
import { editionCsv } from '../exchange/csv-edition.ts';
import type { Application } from './application.ts';
import { findOrganization } from './find-organization.ts';

/** The newest published edition of a consultation, or the one with this number; null when there is none to be read. */
export async function readEdition(
  app: Application,
  wanted: { readonly organization: string; readonly consultation: string; readonly number?: number | undefined },
): Promise<PublishedEdition | null> {
  const organization = await findOrganization(app, wanted.organization);
  if (organization === null) return null;
  return app.database.withTenant(organization.id, (tx) =>
    findEdition(tx, organization.id, wanted.consultation, wanted.number),
  );
}

/** The figures of an edition as a CSV file. */
export function csvOf({ document }: PublishedEdition): { readonly name: string; readonly content: string } {
  const { consultation, edition } = document;
  return { name: `what-we-heard-${consultation.slug}-edition-${String(edition)}.csv`, content: editionCsv(document) };
}
