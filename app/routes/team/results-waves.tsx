import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { BesideFrame } from '#app/components/results/beside-frame.tsx';
import { WaveFigure } from '#app/components/results/wave-figure.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { openConsultation } from '#app/services/open-consultation.ts';
import { openWaveResults } from '#app/services/open-wave-results.ts';
import { teamStrings } from './page-title.server.ts';
import { besideRequest } from './results-beside.server.ts';
import { pageLinks } from './results-frame.server.ts';
import { wavesView } from './results-waves-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('results.see', async (args) => {
  const { slug, home } = besideRequest(args);
  const exact = args.may('results.exact');
  const open = await openWaveResults(args.app, args.organization.id, slug, exact);
  const t = teamStrings(args.language);
  const saying = { t, language: teamLanguage(args.language) };
  const title = t('team:wavesResults.title');
  const frame = { home, pages: pageLinks({ home, page: 'waves', query: '', may: args.may }), title, audiences: [] };
  if (open === null) {
    const alone = await openConsultation(args.app, args.member, slug);
    if (alone === null) throw new Response(null, { status: 404 });
    const consultation = shownText(alone.consultation.title, args.language);
    return { title, frame: { ...frame, consultation, notice: null }, waves: null };
  }
  const live = open.before.of === 'live' || open.now.of === 'live';
  const view = wavesView(open, saying, `${home}/results/waves`);
  return {
    title,
    frame: {
      ...frame,
      consultation: shownText(open.consultation.title, args.language),
      notice: live ? t('team:heard.notForPublication') : null,
    },
    waves: {
      ...view,
      undecided:
        view.undecided === 0
          ? null
          : t('team:wavesResults.undecided', {
              count: view.undecided,
              number: formatNumber(view.undecided, saying.language),
            }),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Two waves side by side: who answered first, then what they said. */
export default function WavesResults() {
  const { frame, waves } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <BesideFrame frame={frame}>
        {waves === null ? (
          <p className="empty">{t('wavesResults.noEarlier')}</p>
        ) : (
          <>
            <p className="lead">{t('wavesResults.lead')}</p>
            {waves.missing.map((which) => (
              <p className="notice" key={which}>
                {t(`wavesResults.missing.${which}`)}
              </p>
            ))}
            {waves.undecided !== null && (
              <p className="notice">
                {waves.undecided} <a href={`${frame.home}/waves`}>{t('wavesResults.decide')}</a>
              </p>
            )}
            {waves.warnings.length > 0 && (
              <div className="notice">
                <h2>{t('wavesResults.careful')}</h2>
                <ul>
                  {waves.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </div>
            )}
            {waves.who.length > 0 && <h2>{t('wavesResults.who')}</h2>}
            {waves.who.map((view) => (
              <WaveFigure key={view.id} {...view} />
            ))}
            {waves.what.length > 0 && <h2>{t('wavesResults.what')}</h2>}
            {waves.what.map((view) => (
              <WaveFigure key={view.id} {...view} />
            ))}
            <details>
              <summary>{t('wavesResults.howTitle')}</summary>
              <p>{t('wavesResults.how')}</p>
            </details>
          </>
        )}
      </BesideFrame>
    </InNamespaceLanguage>
  );
}
