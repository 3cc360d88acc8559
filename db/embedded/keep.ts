import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './launch.ts';

/** A server that ends this often within the time below is not going to stay. */
const MOST_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;
const PAUSE_MS = 200;

export interface KeptPostgres extends Pick<EmbeddedPostgres, 'connection' | 'dataDirectory' | 'adopted'> {
  stop(): Promise<void>;
}

/**
 * Starts or adopts the embedded server and sees to it that one keeps running, at the same address, until `stop`:
 * one that was killed, or that its owner stopped while we had adopted it, is started anew. Clients reconnect by themselves.
 * @param giveUp told once, when it cannot be had any longer.
 */
export async function keepEmbeddedPostgres(
  options: EmbeddedOptions,
  giveUp: (reason: Error) => void,
): Promise<KeptPostgres> {
  const first = await startEmbeddedPostgres(options);
  const { connection, dataDirectory, adopted } = first;
  const kept = { server: first, stopping: false };
  const isStopping = () => kept.stopping;
  const ended: number[] = [];

  const keep = async (): Promise<void> => {
    for (;;) {
      await kept.server.gone;
      if (isStopping()) return;
      ended.push(Date.now());
      if (ended.filter((at) => at > Date.now() - RESTART_WINDOW_MS).length > MOST_RESTARTS)
        throw new Error(`PostgreSQL does not stay up; its log is ${dataDirectory}/postgresql.log`);
      options.report?.('PostgreSQL ended; starting it again.');
      await sleep(PAUSE_MS);
      kept.server = await startEmbeddedPostgres({ ...options, socketDirectory: connection.host });
      if (isStopping()) return kept.server.stop();
    }
  };
  const keeping = keep().catch((reason: unknown) => {
    giveUp(reason instanceof Error ? reason : new Error(String(reason)));
  });
  const stop = async () => {
    kept.stopping = true;
    await kept.server.stop();
    if (!kept.server.adopted) await keeping;
  };
  return { connection, dataDirectory, adopted, stop };
}
