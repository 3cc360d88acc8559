import { useTranslation } from 'react-i18next';
import type { HistoryLine } from './settings-view.ts';

/** Who changed what about the settings, the newest first. */
export function SettingsHistory({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const { t } = useTranslation('team');
  return (
    <section className="builder-part" aria-labelledby="settings-history">
      <h2 id="settings-history">{t('settings.history')}</h2>
      {lines.length === 0 ? (
        <p className="empty">{t('settings.historyEmpty')}</p>
      ) : (
        <ol className="plain-list builder-history">
          {lines.map(({ at, by, what }, index) => (
            <li key={index}>
              <p>{what}</p>
              <p className="soft">
                <bdi>{by}</bdi> · {at}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
