import type { ReadingCount } from './count-variable.ts';
import { columnOf, type ResultColumn, type ResultColumns } from './result-columns.ts';
import { comesFromReading, FIRST_CODE, NOT_ASKED, NOT_ASKED_CODE, WITHOUT_CODE } from './result-variable.ts';
import type { Selection } from './select-people.ts';

/** More cells than anybody reads: days by links, say. */
export const MOST_CELLS = 250_000;

/** Of everybody who was asked the row variable: how many of each group of the column variable are in each category. */
export interface CrossTab<Count extends number | null = number> {
  readonly rowVariable: string;
  readonly columnVariable: string;
  /** People in any column: a variable of several has people in more than one. */
  readonly people: Count;
  /** The groups, with those of no answer and those not asked where there are some. */
  readonly columns: readonly {
    readonly key: string;
    /** The denominator of the column. */
    readonly asked: Count;
    /** How many of them are in no row. */
    readonly without: Count;
    /** Of areas and themes as rows: whom the shares are of; `writers` is null where the column is of those read alone. */
    readonly reading: (Omit<ReadingCount, 'writers'> & { readonly writers: number | null }) | null;
  }[];
  /** The categories, with those of no answer last where everybody is in one row. */
  readonly rows: readonly { readonly key: string; readonly people: Count; readonly counts: readonly Count[] }[];
}

/** How many cells a table of the two would have at most. */
export function cellsOf(store: ResultColumns, rows: string, columns: string): number {
  return heightOf(columnOf(store, rows)) * heightOf(columnOf(store, columns));
}

/**
 * Counts a selection by two variables: each person once for each row and column that they are in. Where one of the two
 * comes from reading, people are those who were read, or of the random sample, as `countVariable` takes them.
 */
export function crossTabulate(store: ResultColumns, rowKey: string, columnKey: string, selection: Selection): CrossTab {
  const row = columnOf(store, rowKey);
  const column = columnOf(store, columnKey);
  const tally = tallyOf(store, row, column, selection);
  const { cells, asked, without, unread, writers, width } = tally;
  const columnRead = comesFromReading(column.variable);
  const rowRead = comesFromReading(row.variable);
  const shown = keysOf(column).filter(
    ({ code }) => code >= FIRST_CODE || ((asked[code] ?? 0) > 0 && !(columnRead && code === NOT_ASKED_CODE)),
  );
  const rows = keysOf(row).filter(
    ({ code }) => code >= FIRST_CODE || (code === WITHOUT_CODE && row.variable.kind === 'one'),
  );
  return {
    rowVariable: rowKey,
    columnVariable: columnKey,
    people: tally.people,
    columns: shown.map(({ key, code }) => ({
      key,
      asked: asked[code] ?? 0,
      without: without[code] ?? 0,
      reading: rowRead
        ? {
            basis: store.reading.basis,
            unread: unread[code] ?? 0,
            writers: columnRead ? null : (writers[code] ?? 0),
          }
        : null,
    })),
    rows: rows.map(({ key, code }) => ({
      key,
      people: tally.inRow[code] ?? 0,
      counts: shown.map((one) => cells[code * width + one.code] ?? 0),
    })),
  };
}

const heightOf = ({ variable }: ResultColumn) => FIRST_CODE + variable.categories.length;

function keysOf({ variable }: ResultColumn): readonly { readonly key: string; readonly code: number }[] {
  const categories = variable.categories.map(({ key }, index) => ({ key, code: FIRST_CODE + index }));
  const without = variable.without === null ? [] : [{ key: variable.without, code: WITHOUT_CODE }];
  return [...categories, ...without, { key: NOT_ASKED, code: NOT_ASKED_CODE }];
}

function tallyOf(store: ResultColumns, row: ResultColumn, column: ResultColumn, { members }: Selection) {
  const width = heightOf(column);
  const cells = new Uint32Array(heightOf(row) * width);
  const inRow = new Uint32Array(heightOf(row));
  const asked = new Uint32Array(width);
  const without = new Uint32Array(width);
  const unread = new Uint32Array(width);
  const writers = new Uint32Array(width);
  const rowRead = comesFromReading(row.variable);
  const columnRead = comesFromReading(column.variable);
  const { isBase: base, isWriter: wrote } = store.reading;
  const length = members === null ? store.people : members.length;
  let people = 0;
  for (let at = 0; at < length; at++) {
    const i = members === null ? at : (members[at] ?? 0);
    if (!rowRead && columnRead && base[i] === 0) continue;
    const from = row.offsets === null ? i : (row.offsets[i] ?? 0);
    const to = row.offsets === null ? i + 1 : (row.offsets[i + 1] ?? 0);
    const first = from === to ? WITHOUT_CODE : (row.codes[from] ?? NOT_ASKED_CODE);
    if (!rowRead && first === NOT_ASKED_CODE) continue;
    const begin = column.offsets === null ? i : (column.offsets[i] ?? 0);
    const ends = column.offsets === null ? i + 1 : (column.offsets[i + 1] ?? 0);
    const based = !rowRead || base[i] === 1;
    if (based && !(columnRead && begin < ends && column.codes[begin] === NOT_ASKED_CODE)) {
      people += 1;
      if (from === to) inRow[WITHOUT_CODE] = (inRow[WITHOUT_CODE] ?? 0) + 1;
      for (let k = from; k < to; k++)
        inRow[row.codes[k] ?? NOT_ASKED_CODE] = (inRow[row.codes[k] ?? NOT_ASKED_CODE] ?? 0) + 1;
    }
    for (let j = begin; j < ends || j === begin; j++) {
      const code = begin === ends ? WITHOUT_CODE : (column.codes[j] ?? NOT_ASKED_CODE);
      if (rowRead) writers[code] = (writers[code] ?? 0) + (wrote[i] ?? 0);
      if (!based) continue;
      asked[code] = (asked[code] ?? 0) + 1;
      if (first === NOT_ASKED_CODE) unread[code] = (unread[code] ?? 0) + 1;
      else if (first === WITHOUT_CODE) without[code] = (without[code] ?? 0) + 1;
      if (from === to) cells[WITHOUT_CODE * width + code] = (cells[WITHOUT_CODE * width + code] ?? 0) + 1;
      for (let k = from; k < to; k++) {
        const cell = (row.codes[k] ?? NOT_ASKED_CODE) * width + code;
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
    }
  }
  return { width, cells, inRow, asked, without, unread, writers, people };
}
