import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { RunComparison } from '#app/components/theming/run-comparison.tsx';
import { RunMade } from '#app/components/theming/run-card.tsx';
import { RunThemes } from '#app/components/theming/run-themes.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { compareThemingRuns } from '#app/services/compare-theming-runs.ts';
import { showMoves } from '#app/services/show-moves.ts';
import { teamStrings } from './page-title.server.ts';
import { shown, teamLanguage } from './shown-text.server.ts';
import { comparisonView } from './theming-run-view.server.ts';
import { readRunNumber } from './theming-form.server.ts';
import { driftText, runCard } from './theming-view.server.ts';

export const loader = memberLoader('theming.run', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const query = new URL(request.url).searchParams;
  const number = readRunNumber(params['number']);
  const other = query.get('with');
  const wanted = { consultation: params['slug'] ?? '', number: number ?? 0, with: readRunNumber(other) };
  if (number === null || (other !== null && wanted.with === null)) throw new Response(null, { status: 404 });
  const compared = await compareThemingRuns(app, member, wanted);
  if (compared === null) throw new Response(null, { status: 404 });
  const of = query.get('of');
  const speaking = {
    t: teamStrings(language),
    language: teamLanguage(language),
    timeZone: compared.timeZone,
  };
  const { run, earlier, themes } = compared;
  const moves = await showMoves(app, member, compared, of);
  const mayRead = may('comments.read-redacted');
  return {
    here: `/team/${organization.slug}/consultations/${wanted.consultation}/theming`,
    run: runCard(run, earlier[0] ?? null, speaking),
    drift: driftText(run, speaking),
    earlier,
    mayRead,
    themes: themes.map(({ key, label, language: tag, proposedLabel, commentCount }) => ({
      key,
      name: shown(label, tag),
      proposed: proposedLabel === null ? null : shown(proposedLabel, tag),
      size: formatNumber(commentCount, speaking.language),
    })),
    view: comparisonView(compared, moves, mayRead ? of : null, speaking),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.run.name ?? 'Heard' }];

/** One run: what it found, and what moved since an earlier one, and why. */
export default function ThemingRun() {
  const { here, run, drift, earlier, mayRead, themes, view } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>{run.name}</h1>
      <p className="lead">
        {run.at}
        <br />
        {run.facts}
      </p>
      <p>{drift}</p>
      <p className="notice">{t('theming.notFigures')}</p>
      {view === null ? (
        <>
          <p className="empty">{t('run.firstRun')}</p>
          <RunThemes themes={themes} />
        </>
      ) : (
        <RunComparison view={view} earlier={earlier} address={`${here}/${String(run.number)}`} mayRead={mayRead} />
      )}
      <RunMade made={run.made} />
      <p className="soft">
        <a href={here}>{t('run.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
