import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#app/charts/chart.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { BesideFrame, FigureFiles } from '#app/components/results/beside-frame.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { openDropOut } from '#app/services/open-drop-out.ts';
import { teamStrings } from './page-title.server.ts';
import { besideRequest } from './results-beside.server.ts';
import { pageLinks } from './results-frame.server.ts';
import { dropOutView } from './results-drop-out-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('results.see', async (args) => {
  const { slug, home } = besideRequest(args);
  const exact = args.may('results.exact');
  const open = await openDropOut(args.app, args.organization.id, slug, exact);
  if (open === null) throw new Response(null, { status: 404 });
  const t = teamStrings(args.language);
  const saying = { t, language: teamLanguage(args.language), exact };
  const title = t('team:dropOut.title');
  return {
    title,
    frame: {
      ...{ home, pages: pageLinks({ home, page: 'drop-out', query: '', may: args.may }), title, audiences: [] },
      consultation: shownText(open.consultation.title, args.language),
      notice: t(exact ? 'team:heard.notForPublication' : 'team:heard.protected'),
    },
    versions: open.versions.map((way) => dropOutView(way, saying, `${home}/results/drop-out`)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Where people stop on their way through the survey, version by version. */
export default function DropOut() {
  const { frame, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <BesideFrame frame={frame}>
        <p className="lead">{t('dropOut.lead')}</p>
        {versions.length === 0 && <p className="empty">{t('dropOut.empty')}</p>}
        {versions.map(({ id, audience, figure, rows, kept, otherSent, files }) => (
          <figure className="result-figure" key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>
              <TextInLanguage of={audience} /> · {figure.title}
            </h2>
            <p className="finding">{figure.summary}</p>
            {rows.some(({ reached }) => reached !== null) && (
              <>
                <Chart id={`${id}-chart`} {...figure} />
                <table className="figures">
                  <caption>{t('dropOut.caption')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('dropOut.page')}</th>
                      <th scope="col">{t('dropOut.reached')}</th>
                      <th scope="col">{t('dropOut.left')}</th>
                      <th scope="col">{t('dropOut.lost')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ key, name, reached, left, lost }) => (
                      <tr key={key}>
                        <th scope="row">
                          <bdi lang={name.language}>{name.text}</bdi>
                        </th>
                        {[reached, left, lost].map((cell, index) => (
                          <td key={['reached', 'left', 'lost'][index]}>
                            {cell ?? <span className="figures-hidden">{t('heard.few')}</span>}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
                <FigureFiles base={files} title={figure.title} />
              </>
            )}
            {kept !== null && <p className="soft">{kept}</p>}
            {otherSent !== null && <p className="soft">{otherSent}</p>}
          </figure>
        ))}
        <details>
          <summary>{t('dropOut.howTitle')}</summary>
          <p>{t('dropOut.howCounted')}</p>
          <p>{t('dropOut.howSent')}</p>
        </details>
      </BesideFrame>
    </InNamespaceLanguage>
  );
}
