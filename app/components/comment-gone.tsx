import { useTranslation } from 'react-i18next';

/** Why a comment cannot be decided about. */
export const goneReasons = [
  'missing',
  'withdrawn',
  'corrected',
  'not-reviewing',
  'held',
  'recused',
  'translated',
  'not-read',
  'with-another',
] as const;
export type GoneReason = (typeof goneReasons)[number];

/** Why a comment cannot be decided about, that nothing is lost by it, and the way on. */
export function CommentGone({
  home,
  formId,
  reason,
}: {
  readonly home: string;
  /** Of the form that the page's language menu sends. */
  readonly formId: string;
  readonly reason: GoneReason;
}) {
  const { t } = useTranslation('review');
  const said = {
    missing: t('gone.withdrawn'),
    withdrawn: t('gone.withdrawn'),
    corrected: t('gone.corrected'),
    'not-reviewing': t('errors.notReviewing'),
    held: t('gone.held'),
    recused: t('gone.recused'),
    translated: t('gone.translated'),
    'not-read': t('gone.notRead'),
    'with-another': t('gone.withAnother'),
  };
  const isThere = !(['missing', 'withdrawn', 'corrected', 'not-reviewing'] as readonly GoneReason[]).includes(reason);
  return (
    <div className="narrow">
      <h1>{t(isThere ? 'gone.notYours' : 'gone.title')}</h1>
      <p className="lead">{said[reason]}</p>
      <form method="post" id={formId} className="actions">
        <a className="button" href={`${home}/review`}>
          {t('gone.next')}
        </a>
        {reason === 'recused' && (
          <button type="submit" className="action" name="intent" value="take-back">
            {t('gone.takeBack')}
          </button>
        )}
      </form>
    </div>
  );
}
