import { useTranslation } from 'react-i18next';
import type { ReadingRow } from './reading-view.ts';

const columns = ['comments', 'waiting', 'reading', 'read', 'translation', 'held', 'readers', 'hours'] as const;

/** How far the reading of each language has come. On a phone each language is a list of its own. */
export function ReadingTable({ rows, file }: { readonly rows: readonly ReadingRow[]; readonly file: string }) {
  const { t } = useTranslation('team');
  const none = t('readingOverview.none');
  return (
    <>
      <div className="reading-scroll">
        <table className="reading-table reading-stacked">
          <caption>{t('readingOverview.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('readingOverview.head.language')}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`readingOverview.head.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.language}>
                <th scope="row">{row.name}</th>
                {columns.map((column) => (
                  <td
                    key={column}
                    data-label={t(`readingOverview.head.${column}`)}
                    className={row[column] === none ? 'reading-none' : undefined}
                  >
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{t('readingOverview.steps')}</p>
      <p>
        <a href={file}>{t('readingOverview.file')}</a>
      </p>
    </>
  );
}
