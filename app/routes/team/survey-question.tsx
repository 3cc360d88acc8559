import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage, EnterSaves } from '#app/components/builder/builder-page.tsx';
import { ChoicePictures } from '#app/components/builder/choice-pictures.tsx';
import { BuilderFormProvider } from '#app/components/builder/form-context.tsx';
import { GoneQuestion } from '#app/components/builder/gone-question.tsx';
import { MergeConflict } from '#app/components/builder/merge-conflict.tsx';
import { QuestionEditor } from '#app/components/builder/question-editor.tsx';
import { QuestionPlace } from '#app/components/builder/question-place.tsx';
import { SaveBar } from '#app/components/builder/save-bar.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { takeTheirs } from '#app/domain/merge-typed.ts';
import { pressQuestion } from '#app/domain/press-question.ts';
import { typeQuestion } from '#app/domain/typed-question.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { moveQuestionTo } from './move-question.server.ts';
import { disputeNames, saveQuestion } from './save-question.server.ts';
import { builderFrame, findQuestion, surveyBuilder } from './survey-builder.server.ts';
import { errorPlace, questionErrors, refusalError } from './survey-problems.server.ts';
import { fieldsOf, readQuestionForm, seenIn } from './survey-question-form.server.ts';
import { questionPage, readQuestionQuery } from './survey-question-page.server.ts';

export const loader = memberLoader('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const frame = builderFrame(builder, args, null);
  const placed = findQuestion(builder.outline, args.params['question'] ?? '');
  const title = builder.speaking.t('team:survey.question.title');
  if (placed === null) return data({ title, frame, gone: true as const }, { status: 404 });
  const { done, errors } = readQuestionQuery(args.request, builder.speaking);
  const page = questionPage(builder, placed, args, { typed: typeQuestion(placed.question, builder.textOf), errors });
  return data({ title: `${page.name.text} · ${title}`, frame, gone: false as const, done, page });
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { addresses, speaking } = builder;
  const form = await args.request.formData();
  const placed = findQuestion(builder.outline, args.params['question'] ?? '');
  const at = (key: string) => errorPlace(builder, key);
  if (placed !== null && fieldsOf(form).one('go') === 'move') {
    const seen = seenIn(form);
    if (seen === null) throw new Response(null, { status: 400 });
    const refusal = await moveQuestionTo(args, builder, placed, { seen, into: fieldsOf(form).one('into') });
    if (refusal === null) return redirect(addresses.question(placed.question.key, { done: 'moved' }), 303);
    const typed = typeQuestion(placed.question, builder.textOf);
    const errors = [refusalError(refusal, speaking, at)];
    return data({ lost: null, page: questionPage(builder, placed, args, { typed, errors }) }, { status: 409 });
  }
  const sent = readQuestionForm(form);
  if (sent === null) throw new Response(null, { status: 400 });
  const { typed, was, seen, go } = sent;
  if (placed === null) {
    const lost = [...Object.values(typed.words), ...typed.choices.map(({ label }) => label)].filter(
      (text) => text !== '',
    );
    return data({ lost, page: null }, { status: 410 });
  }
  const again = (change: Partial<Parameters<typeof questionPage>[3]>, status: number) =>
    data(
      {
        lost: null,
        page: questionPage(builder, placed, args, {
          ...{ typed, was, seen, errors: [], disputed: sent.disputed, unsaved: true },
          ...change,
        }),
      },
      { status },
    );
  if (go.go === 'press') return again({ typed: pressQuestion(typed, go.press), focus: go.focus }, 200);
  if (go.go === 'theirs') {
    const theirs = typeQuestion(placed.question, builder.textOf);
    const left = sent.disputed.filter((name) => name !== go.name);
    return again({ typed: takeTheirs(typed, theirs, go.name), disputed: left }, 200);
  }
  const saved = await saveQuestion(args, builder, placed, { seen, typed, was });
  switch (saved.outcome) {
    case 'saved':
      return redirect(addresses.question(placed.question.key, { done: 'saved' }), 303);
    case 'wrong':
      return again({ errors: questionErrors(saved.problems, speaking) }, 422);
    case 'refused':
      return again({ errors: [refusalError(saved.refusal, speaking, at)] }, 409);
    case 'disputed': {
      const now = await surveyBuilder(args);
      const current = findQuestion(now.outline, placed.question.key) ?? placed;
      const page = questionPage(now, current, args, {
        ...{ typed: saved.merged, errors: [], unsaved: true },
        ...{ disputed: disputeNames(saved.disputes), by: saved.by },
      });
      return data({ lost: null, page }, { status: 409 });
    }
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One question, with everything that can be said and set of it. */
export default function SurveyQuestion() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { frame } = loaded;
  const page = answer?.page ?? (loaded.gone ? null : loaded.page);
  if (page === null)
    return (
      <BuilderPage frame={frame}>
        <GoneQuestion lost={answer?.lost ?? []} />
      </BuilderPage>
    );
  const done = answer === undefined && !loaded.gone ? loaded.done : null;
  return (
    <BuilderPage frame={frame} writes>
      <TeamErrors errors={page.errors} />
      <h1>
        <span className="builder-kind">{page.place}</span> {page.name.text}
      </h1>
      <BuilderFormProvider form={page.form}>
        <form method="post" className="builder-form" noValidate>
          <EnterSaves />
          <input type="hidden" name="seen" value={page.seen} />
          <input type="hidden" name="was" value={page.was} />
          {page.disputed.map(({ field }) => (
            <input key={field} type="hidden" name="disputed" value={field} />
          ))}
          {page.disputed.length > 0 && (
            <MergeConflict by={page.by} disputed={page.disputed} writing={page.form.writing} />
          )}
          {page.notes.map((note) => (
            <p key={note} className="notice">
              {note}
            </p>
          ))}
          <QuestionEditor {...page.editor} />
          <SaveBar done={done} unsaved={page.unsaved} preview={page.preview} />
        </form>
      </BuilderFormProvider>
      {page.pictures !== null && (
        <ChoicePictures
          {...page.pictures}
          action={page.pictureAction}
          seen={page.current}
          writing={page.form.writing}
        />
      )}
      <QuestionPlace {...page.standing} seen={page.current} />
      <p className="soft">{t('survey.question.key', { key: page.key })}</p>
    </BuilderPage>
  );
}
