import { eq, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { organization } from '../schema/organization.ts';

export type Organization = typeof organization.$inferSelect;

/** The organization with this slug, or null. */
export async function findOrganization(database: Database, slug: string): Promise<Organization | null> {
  const rows = await database.global.select().from(organization).where(eq(organization.slug, slug)).limit(1);
  return rows[0] ?? null;
}

/** All organizations of this installation, by slug. */
export async function listOrganizations(database: Database): Promise<readonly Organization[]> {
  return database.global.select().from(organization).orderBy(organization.slug);
}

/** Organizations in which something waits for the worker. */
export async function organizationsWithWork(database: Database): Promise<readonly string[]> {
  const rows = await database.global.execute<{ organization_id: string }>(sql`select * from organizations_with_work()`);
  return rows.map((row) => row.organization_id);
}
