import { crossTableId, type CrossTableShape } from './cross-table.ts';
import type { DeclaredTable } from './declared-table.ts';
import { OTHER_LANGUAGES } from './declare-tables.ts';
import type { Bilingual } from './bilingual.ts';
import * as words from './words.ts';

/** A table by groups that somebody chose for the editions of a consultation, by the ids of its two tables. */
export interface ChosenCrossTable {
  readonly rowTable: string;
  readonly columnTable: string;
}

/**
 * The tables by groups of one audience. Where none were chosen: areas by language, and areas by every about-you question of
 * which everybody is in one group. What was chosen and cannot be counted (a table that is gone, groups that overlap, groups
 * of some people only) is left out: it depends on the survey and the codebook, as all of the list does, and on no answer.
 */
export function declareCrossTables(
  tables: readonly DeclaredTable[],
  chosen: readonly ChosenCrossTable[] | null,
): readonly CrossTableShape[] {
  const pairs = chosen ?? byDefault(tables);
  return pairs.flatMap(({ rowTable, columnTable }) => {
    const rows = tables.find(({ id }) => id === rowTable);
    const columns = tables.find(({ id }) => id === columnTable);
    if (rows === undefined || columns === undefined || rows.id === columns.id) return [];
    if (!hasRowsToTell(rows) || !makesGroups(columns)) return [];
    return [{ id: crossTableId(rowTable, columnTable), audience: rows.audience, rowTable, columnTable }];
  });
}

function byDefault(tables: readonly DeclaredTable[]): readonly ChosenCrossTable[] {
  const groups = tables.filter((table) => makesGroups(table) && isOfThePeople(table));
  return tables
    .filter(({ counts }) => counts.of === 'areas')
    .flatMap(({ id }) => groups.map((group) => ({ rowTable: id, columnTable: group.id })));
}

const isOfThePeople = ({ counts, section }: DeclaredTable) => counts.of === 'languages' || section === 'about-you';

/** Whether everybody is in exactly one of its rows: what tells people apart. */
export function makesGroups({ kind, counts, subset, rows }: DeclaredTable): boolean {
  const known = counts.of === 'languages' || counts.of === 'channels' || counts.of === 'choices';
  return known && kind === 'partition' && subset === undefined && rows.length > 0;
}

/** Whether it can be told by groups: what people answered, and what their comments are about. */
export function hasRowsToTell({ counts, rows }: DeclaredTable): boolean {
  return (counts.of === 'areas' || counts.of === 'themes' || counts.of === 'choices') && rows.length > 0;
}

/** The word of a column that holds several groups. */
export function groupsTogether({ foldInto }: Pick<DeclaredTable, 'foldInto'>): Bilingual {
  return foldInto === OTHER_LANGUAGES ? words.otherLanguages : words.otherGroups;
}
