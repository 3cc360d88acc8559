import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { rowsToShow, type ShownShare } from '#app/domain/report/rows-to-show.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { estimateText } from './numbers.ts';
import { Say } from './say.tsx';

interface EstimateTableProps {
  readonly table: EditionTable;
  readonly language: OfficialLanguage;
  readonly caption: string;
  /** The keys of the rows, in the order in which they are drawn. */
  readonly order: readonly string[];
}

/** What the random sample holds and what it says of all, each share with its range. */
export function EstimateTable({ table, language, caption, order }: EstimateTableProps) {
  const { t } = useTranslation('report');
  const rows = new Map(rowsToShow(table).map((row) => [row.key, row]));
  const sampled = countOf(table.asked) ?? 0;
  const ofEverybody = typeof table.estimate?.everybody === 'number';
  const cell = (share: ShownShare | null | undefined) => {
    if (share === null || share === undefined) return '';
    const { share: text, ...range } = estimateText(share, language);
    return `${text} (${t('estimate.range', range)})`;
  };
  return (
    <table className="figures estimates">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figure.row')}</th>
          <th scope="col">{t('estimate.ofWriters')}</th>
          {ofEverybody && <th scope="col">{t('estimate.ofEverybody')}</th>}
        </tr>
      </thead>
      <tbody>
        {order.map((key) => {
          const row = rows.get(key);
          if (row === undefined) return null;
          return (
            <tr key={key}>
              <th scope="row">
                <Say of={row.label} language={language} />
                {row.count !== null && (
                  <span className="why">
                    {t('estimate.sample', {
                      number: formatNumber(row.count, language),
                      sampled: formatNumber(sampled, language),
                    })}
                  </span>
                )}
              </th>
              {row.count === null ? (
                <td colSpan={ofEverybody ? 2 : 1} className="figures-hidden">
                  {t('figure.hidden')}
                </td>
              ) : (
                <>
                  <td>{cell(row.estimate)}</td>
                  {ofEverybody && <td>{cell(row.estimate?.ofEverybody)}</td>}
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
