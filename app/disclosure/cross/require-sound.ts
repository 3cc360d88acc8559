import type { ExactCrossTable } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { rowsToProtect } from '../table.ts';

/**
 * Throws a RangeError on a table by groups that contradicts itself or the two tables that it is of: a fault in the query
 * that made it must not become a published figure.
 */
export function requireSoundCross(cross: ExactCrossTable, rowTable: ExactTable, columnTable: ExactTable): void {
  const fault = (what: string) => new RangeError(`Table ${cross.id}: ${what}`);
  if (rowTable.id === columnTable.id) throw fault('a table by itself');
  if (columnTable.kind !== 'partition') throw fault('its groups overlap');
  const all = [...cross.columns.map(({ asked }) => asked), ...cross.rows.flatMap(({ counts }) => counts)];
  if (all.some((count) => !Number.isInteger(count) || count < 0)) throw fault('a count is not a whole number');
  if (sum(cross.columns.map(({ asked }) => asked)) !== rowTable.asked)
    throw fault('its columns are not of all who were asked');
  const groups = new Map(rowsToProtect(columnTable).map(({ key, count }) => [key, count]));
  for (const { key, asked } of cross.columns) {
    const everybody = groups.get(key);
    if (everybody === undefined) throw fault(`there is no group ${key}`);
    if (asked > everybody) throw fault(`more were asked in ${key} than there are`);
  }
  if (new Set(cross.columns.map(({ key }) => key)).size !== cross.columns.length) throw fault('a column stands twice');
  const rows = rowsToProtect(rowTable);
  if (rows.length !== cross.rows.length) throw fault('it has not the rows of its table');
  cross.rows.forEach(({ key, counts }, index) => {
    const row = rows[index];
    if (row?.key !== key) throw fault(`there is no row ${key}`);
    if (counts.length !== cross.columns.length) throw fault(`${key} has not as many cells as there are columns`);
    if (sum(counts) !== row.count) throw fault(`${key} does not add up to its row`);
    if (counts.some((count, column) => count > (cross.columns[column]?.asked ?? 0)))
      throw fault(`${key} has more people than were asked`);
  });
  if (rowTable.kind === 'partition')
    cross.columns.forEach(({ key, asked }, column) => {
      if (sum(cross.rows.map(({ counts }) => counts[column] ?? 0)) !== asked) throw fault(`${key} does not add up`);
    });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
