import { Worker } from 'node:worker_threads';
import type { OpenPool, ShardPool } from './pool.ts';

/** A thread does not inherit what lets node read TypeScript (`--import tsx`), so it begins by registering that itself. */
const THREAD = `
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./thread.ts', import.meta.url).href)});
});
`;

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  /** Only the kind of an error leaves a thread: its text can quote what a person typed. */
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** A pool of so many threads, each with one shard. A thread that dies fails what it was asked, and the run with it. */
export function inThreads(size: number): OpenPool {
  return (setup): ShardPool => {
    let asked = 0;
    const threads = Array.from({ length: size }, () => {
      const thread = new Worker(THREAD, { eval: true, workerData: setup });
      const waiting = new Map<number, Waiting>();
      const state: { ended: Error | null } = { ended: null };
      const failAll = (kind: string): void => {
        state.ended ??= new Error(`A theming thread failed (${kind})`);
        for (const { reject } of waiting.values()) reject(state.ended);
        waiting.clear();
      };
      thread.on('message', ({ number, value, failed }: Answer) => {
        const one = waiting.get(number);
        waiting.delete(number);
        if (failed === undefined) one?.resolve(value as never);
        else one?.reject(new Error(`A theming thread failed (${failed})`));
      });
      thread.on('error', (error) => {
        failAll(error.name);
      });
      thread.on('exit', () => {
        failAll('exit');
      });
      return { thread, waiting, state };
    });
    return {
      size,
      run: (shard, task, ...given) =>
        new Promise((resolve, reject) => {
          const one = threads[shard % size];
          if (one === undefined) throw new RangeError('A pool has one thread at least');
          // What nobody answers any more would be waited for without end.
          if (one.state.ended !== null) throw one.state.ended;
          asked += 1;
          one.waiting.set(asked, { resolve, reject });
          one.thread.postMessage({ number: asked, task, given });
        }),
      end: async () => {
        for (const { thread } of threads) await thread.terminate();
      },
    };
  };
}
