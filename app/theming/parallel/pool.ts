import { setImmediate as nextTurn } from 'node:timers/promises';
import { createShard, type Shard, type ShardSetup } from './shard.ts';

/** What a shard can be asked to do, by name. */
export type ShardTask = keyof Shard;

/**
 * Shards that work at the same time. What a task gives depends on its arguments and on what the same shard was asked
 * before, never on how many shards there are.
 */
export interface ShardPool {
  readonly size: number;
  run<Task extends ShardTask>(
    shard: number,
    task: Task,
    ...given: Parameters<Shard[Task]>
  ): Promise<ReturnType<Shard[Task]>>;
  end(): Promise<void>;
}

/** Opens the shards of one run. */
export type OpenPool = (setup: ShardSetup) => ShardPool;

/** One shard, in the thread that asks; between two tasks whatever else waits there has its turn. */
export const inThisThread: OpenPool = (setup) => {
  const shard = createShard(setup);
  let before: Promise<unknown> = Promise.resolve();
  return {
    size: 1,
    run: (_shard, task, ...given) => {
      const call = shard[task] as unknown as (...values: typeof given) => ReturnType<Shard[typeof task]>;
      const done = before.then(() => nextTurn()).then(() => call(...given));
      before = done.catch(() => undefined);
      return done;
    },
    end: () => Promise.resolve(),
  };
};
