import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listStartingPoints } from '#app/services/list-starting-points.ts';
import { startFromTemplate } from '#app/services/start-from-template.ts';
import { shownText } from './shown-text.server.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';
import { fieldsOf, seenIn } from './survey-question-form.server.ts';
import { counted } from './theming-view.server.ts';

export const loader = memberLoader('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { templates } = await listStartingPoints(args.app, args.member);
  return {
    title: builder.speaking.t('team:survey.templates.title'),
    frame: builderFrame(builder, args, null),
    seen: builder.draft.revision,
    empty: builder.outline.sections.length === 0,
    templates: templates.map(({ key, name, about, questions }) => ({
      key,
      name: shownText(name, args.language),
      about: shownText(about, args.language),
      questions: counted(questions, builder.speaking),
    })),
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { t } = builder.speaking;
  const form = await args.request.formData();
  const seen = seenIn(form);
  if (seen === null) throw new Response(null, { status: 400 });
  const template = fieldsOf(form).one('template');
  const done = await startFromTemplate(args.app, args, args.params['slug'] ?? '', { seen, template });
  if (done === 'no-such-template') throw new Response(null, { status: 400 });
  if (typeof done === 'object' && 'revision' in done) return redirect(builder.addresses.outline(), 303);
  const error =
    done === 'not-empty'
      ? { text: t('team:survey.templates.notEmpty') }
      : refusalError(done, builder.speaking, (at) => errorPlace(builder, at));
  return data({ errors: [error] }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Surveys that other partnerships run, to begin with. */
export default function SurveyTemplates() {
  const { frame, seen, empty, templates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <BuilderPage frame={frame}>
      <TeamErrors errors={answer?.errors ?? []} />
      <h1>{t('survey.templates.title')}</h1>
      <p className="lead">{t(empty ? 'survey.templates.lead' : 'survey.templates.notEmpty')}</p>
      <ul className="card-list">
        {templates.map(({ key, name, about, questions }) => (
          <li key={key} className="card">
            <h2 id={`template-${key}`}>
              <TextInLanguage of={name} />
            </h2>
            <TextInLanguage of={about} as="p" />
            <p className="soft">{t('survey.counts.questions', questions)}</p>
            {empty && (
              <form method="post">
                <input type="hidden" name="seen" value={seen} />
                <button
                  className="button button-second"
                  type="submit"
                  name="template"
                  value={key}
                  aria-describedby={`template-${key}`}
                >
                  {t('survey.templates.take')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </BuilderPage>
  );
}
