import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { FindSheet } from '#app/components/paper/find-sheet.tsx';
import { FormsToPrint } from '#app/components/paper/forms-to-print.tsx';
import { SheetTable } from '#app/components/paper/sheet-table.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listPaper } from '#app/services/list-paper.ts';
import { withdrawPaper } from '#app/services/withdraw-paper.ts';
import { pageOf } from './list-page.server.ts';
import { teamStrings } from './page-title.server.ts';
import { foundView, rateText, sheetViews, waitingViews } from './paper-list-view.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';

const dones = ['withdrawn', 'agrees', 'settled'] as const;

export const loader = memberLoader('paper.enter', async (args) => {
  const { app, organization, member, params, request, language } = args;
  const { searchParams } = new URL(request.url);
  const query = { page: pageOf(searchParams), find: searchParams.get('find')?.slice(0, 100) ?? '' };
  const list = await listPaper(app, args, params['slug'] ?? '', query);
  if (list === null) throw new Response(null, { status: 404 });
  const { consultation, versions } = list;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const here = `${home}/paper`;
  const done = dones.find((known) => known === searchParams.get('done')) ?? null;
  return {
    ...{ title: t('team:paper.title'), home, here },
    done: done === null ? null : { done, sheet: searchParams.get('sheet')?.slice(0, 20) ?? '' },
    forms: {
      version: versions[0]?.toString() ?? null,
      several: versions.length > 1,
      languages: consultation.languages.map((tag) => ({
        name: languageName(tag, speaking.language),
        address: `${here}/form/${tag}`,
      })),
      draft: list.hasDraft ? `${here}/form/${consultation.languages[0] ?? 'en'}?version=draft` : null,
    },
    typing: versions.length === 0 ? ('needsPublished' as const) : list.mayType ? ('may' as const) : ('notNow' as const),
    rate: rateText(list, speaking),
    waiting: list.mayCheck ? waitingViews(list, member.userId, speaking, here) : [],
    sheets: sheetViews(list, member.userId, speaking),
    total: counted(list.total, speaking),
    newer: query.page > 1 ? `${here}?page=${String(query.page - 1)}` : null,
    older: list.older ? `${here}?page=${String(query.page + 1)}` : null,
    find: { typed: query.find, found: foundView(list, speaking) },
  };
});

export const action = memberAction('paper.enter', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = (await request.formData()).get('withdraw');
  const sheet = typeof sent === 'string' ? sent.slice(0, 100) : '';
  const outcome = await withdrawPaper(app, args, { slug, sheet });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome !== 'withdrawn') return data({ problem: outcome }, { status: 409 });
  const query = new URLSearchParams({ done: 'withdrawn', sheet });
  return redirect(`/team/${organization.slug}/consultations/${slug}/paper?${query.toString()}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The survey on paper: forms to print, sheets to type in, and how good the typing is. */
export default function Paper() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation('team');
  const { home, here, done, forms, typing, waiting, find } = page;
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && <TeamErrors errors={[{ text: t(`paper.withdrawNot.${problem}`) }]} />}
      {done !== null && (
        <p className="saved" role="status">
          {t(`paper.done.${done.done}`, { sheet: done.sheet })}
        </p>
      )}
      <h1>{t('paper.title')}</h1>
      <p className="lead">{t('paper.lead')}</p>
      <h2>{t('paper.typingHeading')}</h2>
      {typing === 'may' ? (
        <p>
          <a className="button" href={`${here}/entry`}>
            {t('paper.type')}
          </a>
        </p>
      ) : (
        <p className="notice">{t(`paper.${typing}`)}</p>
      )}
      <FormsToPrint forms={forms} />
      <h2>{t('paper.checkHeading')}</h2>
      {waiting.length === 0 ? (
        <p className="empty">{t('paper.checkNone')}</p>
      ) : (
        <>
          <p>{t('paper.checkBlind')}</p>
          <ul className="link-list">
            {waiting.map(({ address, text }) => (
              <li key={address}>
                <a href={address}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t('paper.checkOwn')}</p>
      <h2>{t('paper.rateHeading')}</h2>
      <p>{page.rate}</p>
      <p className="soft">{t('paper.rateHow')}</p>
      <SheetTable sheets={page.sheets} total={page.total} newer={page.newer} older={page.older} />
      <FindSheet here={here} find={find} />
      <p className="soft">
        <a href={home}>{t('paper.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
