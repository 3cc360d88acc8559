import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { formatDay, formatLastDay, formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { listConsultations, type ListedConsultation } from '#app/services/list-consultations.ts';
import { shownText } from './shown-text.server.ts';

export const loader = memberLoader('consultations.see', async ({ app, member, organization, language, may }) => {
  const listed = await listConsultations(app, member);
  return {
    home: `/team/${organization.slug}`,
    mayCreate: may('consultations.create'),
    consultations: listed.map((consultation) => ({
      slug: consultation.slug,
      title: shownText(consultation.title, language),
      stage: consultation.stage,
      when: whenOf(consultation, language, app.now()),
      waiting: counted(consultation.waiting, language),
      quotes: counted(consultation.quotes, language),
    })),
  };
});

function counted(count: number | null, language: string) {
  return count === null ? null : { count, number: formatNumber(count, language) };
}

function whenOf({ opensAt, closesAt, timeZone }: ListedConsultation, language: string, now: Date) {
  if (opensAt !== null && opensAt > now)
    return { key: 'opensOn', date: formatDay(opensAt, language, timeZone) } as const;
  if (closesAt === null) return null;
  // The instant itself is exclusive: the day before midnight is the last one.
  const date = formatLastDay(closesAt, language, timeZone);
  return { key: closesAt > now ? 'closesOn' : 'closedOn', date } as const;
}

/** The organization's consultations, each with its stage and what the member can do next. */
export default function Consultations() {
  const { home, mayCreate, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['review', 'team']);
  const begin = mayCreate && (
    <InNamespaceLanguage namespace="team">
      <p>
        <a
          className={consultations.length === 0 ? 'button' : 'button button-second'}
          href={`${home}/consultations/new`}
        >
          {t('team:newConsultation.begin')}
        </a>
      </p>
    </InNamespaceLanguage>
  );
  if (consultations.length === 0)
    return (
      <>
        <h1>{t('consultations.title')}</h1>
        {mayCreate ? (
          <InNamespaceLanguage namespace="team">
            <p className="empty">{t('team:newConsultation.emptyMay')}</p>
          </InNamespaceLanguage>
        ) : (
          <p className="empty">{t('consultations.empty')}</p>
        )}
        {begin}
      </>
    );
  return (
    <>
      <h1>{t('consultations.title')}</h1>
      {begin}
      <ul className="card-list">
        {consultations.map(({ slug, title, stage, when, waiting, quotes }) => (
          <li key={slug} className="card">
            <h2>
              <a href={`${home}/consultations/${slug}`}>
                <TextInLanguage of={title} />
              </a>
            </h2>
            <p className="soft">
              <strong className="stage">{t(`stage.${stage}`)}</strong>
              {when !== null && <span>{t(`consultations.${when.key}`, { date: when.date })}</span>}
            </p>
            {waiting !== null && (
              <p>{waiting.count > 0 ? t('consultations.left', waiting) : t('consultations.nothingLeft')}</p>
            )}
            {quotes !== null && quotes.count > 0 && (
              <p>
                <a href={`${home}/consultations/${slug}/quotes`}>{t('consultations.quotes', quotes)}</a>
              </p>
            )}
            {waiting !== null && waiting.count > 0 && (
              <p>
                <a className="button" href={`${home}/consultations/${slug}/review`}>
                  {t('consultations.readNow')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
