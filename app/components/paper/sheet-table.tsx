import { useTranslation } from 'react-i18next';

interface SheetTableProps {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly language: string;
    readonly typedBy: string;
    readonly typedAt: string;
    readonly state: string;
  }[];
  readonly total: { readonly count: number; readonly number: string };
  readonly newer: string | null;
  readonly older: string | null;
}

const columns = ['sheet', 'language', 'typedBy', 'typedAt', 'state'] as const;

/** The sheets that were typed in, the last one first. */
export function SheetTable({ sheets, total, newer, older }: SheetTableProps) {
  const { t } = useTranslation(['team', 'review']);
  return (
    <>
      <h2 id="sheets">{t('team:paper.sheetsHeading')}</h2>
      {sheets.length === 0 ? (
        <p className="empty">{t('team:paper.sheetsNone')}</p>
      ) : (
        <>
          <p>{t('team:paper.sheets', total)}</p>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must scroll by keyboard too */}
          <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="sheets">
            <table className="sheet-table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th scope="col" key={column}>
                      {t(`team:paper.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sheets.map((row) => (
                  <tr key={row.sheet} id={`sheet-${row.sheet}`}>
                    <th scope="row">
                      <bdi>{row.sheet}</bdi>
                    </th>
                    <td>{row.language}</td>
                    <td>
                      <bdi>{row.typedBy}</bdi>
                    </td>
                    <td>{row.typedAt}</td>
                    <td>{row.state}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="soft">{t('team:paper.hiddenWhy')}</p>
        </>
      )}
      <p className="actions">
        {newer !== null && <a href={newer}>{t('team:redactions.newer')}</a>}
        {older !== null && <a href={older}>{t('team:redactions.older')}</a>}
      </p>
    </>
  );
}
