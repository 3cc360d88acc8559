import { crossTableId, type PublishedCrossTable } from '#app/domain/report/cross-table.ts';
import type { Denominator } from '#app/domain/report/provenance.ts';
import type { Cell, TableKind } from '#app/domain/report/published.ts';
import type { AuditedCrossTable, AuditedEdition, AuditedTable } from './audited-edition.ts';

/** Published figures for tests: a number is shown, a question mark hidden. */
export type Figure = number | '?';

function cell(figure: Figure): Cell {
  return figure === '?' ? { type: 'hidden' } : { type: 'count', value: figure };
}

interface TableOptions {
  readonly kind?: TableKind;
  readonly of?: Denominator;
  readonly from?: number;
  readonly unread?: Figure;
  readonly under?: Readonly<Record<string, string>>;
}

/** A table of an edition: its name without the audience, its denominator and its rows by key. */
export function table(
  name: string,
  asked: Figure,
  rows: Readonly<Record<string, Figure>>,
  { kind = 'partition', of = 'everybody', from = 1, unread, under }: TableOptions = {},
): AuditedTable {
  return {
    ...{ id: `all.${name}`, audience: 'all', kind, asked: cell(asked), made: { of }, figuresFrom: { edition: from } },
    rows: Object.entries(rows).map(([key, figure]) => ({ key, cell: cell(figure) })),
    ...(unread !== undefined && { unread: cell(unread) }),
    ...(under !== undefined && { under }),
  };
}

/** A table by groups: `columns` by key with their denominators (a key may name several groups with `+`), rows by key. */
export function byGroups(
  [rows, columns]: readonly [string, string],
  asked: Readonly<Record<string, Figure>>,
  cells: Readonly<Record<string, readonly Figure[]>>,
  { from = 1, threshold = 10 }: { readonly from?: number; readonly threshold?: number } = {},
): AuditedCrossTable {
  const shape: PublishedCrossTable = {
    ...{ id: crossTableId(`all.${rows}`, `all.${columns}`), audience: 'all' },
    ...{ rowTable: `all.${rows}`, columnTable: `all.${columns}` },
    columns: Object.entries(asked).map(([key, figure]) => ({ key, groups: key.split('+'), asked: cell(figure) })),
    rows: Object.entries(cells).map(([key, figures]) => ({ key, cells: figures.map(cell) })),
  };
  return { ...shape, threshold, figuresFrom: { edition: from } };
}

export function edition(
  tables: readonly AuditedTable[],
  { crossTables = [], number = 1, ...more }: Partial<AuditedEdition> & { readonly number?: number } = {},
): AuditedEdition {
  return { edition: number, threshold: 10, tables, crossTables, ...more };
}
