import type { FigureGroup, GroupRow, GroupShare } from '#app/charts/group-row.ts';
import { OTHER_GROUPS } from '#app/domain/report/cross-table.ts';
import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { countOf, NO_ANSWER } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { shareText } from './numbers.ts';

/** How groups and figures are said that are no words of the edition. */
export interface CrossWords {
  /** Under a group: of how many its shares are. */
  readonly asked: (count: number | null) => string;
  /** Under a row: whose shares are not shown. */
  readonly hidden: (groups: readonly string[]) => string;
}

export interface CrossFigureRows {
  /** Every column, in the order of the table. */
  readonly groups: readonly FigureGroup[];
  readonly rows: readonly GroupRow[];
  /** The places of the groups that a chart has: those that are told, the largest where there are too many. */
  readonly drawn: readonly number[];
}

/**
 * A table by groups in the words of one language. A share is of the people of the group, from two shown counts alone; where
 * one of them is hidden there is none.
 */
export function crossRows(
  cross: EditionCrossTable,
  { tables }: Pick<EditionDocument, 'tables'>,
  language: OfficialLanguage,
  words: CrossWords,
  most: number,
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
      asked: words.asked(count),
    };
  });
  const rows = cross.rows.map(({ key, cells }): GroupRow => {
    const shares = cells.map((cell, place): GroupShare | null => {
      const [count, asked] = [countOf(cell), countOf(cross.columns[place]?.asked ?? { type: 'hidden' })];
      if (count === null || asked === null || asked === 0) return null;
      const share = count / asked;
      return { share, text: shareText(share, language), count: { value: count, text: formatNumber(count, language) } };
    });
    const hidden = groups.filter((_, place) => shares[place] === null).map(({ label }) => label);
    const some = hidden.length > 0 && hidden.length < groups.length;
    return { key, ...inWords(rowTable?.labels[key], key), shares, ...(some && { note: words.hidden(hidden) }) };
  });
  const size = (place: number) => countOf(cross.columns[place]?.asked ?? { type: 'hidden' }) ?? -1;
  const told = cross.columns.flatMap(({ key, asked }, place) =>
    key === NO_ANSWER || asked.type === 'hidden' ? [] : [{ place, last: key === OTHER_GROUPS }],
  );
  const largest = told
    .toSorted((a, b) => Number(a.last) - Number(b.last) || size(b.place) - size(a.place))
    .slice(0, most)
    .map(({ place }) => place);
  return { groups, rows, drawn: largest.toSorted((a, b) => a - b) };
}

export interface WidestDifference {
  readonly row: string;
  readonly high: string;
  readonly highGroup: string;
  readonly low: string;
  readonly lowGroup: string;
}

/** Where two of the drawn groups differ most, for the sentence over the figure; null where no two can be compared. */
export function widestDifference({ groups, rows, drawn }: CrossFigureRows): WidestDifference | null {
  const pairs = rows.flatMap((row) => {
    if (row.key === NO_ANSWER) return [];
    const told = drawn.flatMap((place) => {
      const share = row.shares[place] ?? null;
      const group = groups[place];
      return share === null || group === undefined ? [] : [{ share, group: group.label }];
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
