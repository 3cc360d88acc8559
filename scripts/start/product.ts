import path from 'node:path';
import type { Config } from '#app/config.ts';
import { openProviders } from '#app/providers/open-providers.ts';
import { inThisThread } from '#app/theming/parallel/pool.ts';
import { type Application, deriveKeys } from '#app/services/application.ts';
import { type Connection, openDatabase } from '#db/client.ts';
import { keepEmbeddedPostgres } from '#db/embedded/keep.ts';
import { migrate } from '#db/migrate.ts';
import { loadWordVectors } from '../word-vectors.ts';

type Report = (sentence: string) => void;

/** The product without its pages: a database that is up to date, and what services are given. */
export interface Product {
  readonly app: Application;
  /** As the owner of the tables. */
  readonly connection: Connection;
  readonly close: () => Promise<void>;
}

/**
 * Opens the product on the configured database, or on the embedded one, which it starts or adopts.
 * @param giveUp told when the embedded database cannot be kept running any longer.
 */
export async function openProduct(config: Config, report: Report, giveUp: (reason: Error) => void): Promise<Product> {
  const source = config.databaseUrl === null ? await embedded(config, report, giveUp) : given(config.databaseUrl);
  try {
    await migrate(source.connection);
  } catch (error) {
    await source.stop();
    if (config.databaseUrl === null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database that DATABASE_URL names cannot be used: ${reason}`, { cause: error });
  }
  const database = openDatabase(source.connection);
  const app = {
    ...{ database, keys: deriveKeys(config.secret), now: () => new Date(), publicUrl: config.publicUrl },
    providers: openProviders(config),
    theming: { words: (await loadWordVectors(report))?.buffer ?? null, openPool: inThisThread },
  };
  const close = async () => {
    await database.close();
    await source.stop();
  };
  return { app, connection: source.connection, close };
}

interface Source {
  readonly connection: Connection;
  stop(): Promise<void>;
}

function given(url: string): Source {
  return { connection: { url }, stop: () => Promise.resolve() };
}

async function embedded(config: Config, report: Report, giveUp: (reason: Error) => void): Promise<Source> {
  const wanted = path.join(config.dataDirectory, 'postgresql');
  report('Starting the database.');
  const options = { dataDirectory: wanted, mayMove: config.dataDirectoryIsDefault, report };
  const server = await keepEmbeddedPostgres(options, giveUp);
  if (server.adopted) report('Using the database that another start of Heard keeps running.');
  if (path.resolve(server.dataDirectory) !== wanted)
    report(
      `The database lies in ${server.dataDirectory}: it does not run as root, and other users cannot reach ${wanted}.`,
    );
  return server;
}
