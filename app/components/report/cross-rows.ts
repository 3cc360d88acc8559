import type { FigureGroup, GroupRow, GroupShare } from '#app/charts/group-row.ts';
import { OTHER_GROUPS } from '#app/domain/report/cross-table.ts';
import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { shareText } from './numbers.ts';

export interface CrossFigureRows {
  /** Every column, in the order of the table. */
  readonly groups: readonly FigureGroup[];
  readonly rows: readonly GroupRow[];
  readonly columns: EditionCrossTable['columns'];
}

/**
 * A table by groups in the words of one language. A share is of the people of the group, from two shown counts alone; where
 * one of them is hidden there is none.
 */
export function crossRows(
  cross: EditionCrossTable,
  { tables }: Pick<EditionDocument, 'tables'>,
  language: OfficialLanguage,
  /** Under a group: of how many its shares are. */
  sayAsked: (count: number | null) => string,
  isIn: (row: string) => boolean,
): CrossFigureRows {
  const rowTable = tables.find(({ id }) => id === cross.rowTable);
  const columnTable = tables.find(({ id }) => id === cross.columnTable);
  const inWords = (text: Bilingual | undefined, key: string) => {
    const said = text === undefined ? { text: key, language } : say(text, language);
    return { label: said.text, ...(said.language !== language && { language: said.language }) };
  };
  const groups = cross.columns.map(({ key, asked }): FigureGroup => {
    const count = countOf(asked);
    return {
      key,
      ...inWords(cross.columnLabels[key] ?? columnTable?.labels[key], key),
      asked: sayAsked(count),
    };
  });
  const rows = cross.rows.map(({ key, cells }): GroupRow => {
    const shares = cells.map((cell, place): GroupShare | null => {
      const [count, asked] = [countOf(cell), countOf(cross.columns[place]?.asked ?? { type: 'hidden' })];
      if (count === null || asked === null || asked === 0) return null;
      const share = Math.min(1, count / asked);
      return { share, text: shareText(share, language), count: { value: count, text: formatNumber(count, language) } };
    });
    return { key, ...inWords(rowTable?.labels[key], key), shares };
  });
  return { groups, rows: rows.filter(({ key }) => isIn(key)), columns: cross.columns };
}

/** What a chart has of a table by groups: the groups that are told, the largest where there are too many. */
export interface DrawnGroups {
  readonly groups: readonly FigureGroup[];
  /** Their shares alone, in the order of the groups; under a row, which of them it hides. */
  readonly rows: readonly GroupRow[];
  /** Of which nothing is told, in any of the rows. */
  readonly hidden: readonly FigureGroup[];
  /** Of which something is told, and for which there are too many others. */
  readonly left: number;
}

export function drawnGroups(
  { groups, rows: all, columns }: CrossFigureRows,
  most: number,
  sayHidden: (groups: readonly string[]) => string,
): DrawnGroups {
  const rows = all.filter(({ key }) => key !== NO_ANSWER);
  const isTold = (place: number) => rows.some(({ shares }) => (shares[place] ?? null) !== null);
  const size = (place: number) => countOf(columns[place]?.asked ?? { type: 'hidden' }) ?? 0;
  const last = (place: number) => Number(columns[place]?.key === OTHER_GROUPS);
  const places = groups.flatMap(({ key }, place) => (key === NO_ANSWER ? [] : [place]));
  const told = places.filter(isTold);
  const drawn = told
    .toSorted((a, b) => last(a) - last(b) || size(b) - size(a))
    .slice(0, most)
    .toSorted((a, b) => a - b);
  const at = (wanted: readonly number[]) => groups.filter((_, place) => wanted.includes(place));
  return {
    groups: at(drawn),
    rows: rows.map((row) => {
      const missing = at(drawn.filter((place) => (row.shares[place] ?? null) === null));
      const note = missing.length > 0 ? { note: sayHidden(missing.map(({ label }) => label)) } : {};
      return { ...row, shares: drawn.map((place) => row.shares[place] ?? null), ...note };
    }),
    hidden: at(places.filter((place) => !told.includes(place) && columns[place]?.asked.type === 'hidden')),
    left: told.length - drawn.length,
  };
}

/** Whether a share of any group can be told. */
export function tellsSomething(
  { columns, rows }: EditionCrossTable,
  isIn: (row: string) => boolean = () => true,
): boolean {
  return rows
    .filter(({ key }) => key !== NO_ANSWER && isIn(key))
    .some(({ cells }) =>
      cells.some(
        (cell, place) => cell.type === 'count' && (countOf(columns[place]?.asked ?? { type: 'hidden' }) ?? 0) > 0,
      ),
    );
}

export interface WidestDifference {
  readonly row: string;
  readonly high: string;
  readonly highGroup: string;
  readonly low: string;
  readonly lowGroup: string;
}

/** Where two of the drawn groups differ most, for the sentence over the figure; null where no two can be compared. */
export function widestDifference({ groups, rows }: DrawnGroups): WidestDifference | null {
  const pairs = rows.flatMap((row) => {
    const told = groups.flatMap((group, place) => {
      const share = row.shares[place] ?? null;
      return share === null ? [] : [{ share, group: group.label }];
    });
    const sorted = told.toSorted((a, b) => b.share.share - a.share.share);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined || sorted.length < 2) return [];
    return [{ row: row.label, first, last, by: first.share.share - last.share.share }];
  });
  const [widest] = pairs.toSorted((a, b) => b.by - a.by);
  if (widest === undefined) return null;
  const { row, first, last } = widest;
  return { row, high: first.share.text, highGroup: first.group, low: last.share.text, lowGroup: last.group };
}
