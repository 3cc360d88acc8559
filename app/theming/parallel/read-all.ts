import type { CommentLanguage, RunNote, ThemingComment } from '../types.ts';
import type { ShardPool } from './pool.ts';

/** Comments are handed out in blocks of this size: large enough that handing costs nothing, small enough to show progress. */
export const blockSize = 1_000;

/** All comments of a run, read; the comments themselves are with the shards. */
export interface ReadAll {
  /** In the order of the comments. */
  readonly languages: readonly CommentLanguage[];
  readonly speaks: readonly boolean[];
  readonly notes: readonly RunNote[];
  readonly blocks: number;
}

/** Has every block read by the shard that it will stay with. */
export async function readAll(
  pool: ShardPool,
  comments: readonly ThemingComment[],
  onProgress: (progress: { stage: 'read'; done: number; total: number }) => void,
): Promise<ReadAll> {
  const blocks = Math.ceil(comments.length / blockSize);
  let done = 0;
  const readings = await Promise.all(
    Array.from({ length: blocks }, async (_, block) => {
      const own = comments.slice(block * blockSize, (block + 1) * blockSize);
      const reading = await pool.run(block, 'read', block, own);
      done += own.length;
      onProgress({ stage: 'read', done, total: comments.length });
      return reading;
    }),
  );
  return {
    languages: readings.flatMap(({ languages }) => languages),
    speaks: readings.flatMap(({ speaks }) => speaks),
    notes: [...duplicateIds(comments), ...readings.flatMap(({ notes }) => notes)],
    blocks,
  };
}

/** Of comments in the order of their ids. */
function duplicateIds(comments: readonly ThemingComment[]): RunNote[] {
  return comments.flatMap(({ id }, index) =>
    index > 0 && comments[index - 1]?.id === id ? [{ code: 'duplicate-id', commentId: id }] : [],
  );
}
