import { parentPort, workerData } from 'node:worker_threads';
import { startWorker } from '#app/jobs/worker.ts';
import { deriveKeys } from '#app/services/application.ts';
import { type Connection, openDatabase } from '#db/client.ts';

/** What the thread is told as it starts. */
export interface WorkerData {
  readonly connection: Connection;
  readonly secret: string;
  readonly publicUrl: string | null;
}

const { connection, secret, publicUrl } = workerData as WorkerData;
/** One for the round, one beside it; pages have the rest. */
const database = openDatabase(connection, { max: 2 });
const worker = startWorker({ database, keys: deriveKeys(secret), now: () => new Date(), publicUrl });

parentPort?.once('message', () => {
  void worker
    .stop()
    .then(() => database.close())
    .then(() => parentPort?.close());
});
