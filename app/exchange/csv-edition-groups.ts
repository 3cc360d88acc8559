import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { countOf, type Cell } from '#app/domain/report/published.ts';

/** The columns that tables by groups add: which table the groups are of, and the group. */
export const groupColumns = ['by_table', 'by_en', 'by_fr', 'group', 'group_en', 'group_fr', 'groups'] as const;

/**
 * The tables by groups of an edition: one line per cell, row by row. `denominator` is the people of the group who are in the
 * table, and `share` is of them. `groups` are the keys of the groups that a column holds, with a space between them. A table
 * of which no group can be told has one line, without a row.
 */
export function groupLines(document: EditionDocument): readonly GroupLine[] {
  return (document.crossTables ?? []).flatMap((cross) => {
    const [of, by] = [cross.rowTable, cross.columnTable].map((id) => document.tables.find((table) => table.id === id));
    const table = {
      of: cross,
      title_en: of?.title.en ?? cross.rowTable,
      title_fr: of?.title.fr ?? cross.rowTable,
      unit: of?.unit ?? 'people',
      by_table: cross.columnTable,
      by_en: by?.title.en ?? cross.columnTable,
      by_fr: by?.title.fr ?? cross.columnTable,
    };
    const lines = cross.rows.flatMap(({ key, cells }) =>
      cross.columns.map((column, place) => {
        const label = of?.labels[key];
        const group = cross.columnLabels[column.key] ?? by?.labels[column.key];
        return {
          ...{ ...table, row: key, label_en: label?.en ?? key, label_fr: label?.fr ?? key },
          ...{ group: column.key, group_en: group?.en ?? column.key, group_fr: group?.fr ?? column.key },
          groups: column.groups.join(' '),
          ...figuresOf(cells[place] ?? { type: 'hidden' }, column.asked),
        };
      }),
    );
    return lines.length > 0 ? lines : [{ ...table, denominator: 'hidden' }];
  });
}

type Word =
  | Exclude<(typeof groupColumns)[number], 'by_table' | 'by_en' | 'by_fr'>
  | 'row'
  | 'label_en'
  | 'label_fr'
  | 'count'
  | 'denominator'
  | 'share';
type GroupLine = Readonly<
  Record<'title_en' | 'title_fr' | 'unit' | 'by_table' | 'by_en' | 'by_fr', string> & Partial<Record<Word, string>>
> & { readonly of: EditionCrossTable };

function figuresOf(cell: Cell, asked: Cell) {
  const [count, total] = [countOf(cell), countOf(asked)];
  return { count: orHidden(count), denominator: orHidden(total), share: shareText(count, total) };
}

function shareText(count: number | null, total: number | null): string {
  if (count === null || total === null) return 'hidden';
  return total === 0 ? '' : String(Math.round((count / total) * 10_000) / 10_000);
}

export function orHidden(value: number | null): string {
  return value === null ? 'hidden' : String(value);
}
