import { findOrganization as find, type Organization } from '#db/read/organizations.ts';
import type { Application } from './application.ts';

export type { Organization };

/** The organization that an address names, or null. */
export function findOrganization(app: Application, slug: string): Promise<Organization | null> {
  return find(app.database, slug);
}
