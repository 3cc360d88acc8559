import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '#app/config.ts';
import { startWorker } from '#app/jobs/worker.ts';
import { openProviders } from '#app/providers/open-providers.ts';
import { deriveKeys } from '#app/services/application.ts';
import { inThisThread } from '#app/theming/parallel/pool.ts';
import { type Connection, openDatabase } from '#db/client.ts';

/** What the thread is told as it starts. */
export interface WorkerData {
  readonly connection: Connection;
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly services: Pick<Config, 'embeddings' | 'assistant' | 'mail'>;
  /** Packed word vectors. */
  readonly words: ArrayBufferLike | null;
}

const { connection, secret, publicUrl, services, words } = workerData as WorkerData;
/** One for the round, one beside it; pages have the rest. */
const database = openDatabase(connection, { max: 2 });
const worker = startWorker({
  ...{ database, keys: deriveKeys(secret), now: () => new Date(), publicUrl },
  providers: openProviders(services),
  theming: { words, openPool: inThisThread },
});

parentPort?.once('message', () => {
  void worker
    .stop()
    .then(() => database.close())
    .then(() => parentPort?.close());
});
