import type { AuditedPlace, AuditFinding, AuditReport } from '#app/domain/report/audit-report.ts';
import { crossTableId } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { keepEarlier, type EarlierEdition, type ProtectionAcrossEditions } from '../across-editions.ts';
import { hideRows } from '../nested.ts';
import { withhold } from '../protect.ts';
import type { AuditedEdition, KnownOfTables } from './audited-edition.ts';

/**
 * What is told more coarsely than the rules ask, since an audit found something or could not prove that it is safe:
 *
 * - by the id of a table by groups: how many of its columns are told together beyond the rules (`CrossTablesToProtect`)
 * - by `rowName`: a row of a table of yes or no that is hidden
 * - by the id of a table: it is not told anew; it keeps the figures of an earlier edition, or is withheld
 */
export type Coarsening = ReadonlyMap<string, number>;

/** More columns than there are: nothing is told by these groups. */
const ALL_COLUMNS = 10_000;
/** From this round on nothing is tried but what surely ends it. */
const LAST_TRIES = 5;

/**
 * The next thing to try, cell before columns before table: null where nothing is left that could be coarsened, and when
 * nothing has to be. `round` counts from 1 and makes the steps larger.
 */
export function coarserAfter(
  report: Pick<AuditReport, 'findings' | 'unproven'>,
  newest: AuditedEdition,
  before: Coarsening,
  { round, rankings = [] }: { readonly round: number } & Partial<Pick<KnownOfTables, 'rankings'>>,
): Coarsening | null {
  const next = new Map(before);
  const own = {
    tables: newest.tables.filter(({ figuresFrom }) => figuresFrom.edition === newest.edition),
    crossTables: (newest.crossTables ?? []).filter(
      ({ figuresFrom, columns }) => figuresFrom.edition === newest.edition && columns.length > 0,
    ),
  };
  const found = [...report.findings, ...report.unproven];
  const targets = found.flatMap(
    (finding) => lastPlacesOf(finding, own, before, { round, rankings }) ?? targetsOf(finding, own, newest, before),
  );
  // None in particular is to blame that could be told more coarsely: then all that is new is.
  const isSpent = targets.every((target) => before.has(target) && !own.crossTables.some(({ id }) => id === target));
  const blamed = isSpent && found.length > 0 ? own.tables.map(({ id }) => id) : targets;
  for (const target of new Set(blamed)) {
    const isByGroups = own.crossTables.some(({ id }) => id === target);
    if (isByGroups) next.set(target, round >= LAST_TRIES ? ALL_COLUMNS : (before.get(target) ?? 0) + 1);
    else next.set(target, 1);
  }
  const isNew = [...next].some(([target, more]) => before.get(target) !== more);
  return isNew ? next : null;
}

type Own = Pick<AuditedEdition, 'tables'> & { readonly crossTables: NonNullable<AuditedEdition['crossTables']> };

/**
 * Of a ranking the last place goes first: a hidden choice is had from its other places, and to withhold the one that it is
 * hidden in would help nothing. Null where the number is of no ranking, or no place is left.
 */
function lastPlacesOf(
  { place }: AuditFinding,
  { tables }: Own,
  before: Coarsening,
  { round, rankings }: { readonly round: number } & Pick<KnownOfTables, 'rankings'>,
): readonly string[] | null {
  if (place.columnTable !== undefined) return null;
  const ranking = rankings.find((places) => places.includes(place.table)) ?? [];
  const left = ranking.filter((id) => !before.has(id) && tables.some((table) => table.id === id));
  const [first, ...later] = left;
  if (first === undefined) return null;
  if (later.length === 0) return [first];
  return round >= LAST_TRIES ? later : later.slice(-1);
}

function targetsOf({ place }: AuditFinding, own: Own, newest: AuditedEdition, before: Coarsening): readonly string[] {
  if (place.columnTable !== undefined) return crossTargets(place, own, newest);
  const tables = [place.table, ...(place.other === undefined ? [] : [place.other.table])];
  const named = own.tables.filter(({ id }) => tables.includes(id));
  const first = named.find(({ id }) => !before.has(id));
  if (first === undefined) return tablesOf(place, own);
  const name = rowName(first.id, place.row ?? '');
  const isRow =
    first.kind === 'dichotomies' && place.since === undefined && first.rows.some(({ key }) => key === place.row);
  return [isRow && !before.has(name) ? name : first.id];
}

/** A number that stands in no table of its own is told by those whose denominator it is. */
function tablesOf({ table, row, audience }: AuditedPlace, own: Own): readonly string[] {
  const isOf = (of: string) =>
    (of === 'everybody' && table === `${audience}.people`) ||
    (of === 'read' && table === `${audience}.comments` && row === 'read') ||
    (of === 'sample' && table === `${audience}.sample` && row === 'sample');
  return own.tables.filter((one) => one.audience === audience && isOf(one.made.of)).map(({ id }) => id);
}

function crossTargets(place: AuditedPlace, own: Own, { tables }: AuditedEdition): readonly string[] {
  const { table, columnTable = '' } = place;
  const named = new Set([crossTableId(table, columnTable), crossTableId(columnTable, table)]);
  const direct = own.crossTables.filter(({ id }) => named.has(id)).map(({ id }) => id);
  if (direct.length > 0) return direct;
  const ofThem = new Set(
    tables.filter((one) => tablesOf(place, { tables: [one], crossTables: [] }).length > 0).map(({ id }) => id),
  );
  return own.crossTables
    .filter((one) => one.columnTable === columnTable && ofThem.has(one.rowTable))
    .map(({ id }) => id);
}

function rowName(table: string, row: string): string {
  return `${table} without ${row}`;
}

/** The tables of an edition with what a coarsening asks of them; those by groups are coarsened as they are protected. */
export function coarsenTables(
  tables: readonly ExactTable[],
  protections: readonly ProtectionAcrossEditions[],
  earlier: readonly EarlierEdition[],
  coarsening: Coarsening,
): readonly ProtectionAcrossEditions[] {
  return tables.flatMap((exact, index): ProtectionAcrossEditions[] => {
    const protection = protections[index];
    if (protection === undefined) return [];
    if (protection.keptFrom !== null) return [protection];
    if (coarsening.has(exact.id)) {
      return [keepEarlier(exact.id, earlier) ?? { ...withhold(exact, 'unproven'), keptFrom: null }];
    }
    const rows = exact.rows.filter(({ key }) => coarsening.has(rowName(exact.id, key))).map(({ key }) => key);
    return [hideRows(protection, exact.rows, new Set(rows), 'unproven')];
  });
}
