import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { PreviewFrame } from '#app/components/builder/preview-frame.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { builderFrame } from './survey-builder.server.ts';
import { previewBuilder, previewPage } from './survey-preview-view.server.ts';

export const loader = memberLoader('survey.see', async (args) => {
  const { builder, language, languages } = await previewBuilder(args);
  return {
    title: builder.speaking.t('team:survey.previewPage.title'),
    frame: builderFrame(builder, args, 'preview'),
    language,
    languages,
    ...(await previewPage(args, builder, language)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Any page of the survey as people see it, in any of its languages; nothing is sent. */
export default function SurveyPreview() {
  const { frame, language, languages, pages, current, before, after, told, untranslated, edit, shown } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <BuilderPage frame={frame}>
      <h1>{t('survey.previewPage.title')}</h1>
      <p className="lead">{t('survey.previewPage.lead')}</p>
      <form method="get" className="preview-choice">
        <input type="hidden" name="in" value={frame.writing} />
        <div className="field">
          <label htmlFor="language">{t('survey.previewPage.language')}</label>
          <select id="language" name="language" defaultValue={language}>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="page">{t('survey.previewPage.page')}</label>
          <select id="page" name="page" defaultValue={current}>
            {pages.map(({ key, words }) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-second" type="submit">
          {t('survey.previewPage.show')}
        </button>
      </form>
      {told.map((sentence) => (
        <p key={sentence} className="notice">
          {sentence}
        </p>
      ))}
      {untranslated !== null && <p className="notice">{t('survey.previewPage.notInLanguage', untranslated)}</p>}
      <p className="actions">
        {before !== null && <a href={before}>{t('survey.previewPage.before')}</a>}
        {after !== null && <a href={after}>{t('survey.previewPage.after')}</a>}
        {edit !== null && <a href={edit}>{t('survey.previewPage.edit')}</a>}
      </p>
      {shown === null ? (
        <p className="empty">{t('survey.list.emptyPage')}</p>
      ) : (
        <PreviewFrame label={t('survey.previewPage.frame')} {...shown} />
      )}
    </BuilderPage>
  );
}
