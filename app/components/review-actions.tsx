import { useTranslation } from 'react-i18next';

/** The three ways to end a comment. Save comes first in the form, so that Enter means it. */
export function ReviewActions() {
  const { t } = useTranslation('review');
  return (
    <div className="review-actions">
      <button type="submit" className="button" name="intent" value="decided" data-key="save">
        {t('actions.save')}
      </button>
      <button type="submit" className="button button-second" name="intent" value="none" data-key="none">
        {t('actions.none')}
        <small>{t('actions.noneHint')}</small>
      </button>
      <button type="submit" className="button button-second" name="intent" value="not sure" data-key="notSure">
        {t('actions.notSure')}
        <small>{t('actions.notSureHint')}</small>
      </button>
    </div>
  );
}
