import { benchmarksOf, type BenchmarkRow } from '#db/read/benchmarks.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { TALLY_STEP } from '../disclosure/tally.ts';
import { dayAt } from '../domain/closing-day.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { DeclaredTable } from '../domain/report/declared-table.ts';
import { LANGUAGE_VARIABLE } from '../domain/results/benchmark-variable.ts';
import { variableOf } from '../domain/results/people-tables.ts';
import { compareToPopulation, foldLanguages, type Representation } from '../domain/results/representation.ts';
import { takesAnswers } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { countAnswerTables, type SeenTable } from './count-answer-tables.ts';

/** One variable of an audience with the population beside it. */
export interface HeardVariable {
  readonly key: string;
  readonly declared: DeclaredTable;
  readonly benchmark: BenchmarkRow;
  readonly representation: Representation;
}

export interface OpenRepresentation {
  readonly consultation: Consultation;
  readonly audiences: readonly { readonly key: string; readonly title: LocalizedText }[];
  /** The one that is shown. */
  readonly audience: string;
  /** Of when the figures are. */
  readonly asOf: Date;
  /** Those that have shares of the population, in the order of the survey. */
  readonly variables: readonly HeardVariable[];
  /** Those that have none yet. */
  readonly without: readonly DeclaredTable[];
  /** Figures are exact, and not for publication. */
  readonly exact: boolean;
  /** Whole days, today included, on which somebody can still answer; null: no end is settled, or nobody can any more. */
  readonly daysLeft: number | null;
  readonly takesAnswers: boolean;
}

/**
 * Holds who answered against the population, live. `missing`: there is no such consultation; `counting`: its answers are
 * being counted for the first time, or nobody has been asked anything yet.
 */
export async function openRepresentation(
  app: Application,
  organizationId: string,
  { slug, audience, exact }: { readonly slug: string; readonly audience: string | null; readonly exact: boolean },
): Promise<OpenRepresentation | { readonly consultation: Consultation; readonly audience: null } | 'missing'> {
  const consultation = await app.database.withTenant(organizationId, (tx) =>
    findConsultation(tx, organizationId, slug),
  );
  if (consultation === null) return 'missing';
  const counted = await countAnswerTables(app, consultation, audience, exact);
  if (counted === null) return { consultation, audience: null };
  const key = { organizationId, consultationId: consultation.id };
  const kept = await app.database.withTenant(organizationId, (tx) => benchmarksOf(tx, key));
  const benchmarks = kept.filter((one) => one.audience === counted.audience);
  const tables = counted.tables.filter(({ declared }) => variableOf(declared) !== null);
  const now = app.now();
  const isOpen = takesAnswers(consultation, now);
  return {
    ...{ consultation, exact, asOf: counted.asOf, audiences: counted.audiences, audience: counted.audience },
    variables: tables.flatMap((table) => heardVariable(table, benchmarks, consultation, exact)),
    without: tables.flatMap(({ declared }) =>
      benchmarks.some(({ variable }) => variable === variableOf(declared)) ? [] : [declared],
    ),
    takesAnswers: isOpen,
    daysLeft: isOpen ? daysLeft(consultation, now) : null,
  };
}

function heardVariable(
  { declared, table, answered }: SeenTable,
  benchmarks: readonly BenchmarkRow[],
  { languages, disclosureThreshold: fewest }: Consultation,
  exact: boolean,
): readonly HeardVariable[] {
  const key = variableOf(declared);
  const benchmark = benchmarks.find(({ variable }) => variable === key);
  if (key === null || benchmark === undefined) return [];
  const population = key === LANGUAGE_VARIABLE ? foldLanguages(benchmark.shares, languages) : benchmark.shares;
  // Of a partition the row for no answer says how many answered; of several choices that is said beside the table, or not.
  const known = table.kind === 'dichotomies' ? { answered } : {};
  const representation = compareToPopulation(table, population, { ...known, fewest, step: exact ? 1 : TALLY_STEP });
  return [{ key, declared, benchmark, representation }];
}

/** `closesAt` is the first instant after the last day. */
function daysLeft({ closesAt, timeZone }: Consultation, now: Date): number | null {
  if (closesAt === null) return null;
  const day = (instant: Date) => Date.parse(`${dayAt(instant, timeZone)}T00:00:00Z`);
  return Math.round((day(new Date(closesAt.getTime() - 1)) - day(now)) / 86_400_000) + 1;
}
