import { useTranslation } from 'react-i18next';

/**
 * The quick way out of a page that touches safety: a link that Tab reaches at once. Where the respondents' script runs, it
 * replaces the page, and Escape pressed three times does the same (`data-leave`).
 */
export function LeaveQuickly({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <nav className="leave" aria-label={t('leave.link')}>
      <a href={address} rel="noreferrer" data-leave aria-describedby="leave-about">
        {t('leave.link')}
      </a>
    </nav>
  );
}

/** What leaving does and does not do, said where there is time to read it. */
export function AboutLeaving() {
  const { t } = useTranslation('survey');
  return (
    <p className="small" id="leave-about">
      {t('leave.about')}
    </p>
  );
}
