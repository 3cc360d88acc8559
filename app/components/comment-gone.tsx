import { useTranslation } from 'react-i18next';

/** Why a comment cannot be decided about, that nothing is lost by it, and the way on. */
export function CommentGone({
  home,
  reason,
}: {
  readonly home: string;
  readonly reason: 'missing' | 'withdrawn' | 'corrected' | 'not-reviewing';
}) {
  const { t } = useTranslation('review');
  const said = {
    missing: t('gone.withdrawn'),
    withdrawn: t('gone.withdrawn'),
    corrected: t('gone.corrected'),
    'not-reviewing': t('errors.notReviewing'),
  };
  return (
    <div className="narrow">
      <h1>{t('gone.title')}</h1>
      <p className="lead">{said[reason]}</p>
      <p className="actions">
        <a className="button" href={`${home}/review`}>
          {t('gone.next')}
        </a>
      </p>
    </div>
  );
}
