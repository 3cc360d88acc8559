import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkCard } from '#app/components/links/link-card.tsx';
import { LinkForm } from '#app/components/links/link-form.tsx';
import { TallyAddress } from '#app/components/links/tally-address.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listLinks } from '#app/services/list-links.ts';
import { LONGEST_NAME, makeLink } from '#app/services/make-link.ts';
import { makeTallyPage, retireLink } from '#app/services/retire-link.ts';
import { linksAddress, readLinkForm, readLinksQuery } from './links-form.server.ts';
import { linkViews } from './links-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('links.manage', async (args) => {
  const { app, organization, params, request, language } = args;
  const listed = await listLinks(app, args, params['slug'] ?? '');
  if (listed === null) throw new Response(null, { status: 404 });
  const { consultation, partners } = listed;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const here = linksAddress(organization.slug, consultation.slug);
  const origin = app.publicUrl ?? new URL(request.url).origin;
  return {
    title: t('team:links.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    here,
    ...readLinksQuery(request),
    ready: app.publicUrl !== null,
    fresh: randomUUID(),
    longest: String(LONGEST_NAME),
    partners: partners.map(({ id, name }) => ({ id, name })),
    links: linkViews(listed, { origin, here, ready: app.publicUrl !== null }, speaking),
  };
});

export const action = memberAction('links.manage', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const here = linksAddress(organization.slug, slug);
  const sent = readLinkForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if (sent.intent === 'make') {
    const made = await makeLink(app, args, slug, { ...sent.typed, partnerId: sent.partnerId, medium: sent.medium });
    if (made === 'missing') throw new Response(null, { status: 404 });
    if (made !== 'made') return data({ problem: made, typed: sent.typed, tally: null }, { status: 422 });
    return redirect(`${here}?done=made`, 303);
  }
  const place = { slug, id: sent.id, trial: false };
  if (sent.intent === 'tally') {
    const secret = await makeTallyPage(app, args, place);
    if (secret === null) throw new Response(null, { status: 404 });
    const origin = app.publicUrl ?? new URL(request.url).origin;
    // Shown by the answer itself, once: in an address that leads to it, it would stand in the browser's history.
    const tally = { id: sent.id, address: `${origin}/${args.language}/${organization.slug}/tally/${secret}` };
    return data({ problem: null, typed: null, tally });
  }
  if (!(await retireLink(app, args, place, sent.intent))) throw new Response(null, { status: 404 });
  return redirect(`${here}?done=${sent.intent}d`, 303);
});

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Ways into the survey, each with a tally of its own. */
export default function Links() {
  const { home, here, done, ready, fresh, longest, partners, links } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problem = answer?.problem ?? null;
  const tally = answer?.tally ?? null;
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && (
        <TeamErrors
          errors={[
            { text: t(`links.errors.${problem.field}.${problem.problem}`, { longest }), fieldId: problem.field },
          ]}
        />
      )}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`links.done.${done}`)}
        </p>
      )}
      {tally !== null && <TallyAddress address={tally.address} of={links.find(({ id }) => id === tally.id) ?? null} />}
      <h1>{t('links.title')}</h1>
      <p className="lead">{t('links.lead')}</p>
      {!ready && <p className="notice">{t('links.noAddress')}</p>}
      <LinkForm
        action={here}
        id={answer?.typed?.id ?? fresh}
        partners={partners}
        typed={answer?.typed ?? null}
        wrong={problem?.field ?? null}
      />
      <h2>{t('links.list')}</h2>
      <p className="soft">{t('links.exact')}</p>
      {links.length === 0 ? (
        <p className="empty">{t('links.empty')}</p>
      ) : (
        <>
          <p>
            <a className="action" href={`${here}.csv`}>
              {t('links.csv')}
            </a>
          </p>
          <ul className="card-list plain-list">
            {links.map((link) => (
              <li key={link.id}>
                <LinkCard link={link} action={here} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
