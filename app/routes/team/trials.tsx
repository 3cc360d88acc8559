import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TrialLinkForm } from '#app/components/trials/trial-link-form.tsx';
import { TrialLink } from '#app/components/trials/trial-link.tsx';
import { TrialRemarks } from '#app/components/trials/trial-remarks.tsx';
import { TrialResponse } from '#app/components/trials/trial-response.tsx';
import { formatMoment } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listTrials } from '#app/services/list-trials.ts';
import { freezeTrial, LONGEST_NAME, makeTrialLink } from '#app/services/make-link.ts';
import { removeTrials } from '#app/services/remove-trials.ts';
import { retireLink } from '#app/services/retire-link.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';
import { readTrialForm, readTrialsQuery } from './trials-form.server.ts';
import { remarkViews, trialLinkViews, trialResponseViews } from './trials-view.server.ts';

const addressOf = (organization: string, slug: string) =>
  `/team/${organization}/consultations/${encodeURIComponent(slug)}/trials`;

export const loader = memberLoader('survey.see', async (args) => {
  const { app, organization, params, request, language, may } = args;
  const query = readTrialsQuery(request);
  const listed = await listTrials(app, args, params['slug'] ?? '', query.page);
  if (listed === null) throw new Response(null, { status: 404 });
  const { consultation, newest, older, total } = listed;
  const { timeZone } = consultation;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone };
  const here = addressOf(organization.slug, consultation.slug);
  return {
    title: t('team:trials.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    here,
    done: query.done,
    removed: counted(query.removed, speaking),
    mayEdit: may('survey.edit'),
    mayRemove: may('trials.remove'),
    takesTrials: listed.takesTrials,
    fresh: randomUUID(),
    longest: String(LONGEST_NAME),
    shows: newest === null ? null : formatMoment(newest.frozenAt, speaking.language, timeZone),
    links: trialLinkViews(listed, app.publicUrl ?? new URL(request.url).origin, speaking),
    remarks: remarkViews(listed, language, speaking),
    responses: trialResponseViews(listed, language, speaking),
    total: counted(total, speaking),
    newer: query.page > 1 ? `${here}?page=${String(query.page - 1)}` : null,
    older: older ? `${here}?page=${String(query.page + 1)}` : null,
  };
});

export const action = memberAction('survey.see', async (args) => {
  const { app, organization, params, request, may } = args;
  const slug = params['slug'] ?? '';
  const here = addressOf(organization.slug, slug);
  const sent = readTrialForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const removes = sent.intent === 'remove' || sent.intent === 'remove-all';
  if (!may(removes ? 'trials.remove' : 'survey.edit')) throw new Response(null, { status: 403 });
  if (sent.intent === 'remove' || sent.intent === 'remove-all') {
    const removed = await removeTrials(app, args, slug, sent.intent === 'remove' ? sent.id : null);
    if (removed === null) throw new Response(null, { status: 404 });
    return redirect(`${here}?done=removed&n=${String(removed)}`, 303);
  }
  if (sent.intent === 'retire' || sent.intent === 'restore') {
    const changed = await retireLink(app, args, { slug, id: sent.id, trial: true }, sent.intent);
    if (!changed) throw new Response(null, { status: 404 });
    return redirect(`${here}?done=${sent.intent}d`, 303);
  }
  const made = sent.intent === 'make' ? await makeTrialLink(app, args, slug, sent) : await freezeTrial(app, args, slug);
  if (made === 'missing') throw new Response(null, { status: 404 });
  if (made === 'made' || 'version' in made)
    return redirect(`${here}?done=${made === 'made' ? 'made' : 'refreshed'}`, 303);
  const typed = sent.intent === 'make' ? sent.name : '';
  if ('field' in made) return data({ problem: 'name' as const, typed }, { status: 422 });
  return data({ problem: made.problem, typed }, { status: made.problem === 'faults' ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Who tries the survey before it counts, and what they say of it. */
export default function Trials() {
  const page = useLoaderData<typeof loader>();
  const { home, here, done, removed, mayEdit, mayRemove, takesTrials, fresh, longest, shows } = page;
  const { links, remarks, responses, total, newer, older } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problem = answer?.problem ?? null;
  const field = problem === 'name' ? { fieldId: 'name' } : {};
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && <TeamErrors errors={[{ text: t(`trials.errors.${problem}`, { longest }), ...field }]} />}
      {done !== null && problem === null && (
        <p className="saved" role="status">
          {done === 'removed' ? t('trials.done.removed', { ...removed }) : t(`trials.done.${done}`)}
        </p>
      )}
      <h1>{t('trials.title')}</h1>
      <p className="lead">{t('trials.lead')}</p>
      <h2>{t('trials.links')}</h2>
      {!takesTrials && <p className="notice">{t('trials.closed')}</p>}
      {shows !== null && (
        <form method="post" action={here}>
          <p>{t('trials.shows', { moment: shows })}</p>
          {mayEdit && takesTrials && (
            <p>
              <button type="submit" className="button button-second" name="intent" value="refresh">
                {t('trials.refresh')}
              </button>
            </p>
          )}
        </form>
      )}
      {links.length === 0 && <p className="empty">{t('trials.noLinks')}</p>}
      <ul className="card-list plain-list">
        {links.map((link) => (
          <li key={link.id}>
            <TrialLink link={link} action={here} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
      {mayEdit && takesTrials && (
        <TrialLinkForm action={here} id={fresh} typed={answer?.typed ?? ''} wrong={problem === 'name'} />
      )}
      <h2>{t('trials.remarks')}</h2>
      <TrialRemarks pages={remarks} />
      <h2>{t('trials.responses')}</h2>
      {responses.length === 0 && <p className="empty">{t('trials.empty')}</p>}
      <ul className="card-list plain-list">
        {responses.map((response) => (
          <li key={response.id}>
            <TrialResponse response={response} action={here} mayRemove={mayRemove} />
          </li>
        ))}
      </ul>
      <p className="actions">
        {newer !== null && <a href={newer}>{t('trials.newer')}</a>}
        {older !== null && <a href={older}>{t('trials.older')}</a>}
      </p>
      {mayRemove && total.count > 0 && (
        <form method="post" action={here} className="panel">
          <p>{t('trials.removeLead', { ...total })}</p>
          <button type="submit" className="button button-grave" name="intent" value="remove-all">
            {t('trials.removeAll')}
          </button>
        </form>
      )}
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
