import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { BacklogTable } from '#app/components/translations/backlog-table.tsx';
import { OwnTranslations } from '#app/components/translations/own-translations.tsx';
import { TranslationForm } from '#app/components/translations/translation-form.tsx';
import type { TypedTranslation } from '#app/components/translations/translations-view.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listTranslations } from '#app/services/list-translations.ts';
import { translateComment } from '#app/services/translate-comment.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { LONGEST_TRANSLATION } from '#app/domain/comment-translation.ts';
import { teamStrings } from './page-title.server.ts';
import { languageList } from './shown-text.server.ts';
import { readTranslationForm, readTranslationsQuery } from './translations-form.server.ts';
import { backlogRows, commentView, ownViews } from './translations-view.server.ts';

export const loader = memberLoader('comments.translate', async ({ app, member, organization, request, language }) => {
  const query = readTranslationsQuery(request);
  const listed = await listTranslations(app, member, query);
  const home = `/team/${organization.slug}`;
  const page = { t: teamStrings(language), language, here: `${home}/translations` };
  const after = new URLSearchParams({ skip: String(query.skip + 1) });
  if (query.language !== null) after.set('language', query.language);
  return {
    pageTitle: page.t('review:translate.title'),
    home,
    saved: query.saved,
    reviewing: listed.reviewing,
    agreed: listed.agreed,
    reads: listed.reads.length === 0 ? null : languageList(listed.reads, language),
    backlog: backlogRows(listed, page),
    comment: commentView(listed, language, new URL(request.url).searchParams.get('into')),
    another: listed.more ? `${page.here}?${after.toString()}` : null,
    own: ownViews(listed, page, organization.timeZone),
  };
});

const statusOf = { gone: 410, empty: 422, 'too-long': 422, details: 422 } as const;

export const action = memberAction('comments.translate', async ({ app, member, organization, request, language }) => {
  const sent = readTranslationForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const answer = await translateComment(app, member, sent);
  const { outcome } = answer;
  if (outcome === 'saved') return redirect(`/team/${organization.slug}/translations?saved`, 303);
  const t = teamStrings(language);
  const details = 'details' in answer ? answer.details : [];
  const errors = details.map(({ certain, words }) =>
    t(`review:translate.errors.${certain ? 'detail' : 'ask'}`, { words }),
  );
  const typed: TypedTranslation = {
    ...{ id: `${sent.consultation}/${sent.commentId}`, language: sent.language, text: sent.text },
    errors:
      outcome === 'details'
        ? [...new Set(errors)]
        : [t(`review:translate.errors.${outcome}`, { most: formatNumber(LONGEST_TRANSLATION, language) })],
    asks: details.some(({ certain }) => !certain),
  };
  return data(typed, { status: outcome in statusOf ? statusOf[outcome as keyof typeof statusOf] : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** Comments that nobody, or only one person, can read in their own language: put into another by somebody who can. */
export default function Translations() {
  const { home, saved, reviewing, agreed, reads, backlog, comment, another, own } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('review');
  const here = typed !== null && comment?.id === typed.id;
  return (
    <>
      <TeamErrors
        errors={(typed?.errors ?? []).map((text) => ({ text, ...(here ? { fieldId: 'translation' } : {}) }))}
      />
      {saved && typed === null && (
        <p className="saved" role="status">
          {t('translate.saved')}
        </p>
      )}
      <h1>{t('translate.title')}</h1>
      <p className="lead">{t('translate.lead')}</p>
      {typed !== null && !here && (
        <div className="field">
          <label htmlFor="kept">{t('translate.kept')}</label>
          <textarea id="kept" rows={6} readOnly lang={typed.language} dir="ltr" defaultValue={typed.text} />
        </div>
      )}
      {!agreed && reviewing && (
        <p className="notice">
          {t('translate.agree')} <a href={`${home}/review/confidentiality`}>{t('translate.agreeLink')}</a>
        </p>
      )}
      {comment === null && !agreed ? null : comment === null ? (
        <p className="empty">
          {t(reviewing ? (reads === null ? 'translate.noLanguages' : 'translate.empty') : 'done.notReviewing')}
        </p>
      ) : (
        <TranslationForm key={comment.id} comment={comment} typed={here ? typed : null} another={another} />
      )}
      <OwnTranslations own={own} />
      {backlog.length > 0 && <BacklogTable rows={backlog} />}
      <p className="soft">
        {reads === null ? t('languages.none') : t('languages.mine', { languages: reads })}{' '}
        <a href={`${home}/languages`}>{t('languages.change')}</a>
      </p>
      <p className="soft">
        <a href={home}>{t('frame.consultations')}</a>
      </p>
    </>
  );
}
