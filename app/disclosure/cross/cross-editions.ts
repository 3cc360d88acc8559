import type { PublishedCrossTable } from '#app/domain/report/cross-table.ts';
import type { Cell } from '#app/domain/report/published.ts';
import type { EarlierEdition, ProtectionAcrossEditions } from '../across-editions.ts';
import { hidden, shown } from '../publishable.ts';
import { crossDifferenceIsSafe } from './cross-difference.ts';
import type { Pair } from './pairs.ts';
import { withholdCross, type CrossProtection, type ProtectedCrossTable } from './protect-one.ts';

export interface EarlierEditionWithCross extends EarlierEdition {
  readonly crossTables?: readonly PublishedCrossTable[] | undefined;
}

export type CrossAcross = CrossProtection & Pick<ProtectionAcrossEditions, 'keptFrom'>;

/**
 * Holds a table by groups against those that were published before, as `protectAcrossEditions` does for the others: where a
 * difference would tell of fewer people than the threshold, the table keeps its latest earlier figures as a whole. Where
 * one of its two tables keeps earlier figures it does so too, since its own sums would tell the new ones; where it was in no
 * earlier edition, it waits.
 */
export function crossAcrossEditions(
  pair: Pair,
  own: CrossProtection,
  earlier: readonly EarlierEditionWithCross[],
): CrossAcross {
  const before = earlier.flatMap(({ crossTables, tables, ...source }) =>
    (crossTables ?? [])
      .filter(({ id, columns }) => id === pair.exact.id && columns.length > 0)
      .map((table) => ({ table, tables, source })),
  );
  const latest = before.at(-1);
  const keep = (): CrossAcross => {
    if (latest === undefined) return { ...withholdCross(pair.exact, own.threshold, 'kept-apart'), keptFrom: null };
    const { edition, publishedAt } = latest.source;
    const table = asPublished(latest.table);
    return { ...own, table, withheld: null, hiddenCells: [], keptFrom: { edition, publishedAt } };
  };
  if (pair.rows.keptFrom !== null || pair.columns.keptFrom !== null) return keep();
  if (own.withheld !== null) return { ...own, keptFrom: null };
  const safe = before.every(({ table, tables }) => crossDifferenceIsSafe(pair, { table, tables }, own));
  return safe ? { ...own, keptFrom: null } : keep();
}

/** What was published once stays publishable. */
function asPublished({ columns, rows, ...rest }: PublishedCrossTable): ProtectedCrossTable {
  const again = (cell: Cell) => (cell.type === 'count' ? shown(cell.value) : hidden);
  return {
    ...rest,
    columns: columns.map((column) => ({ ...column, asked: again(column.asked) })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(again) })),
  };
}
