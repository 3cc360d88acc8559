import type { AuditedCrossTable, AuditedTable } from './audited-edition.ts';
import { askedOf, enterFurther, enterYes, publish, rowOf, type State } from './cells-of-table.ts';
import type { SystemBuilder } from './number-system.ts';

export interface CrossContext {
  readonly state: State;
  readonly table: AuditedCrossTable;
  readonly rowTable: AuditedTable;
  readonly columnTable: AuditedTable;
  readonly everyoneInARow: boolean;
}

/** The numbers of one table by groups that has figures of this state. */
export function enterCrossTable(builder: SystemBuilder, context: CrossContext): void {
  const { state, table, rowTable, columnTable } = context;
  const { edition } = state;
  const { audience, threshold: least } = table;
  // Withheld: there is no column, and so nothing that adds up.
  if (table.columns.length === 0) return;
  const figures = { least, rounded: table.rounded === true };
  const columns = table.columns.map(({ groups, asked }) => {
    const cell = columnOf(builder, context, groups);
    publish(builder, cell, asked, figures);
    return { cell, groups: groups.toSorted() };
  });
  builder.sum(
    askedOf(builder, state, rowTable),
    columns.map(({ cell }) => cell),
  );
  const unread = rowTable.made.of === 'sample' ? unreadIn(builder, context, columns) : null;
  const placeIn = (groups: readonly string[]) => ({
    ...{ edition, audience, table: rowTable.id },
    ...{ columnTable: columnTable.id, groups },
  });
  const demanded = demandedOf(builder, context);
  const cells = table.rows.map(({ key: row, cells: inRow }) =>
    columns.map(({ cell: asked, groups }, index) => {
      const published = inRow[index] ?? { type: 'hidden' };
      const place = { ...placeIn(groups), row };
      const cell = builder.cell({ ...place, number: 'count' });
      const total = rowOf(builder, edition, audience, rowTable.id, row);
      // A column of nobody has nobody in any row, whether that is written or not.
      if (published.type === 'count' || builder.knownOf(asked).highest > 0)
        publish(builder, cell, published, { ...figures, least: demanded(row, total, asked) });
      if (rowTable.kind === 'dichotomies')
        enterYes(builder, { cell, published, place, asked, unread: unread?.[index] ?? null, ...figures });
      return cell;
    }),
  );
  table.rows.forEach(({ key }, row) => {
    const total = rowOf(builder, edition, audience, rowTable.id, key);
    builder.sum(total, cells[row] ?? []);
    // Where the row table keeps earlier figures, its own are told by this sum.
    if (rowTable.figuresFrom.edition !== edition) builder.imply(total, least);
  });
  columns.forEach(({ cell: asked, groups }, column) => {
    const inColumn = cells.flatMap((row) => row[column] ?? []);
    if (rowTable.kind === 'partition') builder.sum(asked, inColumn);
    else if (context.everyoneInARow)
      enterFurther(builder, { asked, cells: inColumn, place: placeIn(groups), ...figures });
  });
}

/**
 * Columns of one table by groups taken together, so that they can be held against a column of another edition, or of another
 * table, that tells these groups together. Nothing is demanded of such a number by itself.
 */
export function enterTogether(builder: SystemBuilder, context: CrossContext, positions: readonly number[]): void {
  const { state, table, rowTable, columnTable } = context;
  const columns = positions.flatMap((position) => table.columns[position] ?? []);
  const groups = columns.flatMap((column) => column.groups).toSorted();
  if (columns.length < 2) return;
  const asked = columnOf(builder, context, groups);
  const placeOf = (row: string, of: readonly string[]) => ({
    ...{ edition: state.edition, audience: table.audience, table: rowTable.id, row },
    ...{ columnTable: columnTable.id, groups: of.toSorted() },
  });
  for (const { key } of table.rows) {
    const place = placeOf(key, groups);
    const together = builder.cell({ ...place, number: 'count' });
    builder.sum(
      together,
      columns.map((column) => builder.cell({ ...placeOf(key, column.groups), number: 'count' })),
    );
    // Of a sample it is not told how many of each group were not read, and so not who surely said no.
    if (rowTable.kind === 'dichotomies' && rowTable.made.of !== 'sample')
      builder.sum(asked, [together, builder.cell({ ...place, number: 'others' })]);
  }
}

/**
 * How wide the interval of a cell must be. Where a table asks for more people than others do, a cell may be narrower than that
 * if it is by what its row and its column say in tables of their own, which ask for less: the table by groups then adds
 * nothing. `highest` and `lowest` are Fréchet's bounds.
 */
function demandedOf(builder: SystemBuilder, { state, table, rowTable }: CrossContext) {
  const everybody = builder.knownOf(askedOf(builder, state, rowTable));
  const hiddenRows = new Set(rowTable.rows.filter(({ cell }) => cell.type === 'hidden').map(({ key }) => key));
  return (row: string, total: number, column: number): number => {
    if (table.threshold <= state.threshold) return table.threshold;
    // Told by no groups at all: how far its cells can go is told by its own table alone.
    if (hiddenRows.has(row)) return state.threshold;
    const [inRow, inColumn] = [builder.knownOf(total), builder.knownOf(column)];
    const highest = Math.min(inRow.highest, inColumn.highest);
    const lowest = Math.max(0, inRow.lowest + inColumn.lowest - everybody.highest);
    return Math.min(table.threshold, Math.max(state.threshold, highest - lowest));
  };
}

/**
 * Those of some groups who are in the row table. Of everybody they are the groups themselves; of fewer people, others of the
 * group are outside, and must not be a few either. Groups that are told together are followed one by one, since another
 * table may tell them otherwise.
 */
function columnOf(builder: SystemBuilder, context: CrossContext, groups: readonly string[]): number {
  const { state, table, rowTable, columnTable } = context;
  const { edition, threshold } = state;
  const { audience } = table;
  const one = (group: string) => {
    const everybody = rowOf(builder, edition, audience, columnTable.id, group);
    if (rowTable.made.of === 'everybody' && columnTable.made.of === 'everybody') return everybody;
    const place = columnPlace(context, [group]);
    const cell = builder.cell({ ...place, number: 'asked' });
    const outside = builder.cell({ ...place, number: 'outside' });
    builder.sum(everybody, [cell, outside]);
    builder.imply(outside, threshold);
    builder.imply(cell, threshold);
    return cell;
  };
  const [first] = groups;
  if (groups.length === 1 && first !== undefined) return one(first);
  const together = builder.cell({ ...columnPlace(context, groups), number: 'asked' });
  builder.sum(together, groups.map(one));
  return together;
}

/** Tables of the same people share their columns. */
function columnPlace({ state, table, rowTable, columnTable }: CrossContext, groups: readonly string[]) {
  const { audience } = table;
  const place = { edition: state.edition, audience, columnTable: columnTable.id, groups: groups.toSorted() };
  switch (rowTable.made.of) {
    case 'everybody':
      return { ...place, table: `${audience}.people` };
    case 'read':
      return { ...place, table: `${audience}.comments`, row: 'read' };
    case 'sample':
      return { ...place, table: `${audience}.sample`, row: 'sample' };
    case 'asked':
    case 'decisions':
      return { ...place, table: rowTable.id };
  }
}

/** Those of the sample who were not read, by groups: it is not told how many of each. */
function unreadIn(
  builder: SystemBuilder,
  context: CrossContext,
  columns: readonly { readonly cell: number; readonly groups: readonly string[] }[],
): readonly number[] {
  const { state, table, rowTable } = context;
  const { edition } = state;
  const { audience } = table;
  const all = builder.cell({ edition, audience, table: rowTable.id, number: 'unread' });
  const parts = columns.map(({ groups }) => builder.cell({ ...columnPlace(context, groups), number: 'unread' }));
  builder.sum(all, parts);
  return parts;
}
