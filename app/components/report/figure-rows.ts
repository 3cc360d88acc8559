import { useTranslation } from 'react-i18next';
import type { FigureRow } from '#app/charts/figure-row.ts';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { rowsToShow, HIDDEN_TOGETHER, type RowToShow } from '#app/domain/report/rows-to-show.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { estimateText, shareText } from './numbers.ts';

export interface FigureRows {
  /** In the order of the survey. */
  readonly rows: readonly FigureRow[];
  readonly together: FigureRow | null;
}

/**
 * The rows of a table in the words of one language, for its chart and its table. A row of the random sample is drawn as
 * what it says of all, with its range, and not as the number of people in the sample.
 */
export function useFigureRows(): (table: EditionTable, language: OfficialLanguage) => FigureRows {
  const { t } = useTranslation('report');
  return (table, language) => {
    const countIn = ({ count, share, estimate }: RowToShow): FigureRow['count'] => {
      if (count === null) return null;
      if (estimate === null)
        return { value: count, text: formatNumber(count, language), share: shareText(share ?? 0, language) };
      const { share: text, low, high } = estimateText(estimate, language);
      return { value: estimate.share, text, share: t('estimate.range', { low, high }) };
    };
    const toRow = (row: RowToShow): FigureRow => {
      const said = say(row.label, language);
      return {
        key: row.key,
        label: said.text,
        ...(said.language !== language && { language: said.language }),
        count: countIn(row),
      };
    };
    const all = rowsToShow(table);
    const together = all.find((row) => row.key === HIDDEN_TOGETHER);
    return {
      rows: all.filter((row) => row !== together).map(toRow),
      together: together === undefined ? null : toRow(together),
    };
  };
}
