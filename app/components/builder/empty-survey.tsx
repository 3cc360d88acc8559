import { useTranslation } from 'react-i18next';

/** What to do first, where nothing is written yet. */
export function EmptySurvey({
  add,
  templates,
  file,
}: {
  readonly add: string | null;
  readonly templates: string;
  readonly file: string;
}) {
  const { t } = useTranslation('team');
  if (add === null) return <p className="empty">{t('survey.empty.readOnly')}</p>;
  return (
    <section className="panel builder-empty">
      <h2>{t('survey.empty.title')}</h2>
      <p>{t('survey.empty.body')}</p>
      <p className="actions">
        <a className="button" href={templates}>
          {t('survey.empty.template')}
        </a>
        <a className="button button-second" href={add}>
          {t('survey.empty.first')}
        </a>
        <a className="action" href={file}>
          {t('survey.empty.file')}
        </a>
      </p>
    </section>
  );
}
