import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { BesideFrame } from '#app/components/results/beside-frame.tsx';
import { HeardFigure } from '#app/components/results/heard-figure.tsx';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { openRepresentation } from '#app/services/open-representation.ts';
import { teamStrings } from './page-title.server.ts';
import { audienceLinks, besideRequest } from './results-beside.server.ts';
import { pageLinks } from './results-frame.server.ts';
import { heardFigureView } from './results-heard-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('results.see', async (args) => {
  const { slug, home, audience } = besideRequest(args);
  const exact = args.may('results.exact');
  const open = await openRepresentation(args.app, args.organization.id, { slug, audience, exact });
  if (open === 'missing') throw new Response(null, { status: 404 });
  const saying = { t: teamStrings(args.language), language: teamLanguage(args.language) };
  const { t, language } = saying;
  const title = t('team:heard.title');
  const frame = {
    home,
    pages: pageLinks({ home, page: 'heard', query: '', may: args.may }),
    title,
    consultation: shownText(open.consultation.title, language),
  };
  if (open.audience === null) return { title, frame: { ...frame, notice: null, audiences: [] }, heard: null };
  const query = `?audience=${encodeURIComponent(open.audience)}`;
  const files = { base: `${home}/results/heard`, query };
  const { daysLeft } = open;
  return {
    title,
    frame: {
      ...frame,
      notice: t(exact ? 'team:heard.notForPublication' : 'team:heard.protected'),
      audiences: audienceLinks(open.audiences, open.audience, args.language),
    },
    heard: {
      figures: open.variables.map((variable) => heardFigureView(variable, open, saying, files)),
      without: open.without.map(({ id, title: named }) => ({
        id,
        name: say(named, isOfficialLanguage(language) ? language : 'en').text,
      })),
      left: !open.takesAnswers
        ? t('team:heard.closed')
        : daysLeft === null
          ? t('team:heard.open')
          : daysLeft === 1
            ? t('team:heard.lastDay')
            : t('team:heard.daysLeft', { count: daysLeft, number: formatNumber(daysLeft, language) }),
      takesAnswers: open.takesAnswers,
      ways: (['links', 'sessions', 'paper'] as const).filter((way) =>
        args.may(way === 'links' ? 'links.manage' : way === 'sessions' ? 'sessions.hold' : 'paper.enter'),
      ),
      benchmarks: args.may('benchmarks.edit') ? `${home}/results/benchmarks${query}` : null,
      asOf: t('team:heard.asOf', { at: formatMoment(open.asOf, language, open.consultation.timeZone) }),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Who has not been heard from, while there is still time to reach them. */
export default function Heard() {
  const { frame, heard } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  if (heard === null)
    return (
      <InNamespaceLanguage namespace="team">
        <BesideFrame frame={frame}>
          <p className="empty">{t('heard.nothingYet')}</p>
        </BesideFrame>
      </InNamespaceLanguage>
    );
  const { figures, without, left, ways, benchmarks, takesAnswers, asOf } = heard;
  return (
    <InNamespaceLanguage namespace="team">
      <BesideFrame frame={frame}>
        <p className="lead">{t('heard.lead')}</p>
        <div className="notice">
          <p>{left}</p>
          {takesAnswers && ways.length > 0 && (
            <>
              <p>{t('heard.reachThem')}</p>
              <ul>
                {ways.map((way) => (
                  <li key={way}>
                    <a href={`${frame.home}/${way}`}>{t(`heard.way.${way}`)}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        {figures.length === 0 && <p className="empty">{t('heard.noBenchmarks')}</p>}
        {figures.map((view) => (
          <HeardFigure key={view.id} view={view} />
        ))}
        {figures.length > 0 && (
          <details>
            <summary>{t('heard.howTitle')}</summary>
            <p>{t('heard.howInterval')}</p>
            <p>{t('heard.howConvenience')}</p>
            <p>{t('heard.howMissing')}</p>
          </details>
        )}
        {without.length > 0 && (
          <>
            <h2>{t('heard.withoutTitle')}</h2>
            <ul>
              {without.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </>
        )}
        {benchmarks !== null && (
          <p className="heard-more">
            <a className="button button-second" href={benchmarks}>
              {t('heard.toBenchmarks')}
            </a>
          </p>
        )}
        <p className="soft">{asOf}</p>
      </BesideFrame>
    </InNamespaceLanguage>
  );
}
