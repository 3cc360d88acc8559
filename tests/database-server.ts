import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#db/embedded/launch.ts';
import type { EmbeddedConnection } from '#db/embedded/running.ts';
import { migrate } from '#db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server for this run alone. `database` names the migrated, empty database that tests copy: `create database … template …`. */
    databaseServer: EmbeddedConnection;
  }
}

const TEMPLATE = 'heard_template';

/** Vitest's global set-up: one PostgreSQL for a run, in a folder of its own, without fsync. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heard-tests-'));
  // As root, the server runs as another user, who must get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDirectory: path.join(folder, 'postgresql'), fsync: false });
  const template = { ...server.connection, database: TEMPLATE };
  const sql = postgres({ ...server.connection, max: 1, onnotice: () => undefined });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end({ timeout: 5 });
  await migrate(template);
  project.provide('databaseServer', template);
  return async () => {
    await server.stop();
    for (const directory of [folder, server.connection.host]) await rm(directory, { recursive: true, force: true });
  };
}
