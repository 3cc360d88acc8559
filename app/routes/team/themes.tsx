import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ChangeList } from '#app/components/themes/change-list.tsx';
import { WorkshopFrame } from '#app/components/themes/workshop-frame.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { listThemeChanges } from '#app/services/list-theme-changes.ts';
import { themeChangeViews } from './themes-changes-view.server.ts';
import { workshopPage } from './themes-act.server.ts';
import { themeListView } from './themes-view.server.ts';
import { counted } from './theming-view.server.ts';

/** So many of the newest changes stand beside the list. */
const NEWEST = 5;

export const loader = memberLoader('themes.shape', async (args) => {
  const { open, speaking, home } = await workshopPage(args);
  const listed = await listThemeChanges(args.app, args.member, args.params['slug'] ?? '', { limit: NEWEST });
  const waiting = open.proposals.filter(({ status }) => status === 'proposed').length;
  return {
    title: speaking.t('team:themes.title'),
    list: themeListView(open, new URL(args.request.url), speaking, { home, current: null }),
    mayShape: open.mayShape,
    proposals: counted(waiting, speaking),
    changes: themeChangeViews(listed?.changes ?? [], speaking, { home, mayUndo: false }),
    back: home.replace(/\/themes$/, ''),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The theme workshop: what was found and what was kept, and the way to each. */
export default function Themes() {
  const { list, mayShape, proposals, changes, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>{t('themes.title')}</h1>
      <p className="lead">{t('themes.lead')}</p>
      {!mayShape && <p className="notice">{t('themes.notNow')}</p>}
      <p className="actions">
        {mayShape && <a href={`${list.home}/new`}>{t('themes.add.link')}</a>}
        <a href={`${list.home}/proposals`}>
          {proposals.count === 0 ? t('themes.proposals.linkNone') : t('themes.proposals.link', proposals)}
        </a>
        <a href={`${list.home}/changes`}>{t('themes.changes.link')}</a>
      </p>
      <WorkshopFrame list={list} open={false}>
        <section aria-labelledby="newest">
          <h2 id="newest">{t('themes.changes.newest')}</h2>
          <ChangeList changes={changes} none={t('themes.changes.empty')} linked />
        </section>
        <p className="soft">{t('themes.sizeNote')}</p>
      </WorkshopFrame>
      <p className="soft">
        <a href={back}>{t('themes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
