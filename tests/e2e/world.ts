import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Browser } from 'playwright-core';
import type { Config } from '#app/config.ts';
import { createServer } from '#app/server/http.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { launchBrowser } from './browser.ts';

/** A whole installation for a journey: a database, the HTTP server as it is started in earnest, and a browser. */
export interface World {
  readonly database: TestDatabase;
  readonly browser: Browser;
  /** Where the product answers, without a slash at the end. */
  readonly origin: string;
  /** What the background worker would do within the next seconds. */
  work(): Promise<void>;
  end(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const build = (await import(
    pathToFileURL(join(import.meta.dirname, '../../build/server/index.js')).href
  )) as ServerBuild;
  const config: Config = {
    environment: 'test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    secret: 'a secret of the journeys, long enough to be one',
    dataDirectory: '',
    dataDirectoryIsDefault: false,
    publicUrl: null,
    trustedProxies: 'loopback',
    embeddings: null,
    assistant: null,
    mail: null,
    demonstration: false,
  };
  const server = createServer({ build, app: database.app, config, log: () => undefined });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();
  return {
    database,
    browser,
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    work: () => workOnce(database.app),
    end: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.drop();
    },
  };
}
