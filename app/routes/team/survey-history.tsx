import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listChanges } from '#app/services/list-survey-changes.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { changeViews } from './survey-history-view.server.ts';
import { fieldsOf } from './survey-question-form.server.ts';
import { undoOne } from './undo-change.server.ts';

const PAGE = 50;
const revisionIn = (typed: string | null) => (typed !== null && /^\d{1,9}$/.test(typed) ? Number(typed) : null);

export const loader = memberLoader('survey.see', async (args) => {
  const builder = await surveyBuilder(args);
  const { searchParams } = new URL(args.request.url);
  const before = revisionIn(searchParams.get('before'));
  const page = { limit: PAGE + 1, ...(before !== null && { before }) };
  const changes = await listChanges(args.app, args.organization.id, args.params['slug'] ?? '', page);
  const shown = changes.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    title: builder.speaking.t('team:survey.historyPage.title'),
    frame: builderFrame(builder, args, 'history'),
    done: searchParams.get('done') === 'undone',
    mayUndo: args.may('survey.edit'),
    changes: changeViews(builder, shown),
    newer: before === null ? null : builder.addresses.history(),
    older:
      changes.length > PAGE && last !== undefined ? builder.addresses.history({ before: String(last.revision) }) : null,
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const revision = revisionIn(fieldsOf(await args.request.formData()).one('undo'));
  if (revision === null) throw new Response(null, { status: 400 });
  const error = await undoOne(args, builder, revision);
  if (error === null) return redirect(builder.addresses.history({ done: 'undone' }), 303);
  return data({ errors: [error] }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Who changed what, and when; each change can be taken back. */
export default function SurveyHistory() {
  const { frame, done, mayUndo, changes, newer, older } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <BuilderPage frame={frame}>
      <TeamErrors errors={answer?.errors ?? []} />
      {answer === undefined && done && (
        <p className="saved" role="status">
          {t('survey.done.undone')}
        </p>
      )}
      <h1>{t('survey.historyPage.title')}</h1>
      <p className="lead">{t('survey.historyPage.lead')}</p>
      {changes.length === 0 && <p className="empty">{t('survey.historyPage.empty')}</p>}
      <ol className="history">
        {changes.map(({ revision, what, by, undone, undoable }) => (
          <li key={revision} value={revision}>
            <p id={`change-${String(revision)}`}>{what}</p>
            <p className="soft">
              {by} {undone && <strong>{t('survey.historyPage.undone')}</strong>}
            </p>
            {mayUndo && undoable && (
              <form method="post">
                <button
                  className="action"
                  type="submit"
                  name="undo"
                  value={revision}
                  aria-describedby={`change-${String(revision)}`}
                >
                  {t('survey.historyPage.undo')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      <p className="actions">
        {newer !== null && <a href={newer}>{t('survey.historyPage.newer')}</a>}
        {older !== null && <a href={older}>{t('survey.historyPage.older')}</a>}
      </p>
    </BuilderPage>
  );
}
