import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { SettingsHistory } from '#app/components/settings/settings-history.tsx';
import {
  DatesForm,
  FiguresForm,
  LanguagesForm,
  PeopleForm,
  WordsForm,
} from '#app/components/settings/settings-forms.tsx';
import type { SettingsError, TypedGroup } from '#app/components/settings/settings-view.ts';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { useFieldLabel } from '#app/components/settings/field-label.ts';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changeSettings } from '#app/services/change-settings.ts';
import { openSettings } from '#app/services/open-settings.ts';
import { teamStrings } from './page-title.server.ts';
import { readSettingsForm } from './settings-form.server.ts';
import { historyLines, incompleteLanguages, settingsView } from './settings-view.server.ts';
import { languageList, shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('consultations.see', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const open = await openSettings(app, member, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation, audiences } = open;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const view = settingsView(open, may('consultations.configure'), organization.contact, speaking);
  return {
    pageTitle: t('team:settings.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    of: shownText(consultation.title, language),
    saved: new URL(request.url).searchParams.has('saved'),
    archived: !open.mayChange,
    audiences: audiences.map((audience) => audienceName(audience, t)).join(', '),
    view,
    lacking: incompleteLanguages(open, speaking),
    history: historyLines(open, speaking),
  };
});

/** What an audience is called; one that partnerships named themselves, by its name. */
function audienceName(audience: string, t: ReturnType<typeof teamStrings>): string {
  const known = (['newcomers', 'service-providers', 'employers'] as const).find((name) => name === audience);
  return known === undefined ? audience : t(`team:settings.audiences.${known}`);
}

export const action = memberAction('consultations.configure', async (args) => {
  const { app, organization, params, request, language } = args;
  const slug = params['slug'] ?? '';
  const sent = readSettingsForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const { seen, typed, shown } = sent;
  if (shown.errors.length > 0) return data(shown, { status: 422 });
  const outcome = await changeSettings(app, args, { slug, seen, typed });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'saved') {
    const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/settings`;
    return redirect(`${here}?saved=${shown.group}`, 303);
  }
  if (typeof outcome === 'string') return data(refused(shown, [{ field: null, why: outcome }]), { status: 409 });
  const errors = outcome.problems.map((problem): SettingsError => {
    const { field, why } = problem;
    if (!('languages' in problem)) return { field, why };
    return { field, why, names: languageList(problem.languages, teamLanguage(language)) };
  });
  return data(refused(shown, errors), { status: 422 });
});

const refused = (shown: TypedGroup, errors: readonly SettingsError[]): TypedGroup => ({ ...shown, errors });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** Everything that is settled about a consultation, apart from its survey. */
export default function Settings() {
  const { home, of, saved, archived, audiences, view, lacking, history } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('team');
  const labelOf = useFieldLabel();
  const errors = (typed?.errors ?? []).map(({ field, why, names = '' }) => ({
    text: t(`settings.errors.${why}`, { languages: names, lowest: view.lowest, most: view.most, name: labelOf(field) }),
    ...(field === null ? {} : { fieldId: field }),
  }));
  const forms = { view, typed };
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      {saved && typed === null && (
        <div className="saved" role="status">
          <p>{t('settings.saved')}</p>
        </div>
      )}
      <h1>{t('settings.title')}</h1>
      <p className="lead">
        <TextInLanguage of={of} />
      </p>
      {!view.mayChange && <p className="notice">{t(archived ? 'settings.notNow' : 'settings.readOnly')}</p>}
      <p>{t('settings.lead')}</p>
      <WordsForm {...forms} />
      <section className="builder-part">
        <h2>{t('settings.audience')}</h2>
        <p>{audiences}</p>
        <p className="soft">{t('settings.audienceHint')}</p>
      </section>
      {lacking !== null && <p className="notice">{t('settings.lackingLead', { languages: lacking })}</p>}
      <LanguagesForm {...forms} />
      <DatesForm {...forms} />
      <PeopleForm {...forms} />
      <FiguresForm {...forms} />
      <SettingsHistory lines={history} />
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
