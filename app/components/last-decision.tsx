import { useTranslation } from 'react-i18next';

/** Confirms the decision that was just saved, and leads back to it. */
export function LastDecision({
  last: { kind, areas, href },
}: {
  readonly last: { readonly kind: 'decided' | 'none' | 'notSure'; readonly areas: string; readonly href: string };
}) {
  const { t } = useTranslation('review');
  return (
    <p className="saved" role="status">
      {t(`last.${kind}`, { areas })} <a href={href}>{t('last.change')}</a>
    </p>
  );
}
