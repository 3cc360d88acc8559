import type { TenantTransaction } from '#db/client.ts';
import { areasOfBatch, firstBatchRow, type Practising } from '#db/read/practice.ts';
import { firstBatch, type FirstBatch } from '../domain/practice-comparison.ts';

/** How a reader's first batch stands to what other readers said of the same comments, once they have ended all of it. */
export async function firstBatchOf(tx: TenantTransaction, reader: Practising): Promise<FirstBatch> {
  const row = await firstBatchRow(tx, reader);
  if (row?.finished !== true) return firstBatch(false, []);
  const read = await areasOfBatch(tx, reader, row.batch);
  const own = read.filter(({ userId }) => userId === reader.userId);
  const pairs = own.flatMap(({ commentId, areas }) =>
    read
      .filter((other) => other.commentId === commentId && other.userId !== reader.userId)
      .map((other) => ({ commentId, own: areas, other: other.areas })),
  );
  return firstBatch(true, pairs);
}
