import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AddQuestion } from '#app/components/builder/add-question.tsx';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { BuilderFormProvider } from '#app/components/builder/form-context.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { questionTypes } from '#app/domain/survey-question.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { addQuestion } from './add-question.server.ts';
import { builderFrame, surveyBuilder, titleOf } from './survey-builder.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';
import { fieldsOf, seenIn } from './survey-question-form.server.ts';

export const loader = memberLoader('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { searchParams } = new URL(args.request.url);
  const known = (name: string) => {
    const key = searchParams.get(name);
    return builder.outline.sections.find((section) => section.key === key)?.key ?? null;
  };
  const [after, into] = [known('after'), known('into')];
  const beside = into ?? after;
  return {
    title: builder.speaking.t('team:survey.add.title'),
    frame: builderFrame(builder, args, null),
    writing: builder.writing,
    seen: builder.draft.revision,
    after: beside,
    into: into !== null,
    besideTitle: beside === null ? null : titleOf(builder, 'section', beside).text,
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { speaking, addresses } = builder;
  const form = await args.request.formData();
  const { one } = fieldsOf(form);
  const seen = seenIn(form);
  const type = questionTypes.find((known) => known === one('type'));
  if (seen === null) throw new Response(null, { status: 400 });
  const typed = { title: one('title'), type: type ?? null, where: one('where') };
  const wrong = (text: string, fieldId: string) => data({ typed, errors: [{ text, fieldId }] }, { status: 422 });
  if (typed.title.trim() === '') return wrong(speaking.t('team:survey.errors.no-title'), 'title');
  if (type === undefined) return wrong(speaking.t('team:survey.errors.no-type'), 'type-single');
  const added = await addQuestion(args, builder, {
    ...{ seen, type, title: typed.title, after: one('after'), own: typed.where !== 'into' },
  });
  if ('key' in added) return redirect(addresses.question(added.key, { done: 'added' }), 303);
  const { refusal } = added;
  const error = refusalError(refusal, speaking, (at) => errorPlace(builder, at));
  const field = typeof refusal === 'object' && ['bidi-control', 'too-long'].includes(refusal.problem);
  return data({ typed, errors: [field ? { ...error, fieldId: 'title' } : error] }, { status: field ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Asks what is to be asked, how it is answered, and where it stands. */
export default function SurveyAdd() {
  const { frame, writing, seen, after, into, besideTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const errors = answer?.errors ?? [];
  const wrong: Record<string, string> = {};
  for (const { fieldId, text } of errors) if (fieldId !== undefined) wrong[fieldId] = text;
  const focus = errors.length === 0 ? 'title' : null;
  return (
    <BuilderPage frame={frame} writes>
      <TeamErrors errors={errors} />
      <h1>{t('survey.add.title')}</h1>
      <BuilderFormProvider form={{ writing, besideName: null, beside: {}, wrong, focus }}>
        <AddQuestion seen={seen} after={after} into={into} besideTitle={besideTitle} typed={answer?.typed ?? null} />
      </BuilderFormProvider>
    </BuilderPage>
  );
}
