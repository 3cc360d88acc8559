import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { fieldOf, NewConsultationForm } from '#app/components/new-consultation-form.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { readNewConsultation } from '#app/domain/new-consultation.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { createConsultation } from '#app/services/create-consultation.ts';
import { listStartingPoints } from '#app/services/list-starting-points.ts';
import { emptyNewConsultation, readNewConsultationForm, typedOf } from './new-consultation-form.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shownText, teamLanguage } from './shown-text.server.ts';

const tags = interfaceLanguages.map(({ tag }) => tag);

export const loader = memberLoader('consultations.create', async ({ app, member, organization, request, language }) => {
  const { templates, earlier } = await listStartingPoints(app, member);
  const among = teamLanguage(language);
  const empty = emptyNewConsultation(request);
  const chosen = templates.find(({ key }) => empty.start === `template:${key}`);
  return {
    title: teamStrings(language)('team:newConsultation.pageTitle'),
    home: `/team/${organization.slug}`,
    empty: { ...empty, audience: chosen?.audience ?? '' },
    languages: tags.map((tag) => ({ tag, name: languageName(tag, among) })),
    templates: templates.map(({ key, name, about, questions }) => ({
      ...{ key, name: shownText(name, language), about: shownText(about, language) },
      questions: { count: questions, number: formatNumber(questions, among) },
    })),
    earlier: earlier.map(({ slug, title }) => ({ slug, title: shownText(title, language) })),
  };
});

export const action = memberAction('consultations.create', async (args) => {
  const { app, request, organization } = args;
  const fields = readNewConsultationForm(await request.formData());
  if (fields === null) throw new Response(null, { status: 400 });
  const read = readNewConsultation(typedOf(fields), tags);
  if ('problems' in read) return data({ problems: read.problems, fields }, { status: 422 });
  const made = await createConsultation(app, args, { id: fields.id, wanted: read.wanted });
  if ('problem' in made) return data({ problems: [made.problem], fields }, { status: 422 });
  const here = `/team/${organization.slug}/consultations/${made.slug}`;
  return redirect(read.wanted.start === 'file' ? `${here}/survey/file` : here, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** A consultation begins: what it is called, what it is for, whom it asks, and what its survey is at first. */
export default function NewConsultation() {
  const { home, empty, languages, templates, earlier } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problems = answer?.problems ?? [];
  const errors = problems.map((problem) => ({
    text: t(`newConsultation.errors.${problem.problem}`),
    fieldId: fieldOf(problem),
  }));
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      <h1>{t('newConsultation.pageTitle')}</h1>
      <p className="lead">{t('newConsultation.lead')}</p>
      <NewConsultationForm
        {...{ languages, templates, earlier, problems }}
        action={`${home}/consultations/new`}
        fields={answer?.fields ?? empty}
      />
      <p className="soft">
        <a href={home}>{t('newConsultation.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
