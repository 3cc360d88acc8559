import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ReviewSettingsForm } from '#app/components/reading/review-settings-form.tsx';
import type { TypedReviewSettings } from '#app/components/reading/review-settings-view.ts';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changeReviewSettings } from '#app/services/change-review-settings.ts';
import { openReviewSettings } from '#app/services/open-review-settings.ts';
import { teamStrings } from './page-title.server.ts';
import { readReviewSettingsForm } from './review-settings-form.server.ts';
import { reviewSettingsView } from './review-settings-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('review.configure', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const open = await openReviewSettings(app, member, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation } = open;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  return {
    pageTitle: t('team:reviewSettings.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    of: shownText(consultation.title, language),
    saved: new URL(request.url).searchParams.has('saved'),
    view: reviewSettingsView(open, may('review.configure'), speaking),
  };
});

export const action = memberAction('review.configure', async ({ app, member, organization, params, request }) => {
  const slug = params['slug'] ?? '';
  const sent = readReviewSettingsForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const outcome = await changeReviewSettings(app, member, { slug, seen: sent.seen, wanted: sent.wanted });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/review-settings`;
  if (outcome === 'saved') return redirect(`${here}?saved`, 303);
  const refused = (errors: TypedReviewSettings['errors']): TypedReviewSettings => ({ fields: sent.fields, errors });
  if (typeof outcome === 'string') return data(refused([{ field: null, why: outcome }]), { status: 409 });
  return data(refused(outcome.problems), { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** How a consultation's comments are read: by how many, with or without suggestions, and who is told of a danger. */
export default function ReviewSettings() {
  const { home, of, saved, view } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('team');
  const errors = (typed?.errors ?? []).map(({ field, why }) => {
    if (field === null) return { text: t(`reviewSettings.errors.${why}`, { name: '', least: '', most: '' }) };
    const name = t(`reviewSettings.field.${field}`);
    const limits = field === 'toAll' || field === 'batchSize' || field === 'sampleTarget' ? view.limits[field] : null;
    return {
      text: t(`reviewSettings.errors.${why}`, { name, least: limits?.least ?? '1', most: limits?.most ?? '3' }),
      fieldId: field,
    };
  });
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      {saved && typed === null && (
        <p className="saved" role="status">
          {t('reviewSettings.saved')}
        </p>
      )}
      <h1>{t('reviewSettings.title')}</h1>
      <p className="lead">
        <TextInLanguage of={of} />
      </p>
      <p>{t('reviewSettings.lead')}</p>
      {!view.mayChange && <p className="notice">{t('settings.notNow')}</p>}
      {view.began && <p className="notice">{t('reviewSettings.began')}</p>}
      {typed?.errors.some(({ why }) => why === 'changed') === true && (
        <div className="notice">
          <p>{t('settings.savedNow')}</p>
          <dl className="team-facts">
            {view.words.map(({ field, value }) => (
              <div key={field}>
                <dt>{t(`reviewSettings.field.${field}`)}</dt>
                <dd>{value === '' ? t('home.noDate') : value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <ReviewSettingsForm view={view} typed={typed} />
      <p className="soft">
        <a href={`${home}/reading`}>{t('readingOverview.title')}</a>
      </p>
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
