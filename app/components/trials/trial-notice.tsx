import { useTranslation } from 'react-i18next';

/** Stands on every page of a trial. `end` is where it is left. */
export function TrialNotice({ end }: { readonly end: string }) {
  const { t } = useTranslation('survey');
  return (
    <div className="notice notice-strong">
      <p>
        <strong>{t('trial.notice')}</strong>
      </p>
      <form method="post" action={end}>
        <button className="action" type="submit">
          {t('trial.leave')}
        </button>
      </form>
    </div>
  );
}
