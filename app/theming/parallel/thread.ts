import { readlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createShard, type Shard, type ShardSetup } from './shard.ts';

interface Question {
  readonly number: number;
  readonly task: keyof Shard;
  readonly given: readonly unknown[];
}

/**
 * Linux counts niceness by thread: a person's page goes before a theming run on the same processors. Elsewhere threads
 * share one priority, and there is nothing to lower.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    os.setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), os.constants.priority.PRIORITY_LOW);
  } catch {
    // Without /proc the run is as important as everything else.
  }
}

giveWay();
const shard = createShard(workerData as ShardSetup);

parentPort?.on('message', ({ number, task, given }: Question) => {
  try {
    const call = shard[task] as (...values: readonly unknown[]) => unknown;
    parentPort?.postMessage({ number, value: call(...given) });
  } catch (error) {
    parentPort?.postMessage({ number, failed: error instanceof Error ? error.name : typeof error });
  }
});
