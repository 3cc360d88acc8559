import { useTranslation } from 'react-i18next';
import type { LearningRow } from './learning-view.ts';

/** What readers did with the suggestions of each run, over all languages and in each. */
export function LearningTable({ rows }: { readonly rows: readonly LearningRow[] }) {
  const { t } = useTranslation('team');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must scroll by keyboard too
    <div className="reading-scroll" tabIndex={0} role="region" aria-label={t('learning.table')}>
      <table className="figures">
        <caption>{t('learning.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('learning.runOrLanguage')}</th>
            <th scope="col">{t('learning.readings')}</th>
            <th scope="col">{t('learning.accepted')}</th>
            <th scope="col">{t('learning.rejected')}</th>
            <th scope="col">{t('learning.added')}</th>
            <th scope="col">{t('learning.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.run === null ? undefined : 'learning-run'}>
              <th scope="row">{row.run ?? row.language}</th>
              <td>{row.readings}</td>
              {row.counts === null ? (
                <td colSpan={4}>{t('learning.tooFew')}</td>
              ) : (
                <>
                  <td>{row.counts.accepted}</td>
                  <td>{row.counts.rejected}</td>
                  <td>{row.counts.added}</td>
                  <td>{row.share}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
