import { useTranslation } from 'react-i18next';

/** What the three figures are, where the limit comes from, and what they cannot say. */
export function WhatFiguresMean({
  limit,
  least,
  resamples,
  kappa,
}: {
  readonly limit: string;
  readonly least: string;
  readonly resamples: string;
  /** Of which two readers kappa is. */
  readonly kappa: string;
}) {
  const { t } = useTranslation('team');
  return (
    <details className="fold">
      <summary>{t('agreement.means.title')}</summary>
      <p>{t('agreement.means.percentage')}</p>
      <p>{t('agreement.means.alpha')}</p>
      <p>{t('agreement.means.limit', { limit, least })}</p>
      <p>{t('agreement.means.interval', { resamples })}</p>
      <p>{kappa}</p>
      <p>{t('agreement.means.independent')}</p>
    </details>
  );
}
