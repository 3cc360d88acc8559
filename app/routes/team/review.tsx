import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LastDecision } from '#app/components/last-decision.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { nextComment } from '#app/services/next-comment.ts';
import { lastDecisionOf } from './last-decision.server.ts';
import { languageList } from './shown-text.server.ts';

/** Sends on to the next comment; where none waits, says so and what can be done. */
export const loader = memberLoader('comments.code', async (args) => {
  const { app, member, organization, request, language } = args;
  const { searchParams } = new URL(request.url);
  const home = `/team/${organization.slug}`;
  const next = await nextComment(app, member, searchParams.get('consultation') ?? undefined);
  if (next.kind === 'comment') {
    const last = searchParams.get('last');
    const query = last === null ? '' : `?${new URLSearchParams({ last }).toString()}`;
    throw redirect(`${home}/review/${next.consultation}/${next.commentId}${query}`);
  }
  return {
    home,
    last: await lastDecisionOf(args),
    state: next.kind === 'all-read' && member.languages.length === 0 ? ('no-languages' as const) : next.kind,
    otherLanguages: next.kind === 'all-read' && next.otherLanguages,
    languages: member.languages.length === 0 ? null : languageList(member.languages, language),
  };
});

/** The end of an evening's reading, or its beginning when nothing is there yet. */
export default function Review() {
  const { home, last, state, otherLanguages, languages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('review');
  return (
    <div className="narrow">
      {last !== null && <LastDecision last={last} />}
      {state === 'all-read' && (
        <>
          <h1>{t('done.title')}</h1>
          <p className="lead">{t('done.body')}</p>
        </>
      )}
      {state === 'no-languages' && <h1>{t('done.noLanguages')}</h1>}
      {state === 'not-reviewing' && <h1>{t('done.notReviewing')}</h1>}
      {otherLanguages && state === 'all-read' && <p>{t('done.otherLanguages')}</p>}
      {state !== 'not-reviewing' && (
        <p>{languages === null ? t('languages.none') : t('languages.mine', { languages })}</p>
      )}
      <p className="actions">
        {state !== 'not-reviewing' && (
          <a className={state === 'no-languages' ? 'button' : 'button button-second'} href={`${home}/languages`}>
            {t('languages.change')}
          </a>
        )}
        <a href={home}>{t('frame.consultations')}</a>
      </p>
    </div>
  );
}
