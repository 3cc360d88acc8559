import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { OpenSessionForm } from '#app/components/open-session-form.tsx';
import { SessionCard } from '#app/components/session-card.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { MOST_HOURS, MOST_PEOPLE } from '#app/domain/session-limits.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { endSession, resumeSession } from '#app/services/end-session.ts';
import { listSessions } from '#app/services/list-sessions.ts';
import { openSession } from '#app/services/open-session.ts';
import { teamStrings } from './page-title.server.ts';
import { readSessionForm, readSessionQuery, sessionsAddress } from './session-form.server.ts';
import { sessionViews } from './sessions-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('sessions.hold', async (args) => {
  const { app, organization, params, request, language } = args;
  const query = readSessionQuery(request);
  const listed = await listSessions(app, args, params['slug'] ?? '', query.page);
  if (listed === null) throw new Response(null, { status: 404 });
  const { consultation, takesAnswers, older } = listed;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const origin = app.publicUrl ?? new URL(request.url).origin;
  const survey = `${origin}/${consultation.languages[0] ?? 'en'}/${organization.slug}/survey/${consultation.slug}`;
  const here = sessionsAddress(organization.slug, consultation.slug);
  return {
    title: t('team:sessions.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    here,
    done: query.done,
    ended: query.ended,
    takesAnswers,
    most: { people: String(MOST_PEOPLE), hours: String(MOST_HOURS) },
    sessions: sessionViews(listed, speaking, (code) => `${survey}/session?code=${code}`),
    newer: query.page > 1 ? `${here}?page=${String(query.page - 1)}` : null,
    older: older ? `${here}?page=${String(query.page + 1)}` : null,
  };
});

export const action = memberAction('sessions.hold', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const here = sessionsAddress(organization.slug, slug);
  const sent = readSessionForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if (sent.intent === 'open') {
    const opened = await openSession(app, args, slug, sent);
    if (typeof opened !== 'string') return redirect(`${here}?done=opened`, 303);
    if (opened === 'missing') throw new Response(null, { status: 404 });
    return data({ problem: opened, typed: sent.typed }, { status: opened === 'not-open' ? 409 : 422 });
  }
  const at = { slug, id: sent.id };
  const changed =
    sent.intent === 'end'
      ? await endSession(app, args, at)
      : await resumeSession(app, args, { ...at, until: sent.until });
  if (changed === 'missing') throw new Response(null, { status: 404 });
  if (changed === 'over') return data({ problem: 'over' as const, typed: null }, { status: 409 });
  if (sent.intent === 'resume') return redirect(`${here}?done=resumed`, 303);
  const undo = new URLSearchParams({ done: 'ended', id: sent.id, until: changed.until.toISOString() });
  return redirect(`${here}?${undo.toString()}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Codes that lift the limits for one room. */
export default function Sessions() {
  const { home, here, done, ended, takesAnswers, most, sessions, newer, older } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problem = answer?.problem ?? null;
  const field = problem === 'people' || problem === 'hours' ? { fieldId: problem } : {};
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && <TeamErrors errors={[{ text: t(`sessions.errors.${problem}`, most), ...field }]} />}
      {done !== null && problem === null && (
        <div className="saved" role="status">
          <p>{t(`sessions.done.${done}`)}</p>
          {ended !== null && (
            <form method="post" action={here}>
              <input type="hidden" name="id" value={ended.id} />
              <input type="hidden" name="until" value={ended.until} />
              <button type="submit" className="action" name="intent" value="resume">
                {t('sessions.undo')}
              </button>
            </form>
          )}
        </div>
      )}
      <h1>{t('sessions.title')}</h1>
      <p className="lead">{t('sessions.lead')}</p>
      {takesAnswers ? (
        <OpenSessionForm action={here} most={most} typed={answer?.typed ?? null} wrong={problem} />
      ) : (
        <p className="notice">{t('sessions.notOpen')}</p>
      )}
      <h2>{t('sessions.list')}</h2>
      {sessions.length === 0 ? (
        <p className="empty">{t('sessions.empty')}</p>
      ) : (
        <ul className="card-list plain-list">
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionCard session={session} action={here} />
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        {newer !== null && <a href={newer}>{t('redactions.newer')}</a>}
        {older !== null && <a href={older}>{t('redactions.older')}</a>}
      </p>
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
