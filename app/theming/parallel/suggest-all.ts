import { addTallies, emptyTally } from '../drift.ts';
import type { ThemingModels } from '../models.ts';
import type { ShardPool } from './pool.ts';
import { blockSize, type ReadAll } from './read-all.ts';
import type { BlockSuggestions } from './suggest-block.ts';

/** Has every block's suggestions made where the block was read, and puts them together in the order of the comments. */
export async function suggestAll(
  pool: ShardPool,
  read: ReadAll,
  models: ThemingModels,
  onProgress: (progress: { stage: 'suggest'; done: number; total: number }) => void,
): Promise<BlockSuggestions> {
  await Promise.all(Array.from({ length: pool.size }, (_, shard) => pool.run(shard, 'learn', models)));
  const total = read.languages.length;
  let done = 0;
  const blocks = await Promise.all(
    Array.from({ length: read.blocks }, async (_, block) => {
      const made = await pool.run(block, 'suggest', block);
      done = Math.min(total, done + blockSize);
      onProgress({ stage: 'suggest', done, total });
      return made;
    }),
  );
  return {
    suggestions: blocks.flatMap(({ suggestions }) => suggestions),
    inHalves: blocks.flatMap(({ inHalves }) => inHalves),
    doubts: blocks.flatMap(({ doubts }) => doubts),
    tally: blocks.reduce((sum, { tally }) => addTallies(sum, tally), emptyTally),
  };
}
