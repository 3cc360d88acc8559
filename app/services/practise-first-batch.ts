import type { TenantTransaction } from '#db/client.ts';
import { codebookOf, type PriorityArea } from '#db/read/consultations.ts';
import { areasOfBatch, firstBatchRow, type Practising } from '#db/read/practice.ts';
import { firstBatch, type FirstBatch } from '../domain/practice-comparison.ts';

/** The comparison, with the codebook that its areas stand in. */
export interface ComparedFirstBatch {
  readonly said: FirstBatch;
  readonly codebook: readonly PriorityArea[];
}

/** How a reader's first batch stands to what other readers said of the same comments, once they have ended all of it. */
export async function firstBatchOf(tx: TenantTransaction, reader: Practising): Promise<ComparedFirstBatch> {
  const row = await firstBatchRow(tx, reader);
  if (row?.finished !== true) return { said: firstBatch(false, []), codebook: [] };
  const read = await areasOfBatch(tx, reader, row.batch);
  const own = read.filter(({ userId }) => userId === reader.userId);
  const pairs = own.flatMap(({ commentId, areas }) =>
    read
      .filter((other) => other.commentId === commentId && other.userId !== reader.userId)
      .map((other) => ({ commentId, own: areas, other: other.areas })),
  );
  const said = firstBatch(true, pairs);
  const key = { organizationId: reader.organizationId, consultationId: row.consultationId };
  return { said, codebook: said.is === 'compared' ? await codebookOf(tx, key) : [] };
}
