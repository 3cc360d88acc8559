import { useTranslation } from 'react-i18next';

/** A question that somebody else removed while it was open here: what was typed can still be copied. */
export function GoneQuestion({ lost }: { readonly lost: readonly string[] }) {
  const { t } = useTranslation('team');
  return (
    <>
      <h1>{t('survey.errors.goneTitle')}</h1>
      <p className="lead">{t('survey.errors.gone')}</p>
      {lost.length > 0 && (
        <div className="field">
          <label htmlFor="lost">{t('survey.errors.lost')}</label>
          <textarea id="lost" rows={8} readOnly dir="auto" defaultValue={lost.join('\n')} />
        </div>
      )}
    </>
  );
}
