import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WorkerData } from './worker-thread.ts';

/** How long a thread that failed is left alone before another one takes its place. */
const RESTART_MS = 5_000;

/** A thread does not inherit what lets node read TypeScript (`--import tsx`), so it begins by registering that itself. */
const THREAD = `
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker-thread.ts', import.meta.url).href)});
});
`;

/**
 * Runs the background worker in a thread of its own: a theming run thinks for seconds, and nobody's page waits for it.
 * A thread that fails is followed by another; what it held comes back by itself.
 */
export function startInBackground(data: WorkerData, report: (sentence: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      const thread = new Worker(THREAD, { eval: true, workerData: data });
      const tell = () => {
        thread.postMessage('stop');
      };
      signal.addEventListener('abort', tell);
      // The kind alone: an error's text can quote what a person typed.
      thread.once('error', (error) => {
        report(`The background worker failed (${error.name}) and is started again.`);
      });
      await once(thread, 'exit').catch(() => undefined);
      signal.removeEventListener('abort', tell);
      await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
