import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AlikeCard } from '#app/components/alike-card.tsx';
import { DecidedBatches } from '#app/components/decided-batches.tsx';
import { HeldGroup } from '#app/components/held-group.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideHeld, setAside, undoHeld } from '#app/services/decide-held.ts';
import { listHeld } from '#app/services/list-held.ts';
import { readHeldForm, readHeldQuery } from './held-form.server.ts';
import { alikeViews, decidedViews, heldGroupViews } from './held-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';

const addressOf = (organization: string, slug: string) =>
  `/team/${organization}/consultations/${encodeURIComponent(slug)}/held`;

export const loader = memberLoader('responses.release', async (args) => {
  const { app, organization, params, request, language } = args;
  const query = readHeldQuery(request);
  const listed = await listHeld(app, args, params['slug'] ?? '', query.page);
  if (listed === null) throw new Response(null, { status: 404 });
  const { consultation, waiting, mayDecide, older } = listed;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const here = addressOf(organization.slug, consultation.slug);
  return {
    title: t('team:held.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    here,
    done: query.done,
    changed: counted(query.changed, speaking),
    missed: query.missed === 0 ? null : counted(query.missed, speaking),
    mayDecide,
    waiting: counted(waiting, speaking),
    groups: heldGroupViews(listed, language, speaking),
    alike: alikeViews(listed, speaking),
    decided: decidedViews(listed, speaking),
    newer: query.page > 1 ? `${here}?page=${String(query.page - 1)}` : null,
    older: older ? `${here}?page=${String(query.page + 1)}` : null,
  };
});

export const action = memberAction('responses.release', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = readHeldForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if (sent === 'nothing') return data({ problem: 'nothing' as const }, { status: 422 });
  const outcome =
    sent.intent === 'decide'
      ? await decideHeld(app, args, { slug, ...sent })
      : sent.intent === 'set-aside'
        ? await setAside(app, args, { slug, ids: sent.ids })
        : await undoHeld(app, args, { slug, made: sent.made });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (typeof outcome === 'string') return data({ problem: outcome }, { status: 409 });
  const done = sent.intent === 'decide' ? sent.decision : sent.intent === 'undo' ? 'undone' : 'set-aside';
  const told = new URLSearchParams({ done, n: String(outcome.changed) });
  if (outcome.missed > 0) told.set('missed', String(outcome.missed));
  return redirect(`${addressOf(organization.slug, slug)}?${told.toString()}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Responses that wait for a person to look before they count, and counted ones that say nearly the same. */
export default function Held() {
  const page = useLoaderData<typeof loader>();
  const { home, here, done, changed, missed, mayDecide, waiting, groups, alike, decided, newer, older } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`held.errors.${answer.problem}`) }]} />}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`held.done.${done}`, changed)} {missed !== null && t('held.missed', missed)}
        </p>
      )}
      <h1>{t('held.title')}</h1>
      <p className="lead">{t('held.lead')}</p>
      {!mayDecide && <p className="notice">{t('held.errors.not-reviewing')}</p>}
      <h2>{t('held.waiting')}</h2>
      {waiting.count === 0 ? (
        <p className="empty">{t('held.empty')}</p>
      ) : (
        <p className="soft">{t('held.notForPublication', waiting)}</p>
      )}
      {groups.map((group) => (
        <HeldGroup key={group.name} group={group} action={here} />
      ))}
      <p className="actions">
        {newer !== null && <a href={newer}>{t('redactions.newer')}</a>}
        {older !== null && <a href={older}>{t('redactions.older')}</a>}
      </p>
      {alike.length > 0 && (
        <>
          <h2>{t('held.alikeTitle')}</h2>
          <p>{t('held.alikeLead')}</p>
          {alike.map((one) => (
            <AlikeCard key={one.id} alike={one} action={here} />
          ))}
        </>
      )}
      {decided.length > 0 && (
        <>
          <h2>{t('held.decidedTitle')}</h2>
          <DecidedBatches decided={decided} action={here} />
        </>
      )}
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
