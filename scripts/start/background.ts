import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WorkerData } from './worker-thread.ts';

/** How long a thread that failed is left alone before another one takes its place. */
const RESTART_MS = 5_000;

/**
 * Runs the background worker in a thread of its own: a theming run thinks for seconds, and nobody's page waits for it.
 * A thread that fails is followed by another; what it held comes back by itself.
 */
export function startInBackground(data: WorkerData, report: (sentence: string) => void): { stop(): Promise<void> } {
  let stopping = false;
  let current: Worker | null = null;
  const run = async () => {
    while (!stopping) {
      current = new Worker(new URL('./worker-thread.ts', import.meta.url), { workerData: data });
      // The kind alone: an error's text can quote what a person typed.
      current.once('error', (error) => report(`The background worker failed (${error.name}) and is started again.`));
      await once(current, 'exit').catch(() => undefined);
      if (!stopping) await sleep(RESTART_MS, undefined, { ref: false });
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping = true;
      current?.postMessage('stop');
      await running;
    },
  };
}
