import { crossTableId, type ExactCrossTable } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import type { ProtectionAcrossEditions } from '../across-editions.ts';
import { thresholdFor, type DisclosureRules } from '../rules.ts';
import type { ProtectedCrossTable } from './protect-one.ts';
import { requireSoundCross } from './require-sound.ts';

/** A table by groups with the two tables that it is of, and what is published of these. */
export interface Pair {
  readonly exact: ExactCrossTable;
  readonly rowTable: ExactTable;
  readonly columnTable: ExactTable;
  readonly rows: ProtectionAcrossEditions;
  readonly columns: ProtectionAcrossEditions;
  readonly threshold: number;
  /**
   * Why it cannot be told beside the others; null where it can. `transposed`: the same cells stand in another table, rows for
   * columns. `triangle`: its two tables are both groups by which a third is told; three tables that each hold two of
   * three questions say more together than what adds up. `places`: another place of the same ranking is told by the same, and
   * who has a choice in one place has it in no other.
   */
  readonly tied: 'transposed' | 'triangle' | 'places' | null;
}

/** What is published of the tables by groups that come before, by id. */
export type Protected = ReadonlyMap<string, { readonly pair: Pair; readonly table: ProtectedCrossTable }>;

interface Tables {
  readonly crossTables: readonly ExactCrossTable[];
  readonly tables: readonly ExactTable[];
  readonly protections: readonly ProtectionAcrossEditions[];
  readonly rules: DisclosureRules;
}

/** Throws a RangeError where a table is not there, stands twice, or contradicts itself. */
export function pairsOf({ crossTables, tables, protections, rules }: Tables): readonly Pair[] {
  const byId = new Map(tables.map((table, index) => [table.id, { table, protection: protections[index] }]));
  const seen = new Set<string>();
  const part = (cross: string, id: string) => {
    const found = byId.get(id);
    if (found?.protection?.table.id !== id) throw new RangeError(`Table ${cross} is of ${id}, which has no protection`);
    return { table: found.table, protection: found.protection };
  };
  const rankingOf = (id: string) => byId.get(id)?.table.placeOf;
  return crossTables.map((exact, index) => {
    const { id, rowTable, columnTable } = exact;
    if (id !== crossTableId(rowTable, columnTable)) throw new RangeError(`Table ${id} is not named after its tables`);
    if (seen.has(id)) throw new RangeError(`Table ${id} stands twice`);
    const isTransposed = seen.has(crossTableId(columnTable, rowTable));
    seen.add(id);
    const [row, column] = [part(id, rowTable), part(id, columnTable)];
    requireSoundCross(exact, row.table, column.table);
    return {
      ...{ exact, rowTable: row.table, columnTable: column.table },
      ...{ rows: row.protection, columns: column.protection },
      tied: isTransposed
        ? 'transposed'
        : isTriangle(exact, crossTables)
          ? 'triangle'
          : isOfPlaces(exact, crossTables.slice(0, index), rankingOf)
            ? 'places'
            : null,
      threshold: thresholdFor(rules, columnTable, ...familyOf(row.table, tables)),
    };
  });
}

function isTriangle({ rowTable, columnTable }: ExactCrossTable, all: readonly ExactCrossTable[]): boolean {
  const toldBy = (groups: string) => all.filter((table) => table.columnTable === groups).map((table) => table.rowTable);
  const byRows = new Set(toldBy(rowTable));
  return toldBy(columnTable).some((table) => byRows.has(table));
}

/** Whether it is of two places of one ranking, or of a place while another place of it is told beside the same table already. */
function isOfPlaces(
  { rowTable, columnTable }: ExactCrossTable,
  before: readonly ExactCrossTable[],
  rankingOf: (id: string) => string | undefined,
): boolean {
  const areOfOne = (one: string, other: string) =>
    one !== other && rankingOf(one) !== undefined && rankingOf(one) === rankingOf(other);
  const isTold = (place: string, beside: string) =>
    before.some(
      (table) =>
        (areOfOne(table.rowTable, place) && table.columnTable === beside) ||
        (areOfOne(table.columnTable, place) && table.rowTable === beside),
    );
  return areOfOne(rowTable, columnTable) || isTold(rowTable, columnTable) || isTold(columnTable, rowTable);
}

/** A table, those whose rows lie under its rows, and the one that its rows lie under: they are told in the same columns. */
function familyOf({ id, nested }: ExactTable, tables: readonly ExactTable[]): readonly string[] {
  const top = nested?.table ?? id;
  return [id, top, ...tables.filter((table) => table.nested?.table === top).map((table) => table.id)];
}

/** First what others need to know: the tables of gates, and those that rows of another table lie under. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const ordered: Pair[] = [];
  const seen = new Set<Pair>();
  const visit = (pair: Pair) => {
    if (seen.has(pair)) return;
    seen.add(pair);
    const needed = [...(pair.rowTable.subset?.gates ?? []), pair.rowTable.nested?.table];
    for (const other of pairs) {
      if (other.columnTable === pair.columnTable && needed.includes(other.rowTable.id)) visit(other);
    }
    ordered.push(pair);
  };
  pairs.forEach(visit);
  return ordered;
}
