import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage, EnterSaves } from '#app/components/builder/builder-page.tsx';
import { ConditionFields } from '#app/components/builder/condition-fields.tsx';
import { BuilderFormProvider } from '#app/components/builder/form-context.tsx';
import { MergeConflict } from '#app/components/builder/merge-conflict.tsx';
import { GoneQuestion } from '#app/components/builder/gone-question.tsx';
import { SaveBar } from '#app/components/builder/save-bar.tsx';
import { TickField, WordsField } from '#app/components/builder/text-field.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { pressCondition } from '#app/domain/press-question.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { saveSection } from './save-section.server.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';
import { readSectionForm, sectionPage, typedSection } from './survey-section-form.server.ts';

export const loader = memberLoader('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const frame = builderFrame(builder, args, null);
  const title = builder.speaking.t('team:survey.section.title');
  const section = builder.outline.sections.find(({ key }) => key === args.params['section']);
  if (section === undefined) return data({ title, frame, page: null, done: null }, { status: 404 });
  const done = new URL(args.request.url).searchParams.get('done') === 'saved' ? ('saved' as const) : null;
  const page = sectionPage(builder, section, typedSection(builder, section), { errors: [], focus: null });
  return data({ title, frame, page, done });
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const sent = readSectionForm(await args.request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const section = builder.outline.sections.find(({ key }) => key === args.params['section']);
  if (section === undefined) return data({ page: null, lost: [sent.typed.title] }, { status: 410 });
  const { typed, press, theirs } = sent;
  if (theirs !== null) {
    const stored = typedSection(builder, section);
    const { safety, condition } = stored;
    const taken = theirs === 'title' ? { ...typed, title: stored.title } : { ...typed, safety, condition };
    const disputed = sent.disputed.filter((part) => part !== theirs);
    return data({ page: sectionPage(builder, section, taken, { errors: [], focus: null, sent, disputed }), lost: [] });
  }
  if (press !== null) {
    const pressed = { ...typed, condition: pressCondition(typed.condition, press.on) };
    const given = { errors: [], focus: press.focus, sent, disputed: sent.disputed };
    const page = sectionPage(builder, section, pressed, given);
    return data({ page, lost: [] });
  }
  const saved = await saveSection(args, builder, section, sent);
  if (saved === 'saved') return redirect(builder.addresses.section(section.key, { done: 'saved' }), 303);
  if ('disputed' in saved) {
    const now = await surveyBuilder(args);
    const current = now.outline.sections.find(({ key }) => key === section.key);
    if (current === undefined) return data({ page: null, lost: [typed.title] }, { status: 410 });
    // Who saves again after having been told saves over what the others did.
    const { merged, disputed, by } = saved;
    return data(
      { page: sectionPage(now, current, merged, { errors: [], focus: null, disputed, by }), lost: [] },
      { status: 409 },
    );
  }
  const [errors, status] =
    'refusal' in saved
      ? [[refusalError(saved.refusal, builder.speaking, (at) => errorPlace(builder, at))], 409]
      : [saved.errors, 422];
  return data({ page: sectionPage(builder, section, typed, { errors, focus: null, sent }), lost: [] }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What holds for a page of the survey as a whole. */
export default function SurveySectionSettings() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const page = answer?.page ?? loaded.page;
  if (page === null)
    return (
      <BuilderPage frame={loaded.frame}>
        <GoneQuestion lost={(answer?.lost ?? []).filter((text) => text !== '')} />
      </BuilderPage>
    );
  return (
    <BuilderPage frame={loaded.frame} writes>
      <TeamErrors errors={page.errors} />
      <h1>
        <span className="builder-kind">{t('survey.section.title')}</span> {page.name.text}
      </h1>
      <BuilderFormProvider form={{ ...page.form, besideName: loaded.frame.besideName }}>
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
          <WordsField
            id="title"
            label={t('survey.section.heading')}
            hint={t('survey.section.headingHint')}
            value={page.typed.title}
          />
          <TickField name="safety" value="yes" checked={page.typed.safety} hint={t('survey.section.safetyHint')}>
            {t('survey.section.safety')}
          </TickField>
          <fieldset className="builder-group">
            <legend>{t('survey.section.condition')}</legend>
            <ConditionFields condition={page.typed.condition} view={page.condition} />
          </fieldset>
          <SaveBar done={answer === undefined ? loaded.done : null} unsaved={answer !== undefined} />
        </form>
      </BuilderFormProvider>
    </BuilderPage>
  );
}
