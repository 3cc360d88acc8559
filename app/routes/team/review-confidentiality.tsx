import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { CONFIDENTIALITY_VERSION, confidentialityPromises } from '#app/domain/confidentiality.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { agreeConfidentiality, openConfidentiality } from '#app/services/agree-confidentiality.ts';
import { teamStrings } from './page-title.server.ts';

export const loader = memberLoader('comments.translate', async ({ app, member, organization, language }) => {
  const agreed = await openConfidentiality(app, member);
  return {
    title: teamStrings(language)('review:confidentiality.title'),
    home: `/team/${organization.slug}`,
    agreedOn: agreed === null ? null : formatDay(agreed.agreedAt, language, organization.timeZone),
    current: agreed?.current === true,
    version: CONFIDENTIALITY_VERSION,
    promises: confidentialityPromises,
  };
});

export const action = memberAction('comments.translate', async (args) => {
  const { app, member, organization, request, language, may } = args;
  const version = Number((await request.formData()).get('version'));
  const t = teamStrings(language);
  const parts = ['lead', ...confidentialityPromises] as const;
  // The words that were on the page; a language that has none of its own showed the English ones.
  const shownIn = catalogue(language, 'review') === null ? 'en' : language;
  const words = parts.map((part) => t(`review:confidentiality.${part}`));
  const outcome = await agreeConfidentiality(app, member, { version, language: shownIn, words });
  if (outcome === 'other-words') return data({ outcome }, { status: 409 });
  // A translator reads comments as readers do, and has no evening of reading.
  return redirect(`/team/${organization.slug}/${may('comments.code') ? 'review' : 'translations'}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What is asked of everybody before they read a comment; to be read again at any time. */
export default function Confidentiality() {
  const { home, agreedOn, current, version, promises } = useLoaderData<typeof loader>();
  const otherWords = useActionData<typeof action>() !== undefined;
  const { t } = useTranslation('review');
  return (
    <div className="narrow">
      {otherWords && <TeamErrors errors={[{ text: t('confidentiality.otherWords'), fieldId: 'promises' }]} />}
      <h1>{t('confidentiality.title')}</h1>
      <p className="lead">{t('confidentiality.lead')}</p>
      {agreedOn !== null && !current && <p className="saved">{t('confidentiality.again')}</p>}
      <ul id="promises" className="evening-promises">
        {promises.map((promise) => (
          <li key={promise}>{t(`confidentiality.${promise}`)}</li>
        ))}
      </ul>
      {current && agreedOn !== null ? (
        <>
          <p>{t('confidentiality.agreedOn', { date: agreedOn })}</p>
          <p className="actions">
            <a href={`${home}/review`}>{t('frame.review')}</a>
          </p>
        </>
      ) : (
        <form method="post" className="actions">
          <input type="hidden" name="version" value={version} />
          <button type="submit" className="button">
            {t('confidentiality.agree')}
          </button>
          <a href={home}>{t('frame.consultations')}</a>
        </form>
      )}
    </div>
  );
}
