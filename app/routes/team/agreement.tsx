import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AgreementCard } from '#app/components/agreement/agreement-card.tsx';
import { WhatFiguresMean } from '#app/components/agreement/what-figures-mean.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { RESAMPLES } from '#app/domain/agreement/bootstrap.ts';
import { ALPHA_TO_PUBLISH, LEAST_DOUBLE_CODED } from '#app/domain/agreement/standing.ts';
import { formatDecimal, formatMoment, formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { readAgreement } from '#app/services/read-agreement.ts';
import { cardOf, kappaOf } from './agreement-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('agreement.see', async ({ app, member, organization, params, language }) => {
  const read = await readAgreement(app, member, params['slug'] ?? '');
  if (read === null) throw new Response(null, { status: 404 });
  const { consultation, targets, overall, pair, measuredAt, underWay, outdated } = read;
  const t = teamStrings(language);
  const among = teamLanguage(language);
  const speaking = { t, language: among, timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const drawn = { speaking, pageLanguage: language, home };
  return {
    title: t('team:agreement.title'),
    home,
    outdated,
    measuredAt: measuredAt === null ? null : formatMoment(measuredAt, among, consultation.timeZone),
    underWay:
      underWay === null
        ? null
        : {
            ...underWay,
            says: { done: formatNumber(underWay.done, among), total: formatNumber(underWay.total, among) },
          },
    overall: cardOf({ target: null, figure: overall }, drawn),
    targets: targets.map((target) => cardOf({ target, figure: target.figure }, drawn)),
    means: {
      limit: formatDecimal(ALPHA_TO_PUBLISH, among),
      least: formatNumber(LEAST_DOUBLE_CODED, among),
      resamples: formatNumber(RESAMPLES, among),
      kappa: kappaOf(pair, speaking),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** How far readers agree: over all, on each area and on each theme, in words first and then in numbers. */
export default function Agreement() {
  const { home, outdated, measuredAt, underWay, overall, targets, means } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>{t('agreement.title')}</h1>
      <p className="lead">{t('agreement.lead')}</p>
      {underWay !== null && (
        <p className="notice" role="status">
          <label htmlFor="measuring">{t('agreement.underWay', underWay.says)}</label>{' '}
          <progress id="measuring" value={underWay.done} max={underWay.total} />
        </p>
      )}
      {measuredAt === null ? (
        <p className="empty">{outdated ? t('agreement.soon') : t('agreement.empty')}</p>
      ) : (
        <>
          <p className="soft">
            {t('agreement.measuredAt', { at: measuredAt })} {outdated && underWay === null && t('agreement.outdated')}
          </p>
          <AgreementCard view={overall} />
          <h2>{t('agreement.targets')}</h2>
          {targets.map((view) => (
            <AgreementCard key={view.id} view={view} />
          ))}
          <p>
            <a href={`${home}/agreement.csv`}>{t('agreement.download')}</a>
          </p>
        </>
      )}
      <WhatFiguresMean {...means} />
      <p className="soft">
        <a href={home}>{t('agreement.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
