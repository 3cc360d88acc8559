import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { openClient, type Connection } from './client.ts';

/** Any number that no other program takes for its advisory lock in this database. */
const MIGRATION_LOCK = 727_001;

/**
 * Brings the database up to date, as the user of the connection (who owns the tables, and must be able to create the
 * role heard_app). Safe when several processes start at once: drizzle's own migrator has no lock, so one is held here
 * on the single connection that does the work, and is gone with it, even after a kill.
 */
export async function migrate(connection: Connection): Promise<void> {
  const client = openClient(connection, { max: 1 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(client), { migrationsFolder: join(import.meta.dirname, 'migrations') });
    if (!('url' in connection)) await letApplicationIn(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/**
 * On the embedded server, whose socket nobody else can reach, the application signs in as its own role: there is nothing
 * above it that `set role` could lead back to. An operator's server is signed in to as DATABASE_URL says.
 */
async function letApplicationIn(client: postgres.Sql): Promise<void> {
  const [role] = await client`select rolcanlogin as may from pg_roles where rolname = 'heard_app'`;
  if (role?.['may'] === false) await client`alter role heard_app login`;
}
