import type { PublishedCrossTable } from '#app/domain/report/cross-table.ts';
import { countOf, type PublishedTable } from '#app/domain/report/published.ts';
import { narrow, type Equation } from '../bounds.ts';
import type { Interval } from '../feasible-interval.ts';
import { isSmall } from '../threshold.ts';
import { commonColumns, togetherIn, type CommonColumns } from './common-columns.ts';
import type { Pair } from './pairs.ts';
import type { CrossProtection } from './protect-one.ts';

/** More people than any consultation has: stands for no bound. */
const MANY = 1e9;

/** A table by groups in an earlier edition, with the tables of that edition. */
interface Earlier {
  readonly table: PublishedCrossTable;
  readonly tables: readonly PublishedTable[];
}

/** One number in both editions; null where it is hidden. */
interface Twice {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Whether a reader of both editions learns nothing about fewer people than the threshold: every column, every cell that is
 * shown in both, of a yes or no those who did not say yes, and of each group those of whom the table does not speak, are as
 * many as they were or differ by enough; and what is hidden in one or both stays hidden from somebody who supposes that people only
 * came, or only went.
 */
export function crossDifferenceIsSafe(pair: Pair, earlier: Earlier, own: CrossProtection): boolean {
  const { table, threshold } = own;
  const common = commonColumns(earlier.table.columns, table.columns);
  const asked = common.map(({ one, other }) => ({
    before: togetherIn(
      earlier.table.columns.map((column) => column.asked),
      one,
    ),
    after: togetherIn(
      table.columns.map((column) => column.asked),
      other,
    ),
  }));
  const rows = rowsTwice(earlier.table, table, common);
  const steps = asked.map(stepOf);
  const differs = (step: number | null) => step !== null && isSmall(Math.abs(step), threshold);
  if (steps.some(differs)) return false;
  if (rows.some(({ cells }) => cells.some((cell) => differs(stepOf(cell))))) return false;
  const minus = (one: number | null | undefined, other: number | null) =>
    one === undefined || one === null || other === null ? null : one - other;
  if (pair.rowTable.kind === 'dichotomies') {
    const noes = rows.flatMap(({ cells }) => cells.map((cell, index) => minus(steps[index], stepOf(cell))));
    if (noes.some(differs)) return false;
  }
  const groups = groupsTwice(pair, earlier, table, common);
  if (groups.some((group, index) => differs(minus(stepOf(group), steps[index] ?? null)))) return false;
  return staysHidden(pair, earlier, rows, asked, threshold);
}

function stepOf({ before, after }: Twice): number | null {
  return before === null || after === null ? null : after - before;
}

interface RowTwice {
  readonly key: string;
  readonly cells: readonly Twice[];
}

/** All rows of both tables. A row that one of them lacks held nobody there. */
function rowsTwice(
  before: PublishedCrossTable,
  after: PublishedCrossTable,
  common: readonly CommonColumns[],
): readonly RowTwice[] {
  const keys = new Set([...before.rows, ...after.rows].map(({ key }) => key));
  const inRow = (table: PublishedCrossTable, key: string, columns: readonly number[]) => {
    const row = table.rows.find((candidate) => candidate.key === key);
    return row === undefined ? 0 : togetherIn(row.cells, columns);
  };
  return [...keys].map((key) => ({
    key,
    cells: common.map(({ one, other }) => ({ before: inRow(before, key, one), after: inRow(after, key, other) })),
  }));
}

/** How many are in the groups of each set of columns, by the column table. */
function groupsTwice(
  { columnTable, columns }: Pair,
  earlier: Earlier,
  after: PublishedCrossTable,
  common: readonly CommonColumns[],
): readonly Twice[] {
  const old = earlier.tables.find(({ id }) => id === columnTable.id);
  const sum = (table: PublishedTable | undefined, groups: readonly string[]) => {
    const counts = groups.map((group) => {
      const row = table?.rows.find(({ key }) => key === group);
      return row === undefined ? null : countOf(row.cell);
    });
    return counts.includes(null) ? null : counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  };
  const groupsOf = (of: PublishedCrossTable, positions: readonly number[]) =>
    positions.flatMap((position) => of.columns[position]?.groups ?? []);
  return common.map(({ one, other }) => ({
    before: sum(old, groupsOf(earlier.table, one)),
    after: sum(columns.table, groupsOf(after, other)),
  }));
}

/** Attacks what is hidden with both editions at once, and with each by itself: together they must not say more than allowed. */
function staysHidden(
  { rowTable, rows: now }: Pair,
  earlier: Earlier,
  rows: readonly RowTwice[],
  asked: readonly Twice[],
  threshold: number,
): boolean {
  const unknown = rows.some(({ cells }) => cells.some(({ before, after }) => before === null || after === null));
  const steps = asked.map(stepOf);
  const direction = steps.every((step) => step !== null && step >= 0)
    ? 1
    : steps.every((step) => step !== null && step <= 0)
      ? -1
      : null;
  if (!unknown || direction === null) return true;
  const old = earlier.tables.find(({ id }) => id === rowTable.id);
  const totals = rows.map(({ key }): Twice => ({ before: countIn(old, key), after: countIn(now.table, key) }));
  const [apart, together] = [
    narrowed({ rows, asked, totals, partition: rowTable.kind === 'partition' }, null),
    narrowed({ rows, asked, totals, partition: rowTable.kind === 'partition' }, direction),
  ];
  if (apart === null || together === null) return true;
  return rows.every(({ cells }, row) =>
    cells.every((cell, column) =>
      ([cell.before, cell.after] as const).every((value, side) => {
        const index = variable(cells.length, row, column, side);
        return value !== null || widthOf(together, index) >= Math.min(threshold, widthOf(apart, index));
      }),
    ),
  );
}

function countIn(table: PublishedTable | undefined, key: string): number | null {
  if (table === undefined) return null;
  const row = table.rows.find((candidate) => candidate.key === key);
  return row === undefined ? 0 : countOf(row.cell);
}

function widthOf(bounds: readonly Interval[], index: number): number {
  const bound = bounds[index];
  return bound === undefined ? 0 : bound.highest - bound.lowest;
}

/** Three unknowns for each cell: before, after, and how many came (or went). */
function variable(columns: number, row: number, column: number, which: number): number {
  return (row * columns + column) * 3 + which;
}

interface BothEditions {
  readonly rows: readonly RowTwice[];
  readonly asked: readonly Twice[];
  readonly totals: readonly Twice[];
  readonly partition: boolean;
}

function narrowed(
  { rows, asked, totals, partition }: BothEditions,
  direction: 1 | -1 | null,
): readonly Interval[] | null {
  const within = (value: number | null, most: number | null): Interval =>
    value === null ? { lowest: 0, highest: most ?? MANY } : { lowest: value, highest: value };
  const bounds = rows.flatMap(({ cells }) =>
    cells.flatMap(({ before, after }, column) => {
      const { before: askedBefore = null, after: askedAfter = null } = asked[column] ?? {};
      const most = direction === null ? null : Math.abs((askedAfter ?? 0) - (askedBefore ?? 0));
      return [within(before, askedBefore), within(after, askedAfter), { lowest: 0, highest: most ?? MANY }];
    }),
  );
  const equations: Equation[] = [];
  const sumTo = (value: number | null, variables: readonly number[]) => {
    if (value !== null) equations.push({ value, terms: variables.map((index) => ({ variable: index, sign: 1 })) });
  };
  rows.forEach((_, row) => {
    ([0, 1] as const).forEach((side) => {
      const total = side === 0 ? totals[row]?.before : totals[row]?.after;
      sumTo(
        total ?? null,
        asked.map((__, column) => variable(asked.length, row, column, side)),
      );
    });
  });
  asked.forEach(({ before, after }, column) => {
    const inColumn = (which: number) => rows.map((_, row) => variable(asked.length, row, column, which));
    if (partition) {
      sumTo(before, inColumn(0));
      sumTo(after, inColumn(1));
    }
    if (direction === null) return;
    if (partition && before !== null && after !== null) sumTo(Math.abs(after - before), inColumn(2));
    rows.forEach((_, row) => {
      equations.push({
        value: 0,
        terms: [
          { variable: variable(asked.length, row, column, 1), sign: 1 },
          { variable: variable(asked.length, row, column, 0), sign: -1 },
          { variable: variable(asked.length, row, column, 2), sign: direction === 1 ? -1 : 1 },
        ],
      });
    });
  });
  return narrow(bounds, equations);
}
