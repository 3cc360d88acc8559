import { useTranslation } from 'react-i18next';
import { ComparedTable } from './compared-table.tsx';
import { MovedComments } from './moved-comments.tsx';
import type { RunComparisonView } from './run-comparison-view.ts';

interface RunComparisonProps {
  readonly view: RunComparisonView;
  /** Numbers of the runs before this one, the newest first. */
  readonly earlier: readonly number[];
  readonly address: string;
  readonly mayRead: boolean;
}

/** What moved between two runs, and why: what was different, then areas, kinds and themes, then comments. */
export function RunComparison({ view, earlier, address, mayRead }: RunComparisonProps) {
  const { t } = useTranslation('team');
  const other = String(view.with);
  const runs = { before: view.with, after: view.number };
  const rows = mayRead ? `${address}?with=${other}&` : null;
  const hasKinds = view.kinds.length > 0;
  return (
    <>
      <h2>{t('run.comparedWith', { number: view.with })}</h2>
      {earlier.length > 1 && (
        <form method="get" className="actions">
          <label className="field-label" htmlFor="with">
            {t('run.with')}
          </label>
          <select id="with" name="with" defaultValue={other}>
            {earlier.map((number) => (
              <option key={number} value={number}>
                {t('theming.run', { number })}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-second">
            {t('run.choose')}
          </button>
        </form>
      )}
      <h3>{t('run.different')}</h3>
      {view.differences.length === 0 ? (
        <p>{t('run.nothingDifferent')}</p>
      ) : (
        <ul>
          {view.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
      {view.moved !== null && <MovedComments moved={view.moved} />}
      <h2>{t('run.areas')}</h2>
      <ComparedTable title={t('run.areas')} runs={runs} rows={view.areas} address={rows} />
      {hasKinds && (
        <>
          <h2>{t('run.kinds')}</h2>
          <ComparedTable title={t('run.kinds')} runs={runs} rows={view.kinds} address={rows} />
        </>
      )}
      <h2>{t('run.themes')}</h2>
      {view.themes.length === 0 ? (
        <p className="empty">{t('run.noThemes')}</p>
      ) : (
        <ComparedTable title={t('run.themes')} runs={runs} rows={view.themes} address={rows} />
      )}
      <ul className="link-list">
        <li>
          <a href={`${address}.csv?with=${other}`}>{t('run.download')}</a>
        </li>
        {mayRead && (
          <li>
            <a href={`${address}.csv?with=${other}&of=comments`}>{t('run.downloadMoves')}</a>
          </li>
        )}
      </ul>
    </>
  );
}
