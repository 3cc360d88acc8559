import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { chooseSourceLanguage } from '#app/services/choose-source-language.ts';
import { listTextLanguages } from '#app/services/list-survey-texts.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';
import { languageRows } from './survey-texts-view.server.ts';

export const loader = memberLoader(
  'survey.see',
  async ({ app, organization, params, request, language: pageLanguage, may }) => {
    const listed = await listTextLanguages(app, organization.id, params['slug'] ?? '');
    if (listed === null) throw new Response(null, { status: 404 });
    const { consultation, sourceLanguage } = listed.draft;
    const language = teamLanguage(pageLanguage);
    const t = teamStrings(pageLanguage);
    const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
    return {
      title: t('team:texts.title'),
      ...{ home, sourceLanguage },
      rows: languageRows(listed, { t, language, timeZone: consultation.timeZone }, `${home}/survey/texts`),
      choices: consultation.languages.map((tag) => ({ tag, name: languageName(tag, language) })),
      mayTranslate: may('survey.translate'),
      saved: new URL(request.url).searchParams.get('done') === 'source',
    };
  },
);

export const action = memberAction('survey.translate', async (args) => {
  const { app, params, request, organization } = args;
  const slug = params['slug'] ?? '';
  const language = (await request.formData()).get('source');
  const done = await chooseSourceLanguage(app, args, slug, typeof language === 'string' ? language : '');
  if (done === 'missing') throw new Response(null, { status: 404 });
  if (done === 'unknown-language') return data({ problem: done, stage: null } as const, { status: 422 });
  if (done !== 'saved') return data({ problem: done.problem, stage: done.at } as const, { status: 409 });
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/survey/texts`;
  return redirect(`${here}?done=source`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** How far a survey's texts have come in each language. */
export default function SurveyTexts() {
  const { home, rows, choices, sourceLanguage, mayTranslate, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`texts.errors.${answer.problem}`) }]} />}
      {answer === undefined && saved && (
        <p className="saved" role="status">
          {t('texts.sourceSaved')}
        </p>
      )}
      <h1>{t('texts.title')}</h1>
      <p className="lead">{t('texts.lead')}</p>
      <ul className="plain-list text-languages">
        {rows.map(({ language, name, href, counts, left }) => (
          <li key={language}>
            <h2>
              <a href={href}>{name}</a>
            </h2>
            <p>{counts}</p>
            <p className="soft">{left}</p>
          </li>
        ))}
      </ul>
      {mayTranslate && (
        <form method="post" className="stack">
          <h2>{t('texts.sourceTitle')}</h2>
          <p>{t('texts.sourceNote')}</p>
          <div className="field">
            <label htmlFor="source">{t('texts.sourceLabel')}</label>
            <select id="source" name="source" defaultValue={sourceLanguage}>
              {choices.map(({ tag, name }) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="button button-second" type="submit">
            {t('texts.sourceSave')}
          </button>
        </form>
      )}
      <p className="soft actions">
        <a href={`${home}/survey`}>{t('texts.toSurvey')}</a>
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
