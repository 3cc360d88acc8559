import { columnOf, type ResultColumn, type ResultColumns } from '../results/result-columns.ts';
import { codesByKey, COMMENTS, FIRST_CODE, NOT_ASKED_CODE, SAMPLE, WITHOUT_CODE } from '../results/result-variable.ts';
import { FIELD } from '../results/declare-variables.ts';
import type { CrossTableShape, ExactCrossTable } from './cross-table.ts';
import type { DeclaredTable } from './declared-table.ts';
import type { ExactTable } from './exact-table.ts';
import { NO_ANSWER } from './published.ts';

/** A table that was declared, with its exact counts. */
export interface CountedTable {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
}

/**
 * Counts one table by groups from the columns of the same moment: of everybody whom the row table is of, how many of each
 * group are in each row. Throws a RangeError where a person is in no group, or in a row that was not declared.
 */
export function countCrossTable(
  shape: CrossTableShape,
  rows: CountedTable,
  columns: CountedTable,
  store: ResultColumns,
): ExactCrossTable {
  const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];
  const rowColumn = variableOf(rows.declared, store);
  const groupColumn = variableOf(columns.declared, store);
  const rowPlace = placesOf(rowColumn, rowKeys, 'leave-out');
  const groupPlace = placesOf(groupColumn, columnKeys, 'refuse');
  const isAsked = askedOf(rows.declared, rowColumn, store);
  const width = columnKeys.length;
  const asked = new Uint32Array(width);
  const cells = new Uint32Array(rowKeys.length * width);
  const { codes, offsets } = rowColumn;
  for (let i = 0; i < store.people; i++) {
    if (!isAsked(i)) continue;
    const group = groupPlace[groupColumn.codes[i] ?? NOT_ASKED_CODE] ?? -1;
    if (group < 0) throw new RangeError(`Table ${shape.id}: somebody is in no group`);
    asked[group] = (asked[group] ?? 0) + 1;
    const begin = offsets === null ? i : (offsets[i] ?? 0);
    const end = offsets === null ? i + 1 : (offsets[i + 1] ?? 0);
    for (let at = begin; at < end; at++) {
      const row = rowPlace[codes[at] ?? NOT_ASKED_CODE] ?? -1;
      if (row >= 0) cells[row * width + group] = (cells[row * width + group] ?? 0) + 1;
    }
  }
  return {
    ...shape,
    columns: columnKeys.map((key, place) => ({ key, asked: asked[place] ?? 0 })),
    rows: rowKeys.map((key, row) => ({ key, counts: [...cells.subarray(row * width, (row + 1) * width)] })),
  };
}

/** The rows of a table, with the one for no answer where somebody of a partition may have given none. */
function keysOf({ declared, exact }: CountedTable): readonly string[] {
  const keys = declared.rows.map(({ key }) => key);
  const allAnswered = exact.required && exact.answered === exact.asked;
  return declared.kind === 'partition' && !allAnswered ? [...keys, NO_ANSWER] : keys;
}

function variableOf({ counts }: DeclaredTable, store: ResultColumns): ResultColumn {
  switch (counts.of) {
    case 'languages':
      return columnOf(store, 'language');
    case 'channels':
      return columnOf(store, 'channel');
    case 'areas':
    case 'themes':
      return columnOf(store, counts.of);
    case 'choices':
      return columnOf(store, FIELD + counts.question);
    default:
      throw new RangeError(`A table of ${counts.of} has no groups and no rows to tell by groups`);
  }
}

/** Of each code, the place of its key; -1: none. A theme that lacks a name is in the columns and in no table. */
function placesOf({ variable }: ResultColumn, keys: readonly string[], unknown: 'leave-out' | 'refuse'): Int32Array {
  const places = new Int32Array(FIRST_CODE + variable.categories.length).fill(-1);
  variable.categories.forEach(({ key }, index) => {
    places[FIRST_CODE + index] = keys.indexOf(key);
    if (unknown === 'refuse' && !keys.includes(key)) throw new RangeError(`There is no group ${key}`);
  });
  places[WITHOUT_CODE] = keys.indexOf(NO_ANSWER);
  return places;
}

/** Whether the row table is of a person: everybody, who was asked, who was read, or the random sample. */
function askedOf({ made }: DeclaredTable, rows: ResultColumn, store: ResultColumns): (index: number) => boolean {
  const isIn = (variable: string, category: string) => {
    const column = columnOf(store, variable);
    const code = codesByKey(column.variable).get(category);
    return (index: number) => column.codes[index] === code;
  };
  switch (made.of) {
    case 'everybody':
      return () => true;
    case 'read':
      return isIn(COMMENTS, 'read');
    case 'sample':
      return isIn(SAMPLE, 'sample');
    case 'asked': {
      const { codes, offsets } = rows;
      return (index) => {
        const begin = offsets === null ? index : (offsets[index] ?? 0);
        const isEmpty = offsets !== null && begin === offsets[index + 1];
        return isEmpty || codes[begin] !== NOT_ASKED_CODE;
      };
    }
    case 'decisions':
      throw new RangeError('Decisions are not of people');
  }
}
