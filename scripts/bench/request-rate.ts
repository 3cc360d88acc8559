import { Worker } from 'node:worker_threads';

/** What a server answered: how many a second, and the time of one, in milliseconds, of which 95 in 100 took less. */
export interface RequestRate {
  readonly perSecond: number;
  readonly p95: number;
}

const SECONDS = 5;
const AT_ONCE = 16;

/**
 * Asks for one address over and over on kept connections, from a thread of its own, so that asking is not counted as
 * answering. Anything but a whole 200 with a body is a fault.
 */
export async function requestRate(address: string, atOnce = AT_ONCE): Promise<RequestRate> {
  const worker = new Worker(new URL('request-worker.mjs', import.meta.url), {
    workerData: { address, atOnce, seconds: SECONDS },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (rate: RequestRate) => {
      resolve(rate);
    });
    worker.once('error', reject);
  });
}
