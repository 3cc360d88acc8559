import { useTranslation } from 'react-i18next';

/** Why a comment cannot be decided about, that nothing is lost by it, and the way on. */
export function CommentGone({
  home,
  reason,
}: {
  readonly home: string;
  readonly reason: 'missing' | 'withdrawn' | 'not-reviewing';
}) {
  const { t } = useTranslation('review');
  return (
    <div className="narrow">
      <h1>{t('gone.title')}</h1>
      <p className="lead">{reason === 'not-reviewing' ? t('errors.notReviewing') : t('gone.withdrawn')}</p>
      <p className="actions">
        <a className="button" href={`${home}/review`}>
          {t('gone.next')}
        </a>
      </p>
    </div>
  );
}
