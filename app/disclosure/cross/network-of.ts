import type { CountNetwork, NetworkCell } from '../suppression/network.ts';
import type { CrossCounts } from './primary.ts';

/** A network of a table by groups, and which of its cells is which; totals that are hidden are cells as well. */
export interface CrossNetwork {
  readonly network: CountNetwork;
  /** By row, the network's cell of each column. */
  readonly cellOf: readonly (readonly number[])[];
  /** The hidden totals. */
  readonly totals: readonly number[];
}

/**
 * What adds up in a table by groups. Of a partition, every row to its total and every column to those asked in it. Of
 * dichotomies every row by itself, yes and no: a yes is no more than those asked in its column, and the row adds up to its
 * total. Where everybody had to choose, at least one yes each follows for every column; such a table is held to more, as if
 * the number of choices were known in each column, which protects no less.
 *
 * A row's total that its own table shows is a given; one that it hides is a cell, since it can be anything that leaves the
 * total of all rows as it is.
 */
export function networkOf(table: CrossCounts): CrossNetwork {
  const columnsAddUp = table.kind === 'partition' || table.everyoneInARow;
  const ground = table.rows.length;
  const columnNode = (column: number) => (columnsAddUp ? ground + 1 + column : ground);
  const cells: NetworkCell[] = [];
  const cellOf = table.counts.map((counts, row) =>
    counts.map((count, column) => {
      const most = table.columns[column] ?? 0;
      return cells.push({ from: row, to: columnNode(column), count, most }) - 1;
    }),
  );
  const totals = table.rows.flatMap(({ total, hidden }, row) =>
    hidden ? [cells.push({ from: ground, to: row, count: total, most: table.asked }) - 1] : [],
  );
  return { network: { nodes: ground + 1 + (columnsAddUp ? table.columns.length : 0), cells }, cellOf, totals };
}
