import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { ChangeList } from '#app/components/themes/change-list.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listThemeChanges } from '#app/services/list-theme-changes.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { undoAct } from './themes-act.server.ts';
import { themeChangeViews } from './themes-changes-view.server.ts';
import { themesHome } from './themes-view.server.ts';

const PAGE = 50;

export const loader = memberLoader('themes.shape', async ({ app, member, organization, params, request, language }) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('before') ?? '';
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null;
  const page = { limit: PAGE, ...(before !== null && { before }) };
  const listed = await listThemeChanges(app, member, params['slug'] ?? '', page);
  if (listed === null) throw new Response(null, { status: 404 });
  const speaking = { t: teamStrings(language), language: teamLanguage(language), timeZone: listed.timeZone };
  const home = themesHome(organization.slug, params['slug'] ?? '');
  const last = listed.changes.at(-1)?.revision ?? 0;
  return {
    ...{ title: speaking.t('team:themes.changes.title'), home, done: searchParams.get('done') === 'undo' },
    changes: themeChangeViews(listed.changes, speaking, { home, mayUndo: listed.mayShape }),
    older: listed.more ? `${home}/changes?before=${String(last)}` : null,
    newer: before === null ? null : `${home}/changes`,
  };
});

export const action = memberAction('themes.shape', async (args) => {
  const { organization, params, language, request } = args;
  // The moment of a change is not told here, so its zone does not matter.
  const speaking = { t: teamStrings(language), language: teamLanguage(language), timeZone: 'UTC' };
  const here = `${themesHome(organization.slug, params['slug'] ?? '')}/changes`;
  return undoAct(args, speaking, await request.formData(), here);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Everything that was done in a theme workshop, by whom and when; each act can be taken back. */
export default function ThemeChanges() {
  const { home, done, changes, older, newer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={answer?.errors ?? []} />
      {answer === undefined && done && (
        <p className="saved" role="status">
          {t('themes.done.undo')}
        </p>
      )}
      <h1>{t('themes.changes.title')}</h1>
      <p className="lead">{t('themes.changes.lead')}</p>
      <ChangeList changes={changes} none={t('themes.changes.empty')} linked action={`${home}/changes`} />
      <p className="actions">
        {newer !== null && <a href={newer}>{t('themes.changes.newer')}</a>}
        {older !== null && <a href={older}>{t('themes.changes.older')}</a>}
        <a href={home}>{t('themes.toList')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
