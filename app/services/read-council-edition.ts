import { findEdition, type PublishedEdition } from '#db/editions/edition.ts';
import type { Application } from './application.ts';

/** An edition for the Council alone; null where there is none with this number, or the one with it is public. */
export async function readCouncilEdition(
  app: Application,
  wanted: { readonly organizationId: string; readonly slug: string; readonly number: number },
): Promise<PublishedEdition | null> {
  const { organizationId, slug, number } = wanted;
  return app.database.withTenant(organizationId, (tx) =>
    findEdition(tx, organizationId, slug, number, 'council-preview'),
  );
}
