import { randomUUID } from 'node:crypto';
import { organization } from '#db/schema/organization.ts';
import type { Writer } from './owner.ts';

export type OrganizationRow = typeof organization.$inferSelect;
type OrganizationTraits = Partial<OrganizationRow>;

/** An organization as it is stored; what no trait says is made up, and its slug is one that no other has. */
function buildOrganization(traits: OrganizationTraits = {}): OrganizationRow {
  const id = traits.id ?? randomUUID();
  return {
    id,
    slug: `partnership-${id.slice(0, 8)}`,
    name: { en: 'Example Partnership', fr: 'Partenariat Exemple' },
    timeZone: 'America/Toronto',
    contact: 'hello@partnership.example',
    demonstration: false,
    createdAt: new Date('2025-01-06T15:00:00Z'),
    ...traits,
  };
}

/** Writes an organization. Needs the owner of the tables. */
export async function createOrganization(into: Writer, traits: OrganizationTraits = {}): Promise<OrganizationRow> {
  const row = buildOrganization(traits);
  await into.insert(organization).values(row);
  return row;
}
