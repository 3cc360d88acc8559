import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage, EnterSaves } from '#app/components/builder/builder-page.tsx';
import { ConsentEditor } from '#app/components/builder/consent-editor.tsx';
import { BuilderFormProvider } from '#app/components/builder/form-context.tsx';
import { SaveBar } from '#app/components/builder/save-bar.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { pressConsent, typeConsent } from '#app/domain/typed-consent.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { saveConsent } from './save-consent.server.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { consentErrors, consentPage, focusAfterPress, readConsentForm } from './survey-consent-form.server.ts';
import { errorPlace, refusalError } from './survey-problems.server.ts';

export const loader = memberLoader('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const done = new URL(args.request.url).searchParams.get('done') === 'saved' ? ('saved' as const) : null;
  return {
    title: builder.speaking.t('team:survey.consent.title'),
    frame: builderFrame(builder, args, 'words'),
    done,
    page: consentPage(builder, typeConsent(builder.outline, builder.textOf), { errors: [] }),
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const sent = readConsentForm(await args.request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const { typed, was, seen, press } = sent;
  if (press !== null) {
    const focus = focusAfterPress(press, typed);
    return data({ page: consentPage(builder, pressConsent(typed, press), { errors: [], focus, seen, was }) });
  }
  const saved = await saveConsent(args, builder, sent);
  if (saved === 'saved') return redirect(builder.addresses.consent({ done: 'saved' }), 303);
  if ('problems' in saved) {
    const errors = consentErrors(saved.problems, builder.speaking);
    return data({ page: consentPage(builder, typed, { errors, seen, was }) }, { status: 422 });
  }
  const errors = [refusalError(saved.refusal, builder.speaking, (at) => errorPlace(builder, at))];
  // Who saves again after having been told saves over what the others did.
  return data({ page: consentPage(builder, typed, { errors, was }) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What people read before the first question and after the last. */
export default function SurveyConsentWords() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const page = answer?.page ?? loaded.page;
  return (
    <BuilderPage frame={loaded.frame} writes>
      <TeamErrors errors={page.errors} />
      <h1>{t('survey.consent.title')}</h1>
      <p className="lead">{t('survey.consent.lead')}</p>
      <BuilderFormProvider form={{ ...page.form, besideName: loaded.frame.besideName }}>
        <form method="post" className="builder-form" noValidate>
          <EnterSaves />
          <input type="hidden" name="seen" value={page.seen} />
          <input type="hidden" name="was" value={page.was} />
          <ConsentEditor typed={page.typed} />
          <SaveBar done={answer === undefined ? loaded.done : null} unsaved={answer !== undefined} />
        </form>
      </BuilderFormProvider>
    </BuilderPage>
  );
}
