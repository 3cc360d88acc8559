import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LearningTable } from '#app/components/learning/learning-table.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { readLearning } from '#app/services/read-learning.ts';
import { learningView } from './learning-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('theming.run', async ({ app, member, organization, params, language }) => {
  const learning = await readLearning(app, member, params['slug'] ?? '');
  if (learning === null) throw new Response(null, { status: 404 });
  const t = teamStrings(language);
  return {
    title: t('team:learning.title'),
    home: `/team/${organization.slug}/consultations/${learning.slug}`,
    page: learningView(learning, { t, language: teamLanguage(language), timeZone: 'UTC' }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What readers did with the suggestions of each run, and what seeing a suggestion does to readers. */
export default function Learning() {
  const { home, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>{t('learning.title')}</h1>
      <p className="lead">{t('learning.lead')}</p>
      {page.rows.length === 0 ? (
        <p className="empty">{t('learning.empty')}</p>
      ) : (
        <>
          <p>{page.newest.join(' ')}</p>
          <LearningTable rows={page.rows} />
          <p>
            <a href={`${home}/learning.csv`}>{t('learning.download')}</a>
          </p>
        </>
      )}
      <h2>{t('learning.influence.title')}</h2>
      <p>{page.influence.join(' ')}</p>
      <p className="notice">{t('learning.notPublished')}</p>
      <p className="soft">
        <a href={`${home}/theming`}>{t('learning.runs')}</a> · <a href={home}>{t('learning.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
