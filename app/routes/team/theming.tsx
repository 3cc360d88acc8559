import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { ProviderConsent } from '#app/components/theming/provider-consent.tsx';
import { RunCard } from '#app/components/theming/run-card.tsx';
import { ThemingState } from '#app/components/theming/theming-state.tsx';
import { stageAllows } from '#app/domain/stage.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { askForTheming } from '#app/services/ask-for-theming.ts';
import { listRuns } from '#app/services/list-runs.ts';
import { setProviderConsent } from '#app/services/set-provider-consent.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { consentOf, readConsent, readRunNumber } from './theming-form.server.ts';
import { counted, driftText, runCard, stateText } from './theming-view.server.ts';

export const loader = memberLoader('theming.run', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const listed = await listRuns(app, member, params['slug'] ?? '');
  if (listed === null) throw new Response(null, { status: 404 });
  const { consultation, stage, runs, underWay, progress, mayAsk } = listed;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const [latest] = runs;
  const done = new URL(request.url).searchParams.get('done');
  return {
    title: t('team:theming.title'),
    home,
    done: (['asked', 'saved'] as const).find((known) => known === done) ?? null,
    state: {
      ...stateText(listed, speaking),
      mayAsk,
      latest: latest?.number ?? 0,
      hint: t('team:theming.askHint', counted(progress.prepared, speaking)),
      drift: latest === undefined ? null : driftText(latest, speaking),
      underWay: underWay.state === 'waiting' || underWay.state === 'running',
    },
    keywords: may('codebook.edit') ? counted(listed.keywords, speaking) : null,
    runs: runs.map((run, index) => runCard(run, runs[index + 1]?.number ?? null, speaking)),
    consent: consentOf(app.providers, consultation, stageAllows(stage, 'choose-providers')),
  };
});

export const action = memberAction('theming.run', async (args) => {
  const { app, request, params, organization } = args;
  const consultation = params['slug'] ?? '';
  const form = await request.formData();
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(consultation)}/theming`;
  if (form.get('intent') === 'consent') {
    const sent = readConsent(form);
    if (sent === null) throw new Response(null, { status: 400 });
    const outcome = await setProviderConsent(app, args, { consultation, ...sent });
    if (outcome === 'missing') throw new Response(null, { status: 404 });
    return outcome === 'saved' ? redirect(`${here}?done=saved`, 303) : data({ outcome }, { status: 409 });
  }
  const latest = readRunNumber(form.get('latest'));
  if (form.get('intent') !== 'ask' || latest === null) throw new Response(null, { status: 400 });
  const outcome = await askForTheming(app, args, { consultation, latest });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  // Asked twice, it is one run.
  if (outcome === 'asked' || outcome === 'under-way') return redirect(`${here}?done=asked`, 303);
  return data({ outcome }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The theming runs of a consultation, how well the newest still fits, and the way to another. */
export default function Theming() {
  const { home, done, state, keywords, runs, consent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`theming.errors.${answer.outcome}`) }]} />}
      {answer === undefined && done !== null && (done === 'saved' || state.underWay) && (
        <p className="saved" role="status">
          {t(done === 'saved' ? 'consent.saved' : 'theming.asked')}
        </p>
      )}
      <h1>{t('theming.title')}</h1>
      <p className="lead">{t('theming.lead')}</p>
      <ThemingState state={state} here={`${home}/theming`} />
      {keywords !== null && (
        <p>
          <a href={`${home}/keywords`}>
            {keywords.count > 0 ? t('theming.keywords', keywords) : t('theming.keywordsNone')}
          </a>
        </p>
      )}
      <h2>{t('theming.runs')}</h2>
      {runs.length === 0 ? (
        <p className="empty">{t('theming.empty')}</p>
      ) : (
        <ul className="card-list plain-list">
          {runs.map((run) => (
            <li key={run.number}>
              <RunCard run={run} href={`${home}/theming/${String(run.number)}`} />
            </li>
          ))}
        </ul>
      )}
      <ProviderConsent {...consent} />
      <p className="soft">
        <a href={home}>{t('theming.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
