import { useTranslation } from 'react-i18next';

/** Confirms what was just done with a comment, and leads back to it. */
export function LastDecision({
  last: { kind, areas, href },
}: {
  readonly last: {
    readonly kind: 'decided' | 'none' | 'notSure' | 'skipped' | 'recused' | 'flagged';
    readonly areas: string;
    /** Null where there is no way back. */
    readonly href: string | null;
  };
}) {
  const { t } = useTranslation('review');
  return (
    <p className="saved" role="status">
      {t(`last.${kind}`, { areas })}{' '}
      {href !== null && (
        <a href={href}>{kind === 'skipped' || kind === 'recused' ? t('last.back') : t('last.change')}</a>
      )}
    </p>
  );
}
