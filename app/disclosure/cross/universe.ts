import { crossTableId } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { countOf } from '#app/domain/report/published.ts';
import { rowsToProtect } from '../table.ts';
import { isSmall } from '../threshold.ts';
import { commonColumns } from './common-columns.ts';
import type { Group, GroupedColumn } from './groups.ts';
import type { Pair, Protected } from './pairs.ts';

/** Whether it follows from people's answers who was asked, and not only from which version of the survey they had. */
export function isToldByAnswers({ subset }: ExactTable): boolean {
  return subset !== undefined && subset.gates.length > 0;
}

/** The groups of a table, with what has to be known of each before its column can be told. */
export function groupsOf({ exact, rowTable, columnTable, columns }: Pair, done: Protected): readonly Group[] {
  const shown = new Set(columns.table.rows.filter(({ cell }) => cell.type === 'count').map(({ key }) => key));
  const everybody = new Map(rowsToProtect(columnTable).map(({ key, count }) => [key, count]));
  const open = hiddenGates(rowTable, columnTable.id, done);
  return exact.columns.map(({ key, asked }) => ({
    ...{ key, asked, everybody: everybody.get(key) ?? asked },
    hidden: !shown.has(key) || open.has(key),
  }));
}

/**
 * The groups of which it is hidden how many gave the answers that decided who was asked. How many of such a group were asked
 * could give that away; of several together it says what follows from the others anyway.
 */
function hiddenGates({ subset }: ExactTable, columnTable: string, done: Protected): ReadonlySet<string> {
  const tables = (subset?.gates ?? []).flatMap((gate) => done.get(crossTableId(gate, columnTable))?.table ?? []);
  return new Set(
    tables.flatMap(({ columns, rows }) =>
      columns.flatMap(({ groups }, column) =>
        rows.some(({ cells }) => cells[column]?.type === 'hidden') ? groups : [],
      ),
    ),
  );
}

/**
 * Of two questions that some were asked, those asked the one may be nearly the same as those asked the other: in no group may
 * there be a few between them (as `protectTables` has it for all groups together).
 */
export function isTooNearAnother(pair: Pair, columns: readonly GroupedColumn[], done: Protected): boolean {
  if (!isToldByAnswers(pair.rowTable)) return false;
  const own = columns.map(({ key, positions, asked }) => ({
    ...{ key, asked },
    groups: positions.map((position) => pair.exact.columns[position]?.key ?? ''),
  }));
  return [...done.values()].some(({ table, pair: { rowTable } }) => {
    if (!isToldByAnswers(rowTable) || table.columnTable !== pair.columnTable.id) return false;
    const others = table.columns.map(({ asked, groups, key }) => ({ key, groups, asked: countOf(asked) ?? 0 }));
    return commonColumns(own, others).some(({ one, other }) => {
      const sum = (from: readonly { readonly asked: number }[], of: readonly number[]) =>
        of.reduce((total, column) => total + (from[column]?.asked ?? 0), 0);
      return isSmall(Math.abs(sum(own, one) - sum(others, other)), pair.threshold);
    });
  });
}
