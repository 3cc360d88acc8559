import { isDeepStrictEqual } from 'node:util';
import { benchmarksOf, type BenchmarkRow } from '#db/read/benchmarks.ts';
import { holdConsultation } from '#db/read/consultation-settings.ts';
import { surveysOf } from '#db/read/editions.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { putBenchmark, removeBenchmarkRow } from '#db/write/benchmarks.ts';
import { dayAt } from '../domain/closing-day.ts';
import { sourceProblems, type SourceProblem, type TypedSource } from '../domain/results/benchmark-source.ts';
import { benchmarkVariables } from '../domain/results/people-tables.ts';
import { stateHash } from '../domain/settings.ts';
import type { BenchmarkFault } from '../exchange/benchmark-fault.ts';
import { readBenchmarkCsv } from '../exchange/csv-benchmark.ts';
import type { Application } from './application.ts';

/** What a form about an audience's shares of the population brings. */
export interface SentBenchmarks extends TypedSource {
  readonly slug: string;
  readonly audience: string;
  /** Of the page that it was sent from. */
  readonly seen: string;
  readonly bytes: Uint8Array;
  /** The variable of rows that do not name one; null: each has to. */
  readonly chosen: string | null;
}

export type BenchmarksKept =
  | { readonly outcome: 'kept' | 'missing' | 'changed' }
  | {
      readonly outcome: 'refused';
      readonly problems: readonly SourceProblem[];
      readonly faults: readonly BenchmarkFault[];
      readonly more: number;
    };

/** Stands for an audience's shares as a page showed them. */
export function stateOfBenchmarks(rows: readonly BenchmarkRow[]): string {
  return stateHash(rows.map(({ variable, uploadedAt }) => [variable, uploadedAt.toISOString()]));
}

/**
 * Keeps the shares of a file, each variable in place of what it had: all of them or, where anything is wrong, none. Where
 * somebody has changed them since the page was shown, nothing is written and the outcome is `changed`; the same file sent
 * twice is kept once.
 */
export async function keepBenchmarks(
  app: Application,
  { organizationId, userId }: Member,
  sent: SentBenchmarks,
): Promise<BenchmarksKept> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await holdConsultation(tx, organizationId, sent.slug);
    if (consultation === null) return { outcome: 'missing' };
    const key = { organizationId, consultationId: consultation.id };
    const versions = (await surveysOf(tx, key)).get(sent.audience);
    if (versions === undefined) return { outcome: 'missing' };
    const { audience } = sent;
    const { languages, timeZone } = consultation;
    const now = app.now();
    const variables = benchmarkVariables({ audience, versions, languages });
    const read = await readBenchmarkCsv({ bytes: sent.bytes, variables, chosen: sent.chosen });
    const problems = sourceProblems(sent, dayAt(now, timeZone));
    if (problems.length > 0 || 'faults' in read) {
      const { faults, more } = 'faults' in read ? read : { faults: [], more: 0 };
      return { outcome: 'refused', problems, faults, more };
    }
    const rows = (await benchmarksOf(tx, key)).filter((row) => row.audience === audience);
    const [source, asOf] = [sent.source.trim(), sent.asOf];
    const isKept = read.benchmarks.every(({ variable, shares }) => {
      const before = rows.find((row) => row.variable === variable);
      return before?.source === source && before.asOf === asOf && isDeepStrictEqual(before.shares, shares);
    });
    if (isKept) return { outcome: 'kept' };
    if (stateOfBenchmarks(rows) !== sent.seen) return { outcome: 'changed' };
    for (const { variable, shares } of read.benchmarks) {
      await putBenchmark(tx, { ...key, audience, variable, source, asOf, shares, uploadedBy: userId, uploadedAt: now });
      const event = { ...key, actor: userId, action: 'benchmark-kept', subject: variable };
      await writeAudit(tx, { ...event, details: { audience, asOf, groups: shares.length } }, now);
    }
    return { outcome: 'kept' };
  });
}

/** Takes the shares of one variable away, unless somebody has changed them since the page was shown. */
export async function removeBenchmark(
  app: Application,
  { organizationId, userId }: Member,
  sent: Pick<SentBenchmarks, 'slug' | 'audience' | 'seen'> & { readonly variable: string },
): Promise<'removed' | 'missing' | 'changed'> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await holdConsultation(tx, organizationId, sent.slug);
    if (consultation === null) return 'missing';
    const key = { organizationId, consultationId: consultation.id };
    const { audience, variable } = sent;
    const rows = (await benchmarksOf(tx, key)).filter((row) => row.audience === audience);
    if (!rows.some((row) => row.variable === variable)) return 'removed';
    if (stateOfBenchmarks(rows) !== sent.seen) return 'changed';
    await removeBenchmarkRow(tx, { ...key, audience, variable });
    const event = { ...key, actor: userId, action: 'benchmark-removed', subject: variable };
    await writeAudit(tx, { ...event, details: { audience } }, app.now());
    return 'removed';
  });
}
