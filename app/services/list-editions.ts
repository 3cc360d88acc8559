import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { editionListOf, type ListedEdition } from '#db/read/edition-list.ts';
import type { Application } from './application.ts';

interface ListedEditions {
  readonly consultation: Consultation;
  /** The newest first, previews for the Council among them. */
  readonly editions: readonly ListedEdition[];
}

/** The editions of a consultation; null where there is no such consultation. */
export async function listEditions(
  app: Application,
  organization: { readonly id: string },
  slug: string,
): Promise<ListedEditions | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    return { consultation, editions: await editionListOf(tx, key) };
  });
}
