import type { ExactTable } from '#app/domain/report/exact-table.ts';
import type { Cell, PublishableCount } from '#app/domain/report/published.ts';
import type { ProtectedCrossTable } from './cross/protect-one.ts';
import type { Protection } from './protect.ts';
import { hidden, shown } from './publishable.ts';
import type { Draw } from './rules.ts';

const ROUNDING_BASE = 5;

/**
 * A count rounded to a multiple of five: up with a probability of a fifth for each person above the multiple below, else
 * down, so that a count is right on average. `drawn` is from 0 up to 1. A multiple of five stays as it is, and so does nobody.
 *
 * It is the random rounding of Statistics Canada's census ("Data Quality and Confidentiality Standards and Guidelines (Public)",
 * 2011 Census: all counts are rounded to a base of 5), with the unbiased probabilities that the Handbook on Statistical
 * Disclosure Control (second edition, 2024, section 5.5) gives for any base.
 */
export function roundCount(count: number, drawn: number): number {
  const above = count % ROUNDING_BASE;
  return count - above + (drawn < above / ROUNDING_BASE ? ROUNDING_BASE : 0);
}

/**
 * Rounds what suppression has left; it comes after suppression and never instead of it, since rounded tables that share
 * counts can be unpicked (the handbook says so of random rounding). Rounded counts need not add up, and say that they are rounded.
 *
 * The same people are rounded the same way wherever they are counted, in every table and every edition, for as long as they
 * are as many: what is drawn depends on whom a number counts and how many they are. Otherwise the numbers of many tables, or
 * of a page that is loaded again, could be averaged.
 */
export function roundProtections<P extends Protection>(
  protections: readonly P[],
  tables: readonly ExactTable[],
  draw: Draw,
): readonly P[] {
  return protections.map((protection, index) => {
    const exact = tables[index];
    const { table } = protection;
    if (exact?.id !== table.id) throw new RangeError(`There is no exact table ${table.id}`);
    return {
      ...protection,
      table: {
        ...table,
        asked: roundCell(table.asked, populationOf(exact), draw),
        ...(table.unread !== undefined && { unread: roundCell(table.unread, `${table.id} unread`, draw) }),
        rows: table.rows.map(({ key, cell }) => ({ key, cell: roundCell(cell, groupId(table.id, [key]), draw) })),
        rounded: true,
      },
    };
  });
}

/** The same of a table by groups; `rowTable` is the exact one that its rows are of. */
export function roundCrossTable(table: ProtectedCrossTable, rowTable: ExactTable, draw: Draw): ProtectedCrossTable {
  const population = populationOf(rowTable);
  const isEverybody = population === rowTable.audience;
  const { columns, rows, columnTable } = table;
  return {
    ...table,
    columns: columns.map((column) => {
      const group = groupId(columnTable, column.groups);
      return { ...column, asked: roundCell(column.asked, isEverybody ? group : `${population} by ${group}`, draw) };
    }),
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: cells.map((cell, index) =>
        roundCell(
          cell,
          `${groupId(table.rowTable, [key])} by ${groupId(columnTable, columns[index]?.groups ?? [])}`,
          draw,
        ),
      ),
    })),
    rounded: true,
  };
}

/** Of whom a table speaks: everybody of an audience, a row of another table, or those who were asked a question. */
function populationOf({ id, audience, within, subset }: ExactTable): string {
  if (within !== undefined) return groupId(within.table, [within.row]);
  return subset === undefined ? audience : id;
}

function groupId(table: string, rows: readonly string[]): string {
  return `${table} ${[...rows].sort().join('+')}`;
}

function roundCell(cell: Cell, whom: string, draw: Draw): Cell<PublishableCount> {
  if (cell.type === 'hidden') return hidden;
  return shown(roundCount(cell.value, draw(`${whom} ${String(cell.value)}`)));
}
