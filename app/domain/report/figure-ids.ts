import type { Bilingual } from './bilingual.ts';
import type { EditionDocument } from './edition.ts';

/** The ids of all figures that an edition has something to show in, its tables by groups included. */
export function figureIds({ tables, crossTables = [] }: EditionDocument): readonly string[] {
  return [
    ...tables.filter(({ rows }) => rows.some(({ cell }) => cell.type === 'count')).map(({ id }) => id),
    ...crossTables.filter(({ columns }) => columns.length > 0).map(({ id }) => id),
  ];
}

/** What a figure is about; of a table by groups, what its rows are. Null where the edition shows no figure of this id. */
export function figureTitle(document: EditionDocument, id: string): Bilingual | null {
  if (!figureIds(document).includes(id)) return null;
  const rows = document.crossTables?.find((cross) => cross.id === id)?.rowTable ?? id;
  return document.tables.find((table) => table.id === rows)?.title ?? null;
}
