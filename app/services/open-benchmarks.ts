import { benchmarksOf, type BenchmarkRow } from '#db/read/benchmarks.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { surveysOf } from '#db/read/editions.ts';
import { membersOf } from '#db/read/members.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { DeclaredTable } from '../domain/report/declared-table.ts';
import { answerTables, variableOf } from '../domain/results/people-tables.ts';
import { benchmarkCsv } from '../exchange/csv-benchmark-template.ts';
import type { Application } from './application.ts';
import { stateOfBenchmarks } from './keep-benchmarks.ts';

export interface OpenBenchmarks {
  readonly consultation: Consultation;
  readonly audiences: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly audience: string | null;
  /** What the population can be told by, in the order of the survey, each with what is kept of it. */
  readonly variables: readonly {
    readonly key: string;
    readonly declared: DeclaredTable;
    readonly kept: BenchmarkRow | null;
    /** Who brought it; null: a former member, or nobody. */
    readonly by: string | null;
  }[];
  readonly seen: string;
}

/** The shares of the population that an audience has, and could have; null: there is no such consultation or audience. */
export function openBenchmarks(
  app: Application,
  organizationId: string,
  slug: string,
  asked: string | null,
): Promise<OpenBenchmarks | null> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const surveys = [...(await surveysOf(tx, key))];
    const shown = asked === null ? surveys[0] : surveys.find(([audience]) => audience === asked);
    if (shown === undefined && asked !== null) return null;
    const names = new Map((await membersOf(tx, organizationId)).map(({ userId, name }) => [userId, name]));
    const rows = (await benchmarksOf(tx, key)).filter(({ audience }) => audience === shown?.[0]);
    const { languages } = consultation;
    const tables = shown === undefined ? [] : answerTables({ audience: shown[0], versions: shown[1], languages });
    return {
      consultation,
      audiences: surveys.map(([audience, versions]) => ({ key: audience, title: versions.at(-1)?.title ?? {} })),
      audience: shown?.[0] ?? null,
      variables: tables.flatMap((declared) => {
        const variable = variableOf(declared);
        if (variable === null) return [];
        const kept = rows.find((row) => row.variable === variable) ?? null;
        return [{ key: variable, declared, kept, by: names.get(kept?.uploadedBy ?? '') ?? null }];
      }),
      seen: stateOfBenchmarks(rows),
    };
  });
}

/** A file to fill in, with every group that the survey has and the shares that are kept; null as above. */
export async function downloadBenchmarks(
  app: Application,
  organizationId: string,
  slug: string,
  { audience, language }: { readonly audience: string | null; readonly language: 'en' | 'fr' },
): Promise<string | null> {
  const open = await openBenchmarks(app, organizationId, slug, audience);
  if (open === null) return null;
  return benchmarkCsv(
    open.variables.map(({ key, declared, kept }) => ({ key, rows: declared.rows, shares: kept?.shares ?? [] })),
    language,
  );
}
