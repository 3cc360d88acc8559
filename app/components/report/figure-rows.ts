import type { FigureRow } from '#app/charts/figure-row.ts';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { rowsToShow, HIDDEN_TOGETHER, type RowToShow } from '#app/domain/report/rows-to-show.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { shareText } from './numbers.ts';

export interface FigureRows {
  /** In the order of the survey. */
  readonly rows: readonly FigureRow[];
  readonly together: FigureRow | null;
}

/** The rows of a table in the words of one language, for its chart and its table. */
export function figureRows(table: EditionTable, language: OfficialLanguage): FigureRows {
  const toRow = ({ key, label, count, share }: RowToShow): FigureRow => {
    const said = say(label, language);
    return {
      key,
      label: said.text,
      ...(said.language !== language && { language: said.language }),
      count:
        count === null
          ? null
          : { value: count, text: formatNumber(count, language), share: shareText(share ?? 0, language) },
    };
  };
  const all = rowsToShow(table);
  const together = all.find((row) => row.key === HIDDEN_TOGETHER);
  return {
    rows: all.filter((row) => row !== together).map(toRow),
    together: together === undefined ? null : toRow(together),
  };
}
