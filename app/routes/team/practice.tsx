import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { PracticeExplained } from '#app/components/practice/practice-answer.tsx';
import { PracticeForm } from '#app/components/practice/practice-form.tsx';
import { PracticeResult } from '#app/components/practice/practice-result.tsx';
import type { TypedPractice } from '#app/components/practice/practice-view.ts';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { answerPractice, openPractice, startPractice } from '#app/services/practise.ts';
import { teamStrings } from './page-title.server.ts';
import { readPracticeForm, readPracticeId } from './practice-form.server.ts';
import {
  practiceAnswerView,
  practiceAreaViews,
  practiceCommentView,
  practiceResultView,
} from './practice-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('comments.code', async ({ app, member, organization, request, language }) => {
  const open = await openPractice(app, member);
  const t = teamStrings(language);
  const among = teamLanguage(language);
  const team = `/team/${organization.slug}`;
  const here = `${team}/review/practice`;
  const asked = readPracticeId(new URL(request.url).searchParams.get('shown'));
  const answer = practiceAnswerView(open, asked, among);
  return {
    pageTitle: t('team:practice.title'),
    ...{ team, here, answer },
    begun: open.begun,
    last: open.next === null,
    areas: practiceAreaViews(open, among),
    comment: open.next === null ? null : practiceCommentView(open.next, among),
    result: practiceResultView(open, here, { t, language: among, timeZone: organization.timeZone }),
  };
});

export const action = memberAction('comments.code', async ({ app, member, organization, request }) => {
  const sent = readPracticeForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const here = `/team/${organization.slug}/review/practice`;
  if (sent === 'begin') {
    await startPractice(app, member);
    return redirect(here, 303);
  }
  const outcome = await answerPractice(app, member, sent);
  if (outcome === 'kept') return redirect(`${here}?shown=${sent.id}`, 303);
  return data({ ...sent, problem: outcome } satisfies TypedPractice, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** Ten minutes on made-up comments, with each answer explained: before the first evening, or whenever somebody likes. */
export default function Practice() {
  const { team, here, begun, last, answer, areas, comment, result } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('team');
  const field = typed?.problem === 'no-kind' ? 'kind' : 'areas';
  const errors = typed === null ? [] : [{ text: t(`practice.errors.${typed.problem}`), fieldId: field }];
  return (
    <InNamespaceLanguage namespace="team">
      <div className="practice">
        <TeamErrors errors={errors} />
        <h1>{t('practice.title')}</h1>
        {answer !== null && typed === null ? (
          <PracticeExplained answer={answer} next={{ href: here, last }} />
        ) : result !== null ? (
          <PracticeResult result={result} review={`${team}/review`} />
        ) : begun && comment !== null ? (
          <PracticeForm key={comment.id} comment={comment} areas={areas} typed={typed} />
        ) : (
          <>
            <p className="lead">{t('practice.lead')}</p>
            <p>{t('practice.how')}</p>
            <form method="post">
              <button className="button" type="submit" name="begin" value="first">
                {t('practice.begin')}
              </button>
            </form>
          </>
        )}
        <div className="practice-foot soft">
          {result === null && <p>{t('practice.stop')}</p>}
          <p>
            <a href={`${team}/review`}>{t('practice.back')}</a>
          </p>
        </div>
      </div>
    </InNamespaceLanguage>
  );
}
