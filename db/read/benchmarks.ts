import { and, asc, eq } from 'drizzle-orm';
import type { EditionBenchmark } from '#app/domain/report/edition-parts.ts';
import { foldLanguages } from '#app/domain/results/representation.ts';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { benchmark } from '../schema/results.ts';
import type { ConsultationKey } from './consultations.ts';

export type BenchmarkRow = typeof benchmark.$inferSelect;

/** The variable of a benchmark whose groups are the languages in which people answered. */
const LANGUAGE = 'language';

/** The population shares that a consultation has, by audience and variable. */
export async function benchmarksOf(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<readonly BenchmarkRow[]> {
  return tx
    .select()
    .from(benchmark)
    .where(and(eq(benchmark.organizationId, organizationId), eq(benchmark.consultationId, consultationId)))
    .orderBy(asc(benchmark.audience), asc(benchmark.variable));
}

/**
 * The same as an edition has them: beside the table whose rows the groups are. Languages that the consultation does not
 * offer are told together, as in that table.
 */
export async function benchmarksToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly EditionBenchmark[]> {
  const rows = await benchmarksOf(tx, key);
  if (rows.length === 0) return [];
  const [offered] = await tx
    .select({ languages: consultation.languages })
    .from(consultation)
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
  return rows.map(({ audience, variable, source, asOf, shares }) => {
    const ofLanguages = variable === LANGUAGE;
    return {
      table: ofLanguages ? `${audience}.languages` : `${audience}.question.${variable}`,
      ...{ source, asOf },
      shares: ofLanguages ? [...foldLanguages(shares, offered?.languages ?? [])] : [...shares],
    };
  });
}
