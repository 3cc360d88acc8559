import type { EditionTable } from './edition.ts';

/** An area or theme of the codebook. */
interface Target {
  readonly type: 'area' | 'theme';
  readonly key: string;
}

/** Whether a figure of an area or theme is shown to any audience. What is hidden everywhere is not published. */
export function isPublished(tables: readonly Pick<EditionTable, 'section' | 'rows'>[], { type, key }: Target): boolean {
  const section = type === 'area' ? 'areas' : 'themes';
  return tables.some(
    (table) => table.section === section && table.rows.some((row) => row.key === key && row.cell.type === 'count'),
  );
}
