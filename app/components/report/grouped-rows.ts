import type { Bilingual } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';

/** Some rows of a table, under the name of the area that they lie under. */
export interface RowGroup {
  readonly key: string;
  /** Null where the rows lie under nothing. */
  readonly title: Bilingual | null;
  readonly isIn: (row: string) => boolean;
}

/** The rows of a table under their areas, in the areas' order, those without one last; all in one where nothing is above them. */
export function groupsOf(table: EditionTable, { tables }: EditionDocument): readonly RowGroup[] {
  const { under } = table;
  if (under === undefined) return [{ key: 'all', title: null, isIn: () => true }];
  const areas = tables.find(({ section, audience }) => section === 'areas' && audience === table.audience);
  const part = (key: string, title: Bilingual | null, isIn: (row: string) => boolean): RowGroup[] => {
    return table.rows.some((row) => isIn(row.key)) ? [{ key, title, isIn }] : [];
  };
  const known = areas?.rows.map((row) => row.key) ?? [];
  return [
    ...known.flatMap((area) => part(area, areas?.labels[area] ?? null, (row) => under[row] === area)),
    ...part('none', null, (row) => !known.includes(under[row] ?? '')),
  ];
}
