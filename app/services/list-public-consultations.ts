import { publishedSlugs } from '#db/editions/published.ts';
import { listOrganizations } from '#db/read/organizations.ts';
import { publicConsultations } from '#db/read/public-consultations.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { takesAnswers } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** What an organization has for the public: surveys that can be answered now, and reports that can be read. */
export interface PublicOffer {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly demonstration: boolean;
  readonly open: readonly { slug: string; title: LocalizedText; closesAt: Date | null; timeZone: string }[];
  readonly published: readonly { slug: string; title: LocalizedText }[];
}

/** Every organization with its open surveys and its published reports, newest first. */
export async function listPublicConsultations(app: Application): Promise<readonly PublicOffer[]> {
  const organizations = await listOrganizations(app.database);
  return Promise.all(
    organizations.map((organization) =>
      app.database.withTenant(organization.id, async (tx) => {
        const consultations = await publicConsultations(tx, organization.id);
        const published = await publishedSlugs(tx, organization.id);
        const { slug, name, demonstration } = organization;
        return {
          slug,
          name,
          demonstration,
          open: consultations.filter((c) => takesAnswers(c, app.now())),
          published: consultations.filter((c) => published.has(c.slug)),
        };
      }),
    ),
  );
}
