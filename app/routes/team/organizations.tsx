import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TeamFrame } from '#app/components/team-frame.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { organizationsOf } from '#db/read/members.ts';
import { userLoader } from '#app/server/session.server.ts';
import { frameOf } from './frame.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';

export const loader = userLoader(async ({ app, user, request, language }) => {
  const organizations = await organizationsOf(app.database, user.id);
  const [only] = organizations;
  if (only !== undefined && organizations.length === 1) throw redirect(`/team/${only.slug}`);
  return {
    frame: frameOf(request),
    memberName: user.name,
    organizations: organizations.map(({ slug, name }) => ({
      slug,
      name: shownEntry(name, language) ?? shown(slug, 'en'),
    })),
  };
});

export const meta: MetaFunction = () => [{ title: 'Heard' }];

/** The organizations of a person who works in several, or in none yet. */
export default function Organizations() {
  const { frame, memberName, organizations } = useLoaderData<typeof loader>();
  const { t } = useTranslation('review');
  return (
    <TeamFrame {...frame} organization={null} memberName={memberName}>
      <h1>{t('organizations.title')}</h1>
      {organizations.length === 0 ? (
        <p className="empty">{t('organizations.empty')}</p>
      ) : (
        <>
          <p className="lead">{t('organizations.lead')}</p>
          <ul className="link-list">
            {organizations.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/team/${slug}`}>
                  <TextInLanguage of={name} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </TeamFrame>
  );
}
