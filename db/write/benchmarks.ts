import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { benchmark } from '../schema/results.ts';

type NewBenchmark = typeof benchmark.$inferInsert;

/** Writes the shares of one variable, in place of what was there. */
export async function putBenchmark(tx: TenantTransaction, row: NewBenchmark): Promise<void> {
  const { source, asOf, shares, uploadedBy, uploadedAt } = row;
  await tx
    .insert(benchmark)
    .values(row)
    .onConflictDoUpdate({
      target: [benchmark.organizationId, benchmark.consultationId, benchmark.audience, benchmark.variable],
      set: { source, asOf, shares, uploadedBy, uploadedAt },
    });
}

/** Takes the shares of one variable away; whether there were any. */
export async function removeBenchmarkRow(
  tx: TenantTransaction,
  key: Pick<NewBenchmark, 'organizationId' | 'consultationId' | 'audience' | 'variable'>,
): Promise<boolean> {
  const gone = await tx
    .delete(benchmark)
    .where(
      and(
        eq(benchmark.organizationId, key.organizationId),
        eq(benchmark.consultationId, key.consultationId),
        eq(benchmark.audience, key.audience),
        eq(benchmark.variable, key.variable),
      ),
    )
    .returning({ variable: benchmark.variable });
  return gone.length > 0;
}
