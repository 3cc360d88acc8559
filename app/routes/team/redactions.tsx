import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DecidedDetail } from '#app/components/decided-detail.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { WaitingDetail } from '#app/components/waiting-detail.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideRedaction } from '#app/services/decide-redaction.ts';
import { listRedactions } from '#app/services/list-redactions.ts';
import { teamStrings } from './page-title.server.ts';
import { addressOf, readRedactionForm, readRedactionQuery } from './redaction-form.server.ts';
import { redactionViews } from './redaction-view.server.ts';

export const loader = memberLoader('redactions.decide', async ({ app, member, organization, request, language }) => {
  const query = readRedactionQuery(request);
  const listed = await listRedactions(app, member, query);
  if (listed === null) throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}`;
  return {
    title: teamStrings(language)('team:redactions.title'),
    done: query.done,
    back: query.consultation === null ? home : `${home}/consultations/${query.consultation}`,
    ofOne: query.consultation !== null,
    newer: query.page > 1 ? addressOf(organization.slug, query, { page: query.page - 1 }) : null,
    older: listed.older ? addressOf(organization.slug, query, { page: query.page + 1 }) : null,
    ...redactionViews(listed, language),
  };
});

export const action = memberAction('redactions.decide', async ({ app, member, request, organization }) => {
  const query = readRedactionQuery(request);
  const sent = readRedactionForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const outcome = await decideRedaction(app, member, sent);
  if (outcome !== 'saved') return data({ outcome }, { status: outcome === 'gone' ? 410 : 409 });
  return redirect(addressOf(organization.slug, query, { decided: sent }), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What the rules are unsure of: somebody with the permission says whether it points at a person. */
export default function Redactions() {
  const { done, waiting, more, decided, newer, older, back, ofOne } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const nothing = waiting.length === 0 && decided.length === 0 && newer === null;
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`redactions.errors.${answer.outcome}`) }]} />}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`redactions.done.${done}`)}
        </p>
      )}
      <h1>{t('redactions.title')}</h1>
      <p className="lead">{t('redactions.lead')}</p>
      {nothing ? (
        <p className="empty">{t('redactions.empty')}</p>
      ) : (
        <>
          <h2>{t('redactions.waiting')}</h2>
          {waiting.length === 0 ? (
            <p className="empty">{t('redactions.noneWaiting')}</p>
          ) : (
            <p>{t('redactions.check')}</p>
          )}
          {waiting.map((detail) => (
            <WaitingDetail key={detail.id} detail={detail} ofOne={ofOne} />
          ))}
          {more.count > 0 && <p className="soft">{t('redactions.more', more)}</p>}
          {decided.length > 0 && (
            <>
              <h2>{t('redactions.decided')}</h2>
              <p className="soft">{t('redactions.decidedLead')}</p>
            </>
          )}
          {decided.map((detail) => (
            <DecidedDetail key={detail.id} detail={detail} ofOne={ofOne} />
          ))}
          <p className="actions">
            {newer !== null && <a href={newer}>{t('redactions.newer')}</a>}
            {older !== null && <a href={older}>{t('redactions.older')}</a>}
          </p>
        </>
      )}
      <p className="soft">
        <a href={back}>{ofOne ? t('quotes.back') : t('redactions.all')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
