import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { DragScript } from '#app/components/builder/drag-script.tsx';
import { EmptySurvey } from '#app/components/builder/empty-survey.tsx';
import { OUTLINE_FORM } from '#app/components/builder/outline-actions.tsx';
import { OutlineList } from '#app/components/builder/outline-list.tsx';
import { SurveyDone } from '#app/components/builder/survey-done.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { stageAllows } from '#app/domain/stage.ts';
import { outlineQuestions } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { actOnOutline } from './act-on-outline.server.ts';
import { shownText } from './shown-text.server.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { readOutlineQuery } from './survey-outline-query.server.ts';
import { outlineSections, stoppingFaults } from './survey-outline-view.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';
import { fieldsOf, seenIn } from './survey-question-form.server.ts';
import { counted } from './theming-view.server.ts';

export const loader = memberLoader('survey.see', async (args) => {
  const builder = await surveyBuilder(args);
  const { draft, outline, speaking, addresses, home } = builder;
  const { revision, published } = draft;
  const mayEdit = args.may('survey.edit') && stageAllows(draft.stage, 'edit-survey');
  const faults = stoppingFaults(builder);
  return {
    title: speaking.t('team:survey.title'),
    frame: builderFrame(builder, args, 'outline'),
    name: builder.words(slotId.survey('title')) ?? shownText(draft.consultation.title, args.language),
    state:
      published === null
        ? null
        : { version: published.version, ...counted(Math.max(0, revision - published.revision), speaking) },
    pages: counted(outline.sections.length, speaking),
    questions: counted(outlineQuestions(outline).filter(({ type }) => type !== 'explanation').length, speaking),
    faults: counted(faults.length, speaking),
    publishAt: args.may('survey.publish') ? addresses.publish() : null,
    seen: revision,
    sections: outlineSections(builder, faults),
    add: mayEdit ? addresses.add() : null,
    templates: `${home}/survey/templates`,
    file: `${home}/survey/file`,
    ...readOutlineQuery(args, builder),
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const form = await args.request.formData();
  const seen = seenIn(form);
  if (seen === null) throw new Response(null, { status: 400 });
  const done = await actOnOutline(args, builder, { seen, act: fieldsOf(form).one('do'), form });
  if (done === 'no-such-act') throw new Response(null, { status: 400 });
  if ('address' in done) return redirect(done.address, 303);
  const error =
    'error' in done ? done.error : refusalError(done.refusal, builder.speaking, (key) => errorPlace(builder, key));
  return data({ errors: [error] }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The whole survey at a glance: what is asked, in which order, of whom. */
export default function Survey() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { frame, name, state, pages, questions, faults, publishAt, seen, sections, add, done, undo } = page;
  const empty = sections.length === 0;
  return (
    <BuilderPage frame={frame} writes={add !== null}>
      <TeamErrors errors={answer?.errors ?? []} />
      {answer === undefined && done !== null && <SurveyDone done={done} undo={undo} />}
      <h1>
        <span className="builder-kind">{t('survey.title')}</span> <TextInLanguage of={name} />
      </h1>
      <p className="builder-state">
        {state === null
          ? t('survey.state.never')
          : t(state.count === 0 ? 'survey.state.live' : 'survey.state.changes', state)}
      </p>
      {!empty && (
        <p className="soft">
          {t('survey.counts.questions', questions)} {t('survey.counts.pages', pages)}
        </p>
      )}
      {!empty && faults.count > 0 && (
        <p className="notice">
          {publishAt === null ? t('survey.faults', faults) : <a href={publishAt}>{t('survey.faults', faults)}</a>}
        </p>
      )}
      <form method="post" id={OUTLINE_FORM}>
        <input type="hidden" name="seen" value={seen} />
      </form>
      {empty ? (
        <EmptySurvey add={add} templates={page.templates} file={page.file} />
      ) : (
        <OutlineList sections={sections} add={add} pressed={page.pressed} />
      )}
      {add !== null && !empty && (
        <p className="actions">
          <a className="button" href={add}>
            {t('survey.list.add')}
          </a>
        </p>
      )}
      {add !== null && !empty && (
        <details className="fold builder-add-page">
          <summary>{t('survey.list.addPage')}</summary>
          <div className="field">
            <label htmlFor="page-title">{t('survey.list.pageTitle')}</label>
            <input id="page-title" type="text" name="title" form={OUTLINE_FORM} autoComplete="off" />
          </div>
          <button className="button button-second" type="submit" form={OUTLINE_FORM} name="do" value="add-page">
            {t('survey.list.addPageButton')}
          </button>
        </details>
      )}
      {add !== null && seen > 0 && (
        <p className="actions">
          <button className="action" type="submit" form={OUTLINE_FORM} name="do" value="undo-last">
            {t('survey.done.undoLast')}
          </button>
        </p>
      )}
      {add !== null && !empty && <DragScript />}
    </BuilderPage>
  );
}
