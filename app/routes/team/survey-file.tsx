import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { FileFaults } from '#app/components/texts/file-faults.tsx';
import { ImportPreview } from '#app/components/texts/import-preview.tsx';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { importSurvey, previewImport } from '#app/services/import-survey.ts';
import { readSurveyDraft } from '#app/services/read-survey-draft.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { packFile, readSurveyFileForm } from './survey-file-form.server.ts';
import { faultTexts, previewView } from './survey-file-view.server.ts';

const homeOf = ({ organization, params }: MemberArgs) =>
  `/team/${organization.slug}/consultations/${encodeURIComponent(params['slug'] ?? '')}`;

export const loader = memberLoader('survey.see', async (args) => {
  const { app, organization, params, request, language, may } = args;
  const draft = await readSurveyDraft(app, organization.id, params['slug'] ?? '', []);
  if (draft === null) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  return {
    title: teamStrings(language)('team:surveyFile.title'),
    home: homeOf(args),
    mayEdit: may('survey.edit'),
    done: query.get('done') === 'imported',
    tooLarge: query.get('problem') === 'too-large',
  };
});

export const action = memberAction('survey.edit', async (args) => {
  const { app, organization, member, params, request, language } = args;
  const slug = params['slug'] ?? '';
  const speaking = { t: teamStrings(language), language: teamLanguage(language), timeZone: 'UTC' };
  const sent = await readSurveyFileForm(request);
  if (sent === null) return data({ problem: 'unreadable' as const }, { status: 400 });
  if (sent.go === 'look') {
    const preview = await previewImport(app, organization.id, slug, sent.bytes);
    if (preview === 'missing') throw new Response(null, { status: 404 });
    if ('faults' in preview)
      return data({ refused: faultTexts(preview, speaking), pasted: sent.pasted }, { status: 422 });
    return data({ preview: { ...previewView(preview, speaking), packed: packFile(sent.bytes) } });
  }
  const done = await importSurvey(app, { organization, by: member.userId }, slug, sent);
  if (done === 'missing') throw new Response(null, { status: 404 });
  if ('faults' in done) return data({ refused: faultTexts(done, speaking), pasted: '' }, { status: 422 });
  if (!('problem' in done)) return redirect(`${homeOf(args)}/survey/file?done=imported`, 303);
  if (done.problem !== 'conflict' && done.problem !== 'not-now')
    return data({ problem: 'refused' as const, at: done.at }, { status: 422 });
  const { problem } = done;
  const preview = problem === 'conflict' ? await previewImport(app, organization.id, slug, sent.bytes) : null;
  if (preview === null || typeof preview === 'string' || 'faults' in preview) return data({ problem }, { status: 409 });
  const again = { ...previewView(preview, speaking), packed: packFile(sent.bytes) };
  return data({ problem, preview: again }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The survey as one file: out, and in. */
export default function SurveyFile() {
  const { home, mayEdit, done, tooLarge } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const here = `${home}/survey/file`;
  const problem = answer !== undefined && 'problem' in answer ? answer.problem : tooLarge ? 'too-large' : null;
  const at = answer !== undefined && 'at' in answer ? answer.at : '';
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && <TeamErrors errors={[{ text: t(`surveyFile.errors.${problem}`, { at }) }]} />}
      {answer !== undefined && 'refused' in answer && <FileFaults {...answer.refused} />}
      {answer === undefined && done && (
        <p className="saved" role="status">
          {t('surveyFile.done')} <a href={`${home}/survey`}>{t('surveyFile.see')}</a>
        </p>
      )}
      <h1>{t('surveyFile.title')}</h1>
      <p className="lead">{t('surveyFile.lead')}</p>
      {answer !== undefined && 'preview' in answer && <ImportPreview {...answer.preview} here={here} />}
      <h2>{t('surveyFile.exportTitle')}</h2>
      <p>{t('surveyFile.exportNote')}</p>
      <p>
        <a className="button button-second" href={`${here}.json`} download>
          {t('surveyFile.export')}
        </a>
      </p>
      {mayEdit && (
        <form method="post" action={here} encType="multipart/form-data" className="stack">
          <h2>{t('surveyFile.importTitle')}</h2>
          <p>{t('surveyFile.importNote')}</p>
          <div className="field">
            <label htmlFor="file">{t('surveyFile.file')}</label>
            <input id="file" type="file" name="file" accept="application/json,.json" />
          </div>
          <div className="field">
            <label htmlFor="pasted">{t('surveyFile.pasted')}</label>
            <textarea
              id="pasted"
              name="pasted"
              rows={6}
              dir="ltr"
              spellCheck={false}
              defaultValue={answer !== undefined && 'pasted' in answer ? answer.pasted : ''}
            />
          </div>
          <button className="button button-second" type="submit">
            {t('surveyFile.look')}
          </button>
        </form>
      )}
      <p className="soft actions">
        <a href="/api/v1/survey-file.schema.json">{t('surveyFile.schema')}</a>
        <a href={`${home}/survey`}>{t('texts.toSurvey')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
